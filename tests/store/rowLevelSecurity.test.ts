import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { Desk, zeeland } from './kit.ts'
import { writtenLetter } from './letters.ts'
import { keepSomethingImported } from './imports.ts'
import { keepSomethingOutward } from './outward.ts'

const ours = zeeland()
const theirs = zeeland({ id: '00000000-0000-7000-8000-00000000000b', slug: 'bergdorp' })
const tuesday = '2026-11-17T13:10:00.000Z'

describe('row-level security', () => {
  let database: TestDatabase
  let opened: PostgresStore
  let app: pg.Client
  let tables: readonly string[]

  beforeAll(async () => {
    database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
    opened = await postgresStore({ url: database.appUrl, clock: () => tuesday, fileSecret: 'a secret of a test' })
    for (const organisation of [ours, theirs]) {
      await opened.store.createOrganisation(organisation)
      await fill(new Desk(opened.store.of(organisation.id), organisation.id))
    }
    app = new pg.Client({ connectionString: database.appUrl })
    await app.connect()
    const { rows } = await app.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'organisation_id'`,
    )
    tables = rows.map(({ name }) => name)
  })
  afterAll(async () => {
    await app.end()
    await opened.close()
    await database.drop()
  })

  const bind = (organisation: string) =>
    app.query("select set_config('dijkwacht.organisation', $1, false)", [organisation])
  const organisationsIn = async (table: string) => {
    const { rows } = await app.query<{ organisation_id: string }>(`select distinct organisation_id from ${table}`)
    return rows.map((row) => row.organisation_id)
  }

  it('is enabled and forced on every table that holds an organisation, whose id begins its primary key', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(12)
    const { rows } = await app.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
       where c.relname = any ($1) and not (c.relrowsecurity and c.relforcerowsecurity and i.indkey[0] is not distinct from a.attnum)`,
      [tables],
    )
    expect(rows).toEqual([])
  })

  it('shows nothing while no organisation is set, or an empty one', async () => {
    for (const organisation of ['', null]) {
      await app.query(organisation === null ? 'reset dijkwacht.organisation' : "set dijkwacht.organisation = ''")
      for (const table of tables) expect([table, await organisationsIn(table)]).toEqual([table, []])
    }
    const { rows } = await app.query(
      "select id from find_cases(array['brief'], true) union all select (report).id from find_reports(array['brief'], true)",
    )
    expect(rows).toEqual([])
  })

  it('shows only the rows of the organisation that is set, which has some in every table', async () => {
    for (const organisation of [ours.id, theirs.id]) {
      await bind(organisation)
      for (const table of tables.filter((name) => !name.startsWith('seal'))) {
        expect([table, await organisationsIn(table)]).toEqual([table, [organisation]])
      }
    }
  })

  it('finds no words of another organisation, not even misspelt ones', async () => {
    await bind(ours.id)
    const { rows } = await app.query<{ id: string }>("select id from find_cases(array['zeldzaamheid'], true)")
    expect(rows).toHaveLength(1)
    const { rows: misspelt } = await app.query<{ id: string }>("select id from find_cases(array['zeldzamheid'], true)")
    expect(misspelt).toEqual(rows)
  })

  it('takes no row for another organisation', async () => {
    await bind(ours.id)
    const filled = tables.filter((name) => !name.startsWith('seal'))
    expect(filled.length).toBeGreaterThanOrEqual(10)
    for (const table of filled) {
      const { rows } = await app.query<{ column: string }>(
        "select quote_ident(column_name) as column from information_schema.columns where table_name = $1 and column_name not in ('organisation_id', 'number') order by 1",
        [table],
      )
      const columns = rows.map(({ column }) => column).join(', ')
      const copy = `insert into ${table} (organisation_id, ${columns}) select '${theirs.id}', ${columns} from ${table} limit 1`
      await expect(app.query(copy), table).rejects.toThrow(/row-level security/)
    }
  })

  it('cannot move a case to another organisation, nor change or remove one of theirs', async () => {
    await bind(ours.id)
    await expect(app.query(`update cases set organisation_id = '${theirs.id}'`)).rejects.toThrow(/row-level security/)
    expect((await app.query(`update cases set reference = 'x' where organisation_id = '${theirs.id}'`)).rowCount).toBe(
      0,
    )
    expect((await app.query(`update organisations set name = 'x' where id = '${theirs.id}'`)).rowCount).toBe(0)
    expect((await app.query(`delete from saved_views where organisation_id = '${theirs.id}'`)).rowCount).toBe(0)
  })

  it('lets the application add to what happened, and never change it or take it away', async () => {
    await bind(ours.id)
    for (const table of ['events', 'audit_facts', 'seals', 'sealed_heads']) {
      for (const statement of [
        `update ${table} set organisation_id = organisation_id`,
        `delete from ${table}`,
        `truncate ${table}`,
        `drop table ${table}`,
        `alter table ${table} disable row level security`,
      ]) {
        await expect(app.query(statement), statement).rejects.toThrow(/permission denied|must be owner/)
      }
    }
    await expect(app.query('delete from cases')).rejects.toThrow(/permission denied/)
    // Details and receipts can be destroyed; changed they cannot be.
    await expect(app.query('update personal_details set salt = salt')).rejects.toThrow(/permission denied/)
    // Content that was taken in stays what it is until its key goes.
    await expect(app.query('update file_chunks set content = content')).rejects.toThrow(/permission denied/)
    await expect(app.query('update file_keys set wrapped = wrapped')).rejects.toThrow(/permission denied/)
    await expect(app.query('update receipts set report_id = report_id')).rejects.toThrow(/permission denied/)
  })

  it('holds for the owner of the tables too', async () => {
    const owner = new pg.Client({ connectionString: database.adminUrl })
    await owner.connect()
    try {
      // Our own PostgreSQL's owner is its superuser, whom nothing holds; elsewhere it is a role like this one.
      await owner.query(
        `begin; create role plain_owner; grant usage, create on schema public to plain_owner; alter table events owner to plain_owner; set local role plain_owner`,
      )
      expect((await owner.query('select from events')).rowCount).toBe(0)
      await owner.query("select set_config('dijkwacht.organisation', $1, true)", [ours.id])
      const { rows } = await owner.query<{ organisation_id: string }>('select distinct organisation_id from events')
      expect(rows).toEqual([{ organisation_id: ours.id }])
    } finally {
      await owner.query('rollback')
      await owner.end()
    }
  })

  it('is not bypassed: the store refuses to work as the owner of the tables', async () => {
    await expect(postgresStore({ url: database.adminUrl, clock: () => tuesday })).rejects.toThrow(/role of its own/)
  })

  it('gives a connection from one organisation to another without a trace', async () => {
    const single = await postgresStore({ url: database.appUrl, clock: () => tuesday, connections: 1 })
    try {
      const counts = await Promise.all(
        Array.from({ length: 20 }, async (_, at) => {
          const organisation = at % 2 === 0 ? ours : theirs
          const found = await single.store.of(organisation.id).organisation()
          return found.id === organisation.id
        }),
      )
      expect(counts).toEqual(Array.from({ length: 20 }, () => true))
      const failing = single.store.of(ours.id).transaction(async () => {
        throw new Error('given up')
      })
      await expect(failing).rejects.toThrow('given up')
      expect((await single.store.of(theirs.id).organisation()).id).toBe(theirs.id)
    } finally {
      await single.close()
    }
  })
})

async function fill(desk: Desk): Promise<void> {
  await keepSomethingOutward(desk.store)
  await keepSomethingImported(desk)
  const report = await desk.receive('Brief', { name: 'Zwartjes', source: 'mail 1' })
  const caseId = await desk.open(report, 'Brief zeldzaamheid')
  await desk.store.transaction(async (transaction) => {
    await transaction.putReceipt('code', report)
    const { letter, person, sending } = writtenLetter(caseId, desk.newId())
    await transaction.putLetter(letter())
    await transaction.addAddressees(caseId, [person(1)])
    await transaction.addSendings(caseId, desk.newId(), [sending(1)])
    await transaction.putDestructionCode('hash', { caseId: report, messageId: report })
    await transaction.orderJob({ kind: 'mail', subject: null, data: {}, by: { kind: 'system', id: 'test' } })
    await transaction.keepTakenMail({
      place: { mailbox: 'm', uidValidity: '1', uid: 1 },
      identity: 'i',
      nameHash: null,
      stream: { kind: 'report', id: report },
      became: 'report',
      takenAt: tuesday,
    })
    await transaction.keepAnswered('sender', tuesday)
    await transaction.keepAnswer({
      key: 'k',
      actor: 'anna',
      fingerprint: 'f',
      status: 200,
      body: '',
      headers: {},
      keptAt: tuesday,
    })
    await transaction.audit({
      at: tuesday,
      by: { kind: 'user', id: 'anna' },
      what: 'read',
      object: { kind: 'case', id: null },
      result: 'done',
    })
  })
  const content = async function* () {
    yield Uint8Array.of(1)
  }
  await desk.store.stageFile({ id: report, owner: { kind: 'report', id: report }, at: tuesday }, content())
  const mailbox = { mailbox: 'm', since: tuesday, contactAt: null, takenAt: null, waiting: 0, failing: 0, fault: null }
  await desk.store.putMailboxState(mailbox)
  await desk.store.putSavedView({ id: 'v', name: 'n', owner: 'anna', shared: false, query: '' })
  const draft = { id: report, kind: 'call', by: 'anna', report: null, startedAt: tuesday, savedAt: tuesday } as const
  await desk.store.transaction(async (transaction) => {
    await transaction.putDutyPeriod({ id: report, person: 'anna', from: '2026-11-16', until: '2026-11-20' })
    await transaction.putWatchNote({ id: report, by: 'anna', writtenAt: tuesday, text: 't' }, tuesday)
    await transaction.putDraft({ ...draft, answers: {} })
    await transaction.endDraft(desk.newId(), tuesday)
  })
}
