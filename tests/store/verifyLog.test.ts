import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addNote } from '../../src/domain/case/keepFile.ts'
import { record } from '../../src/domain/recorded.ts'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { sealDaily } from '../../src/server/postgres/sealDaily.ts'
import { sealHeads, verifyLog } from '../../src/server/postgres/verifyLog.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { emptied } from './emptied.ts'
import { Desk, zeeland } from './kit.ts'

const tuesday = '2026-11-17T13:10:00.000Z'

describe('verifying the log', () => {
  let database: TestDatabase
  let opened: PostgresStore
  let pool: pg.Pool
  let owner: pg.Client
  let desk: Desk
  let id: string

  beforeAll(async () => {
    database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
    opened = await postgresStore({ url: database.appUrl, clock: () => tuesday })
    pool = new pg.Pool({ connectionString: database.appUrl, max: 2 })
    owner = new pg.Client({ connectionString: database.adminUrl })
    await owner.connect()
  })
  beforeEach(async () => {
    await emptied(database.adminUrl)
    await opened.store.createOrganisation(zeeland())
    desk = new Desk(opened.store.of(zeeland().id), zeeland().id)
    id = await desk.open(await desk.receive('Een brief', { name: 'Wilhelmina' }), 'Brief')
    await note()
    await sealHeads(pool, zeeland().id, '2026-11-17')
    await note()
    await sealHeads(pool, zeeland().id, '2026-11-18')
  })
  afterAll(async () => {
    await owner.end()
    await pool.end()
    await opened.close()
    await database.drop()
  })

  const note = () =>
    desk.act(id, (breach, context) => addNote({ text: 'gebeld', happenedAt: tuesday }, breach, context))
  const faults = async () => (await verifyLog(pool, zeeland().id)).faults
  const stream = () => ({ kind: 'case', id })

  it('finds nothing wrong with what the store kept', async () => {
    expect(await verifyLog(pool, zeeland().id)).toEqual({
      streams: 2,
      entries: 5,
      seals: 2,
      destroyed: [],
      faults: [],
    })
  })

  it('seals nothing when nothing moved', async () => {
    expect(await sealHeads(pool, zeeland().id, '2026-11-19')).toBe(false)
    expect(await verifyLog(pool, zeeland().id)).toMatchObject({ seals: 2, faults: [] })
  })

  it.each([
    [
      'a changed entry',
      `update events set data = data || '{"title": "anders"}' where type = 'caseOpened'`,
      () => ({ what: 'hash', stream: stream(), version: 1 }),
    ],
    [
      'an entry with another author',
      `update events set by_id = 'bas' where version = 2 and kind = 'case'`,
      () => ({ what: 'hash', stream: stream(), version: 2 }),
    ],
    [
      'changed personal details',
      `update personal_details set data = '{"text": "anders"}' where kind = 'case' and version = 2`,
      () => ({ what: 'personal', stream: stream(), version: 2 }),
    ],
    [
      'an entry that names other personal details',
      `update events set personal_id = 'another' where kind = 'case' and version = 2`,
      () => ({ what: 'personal', stream: stream(), version: 2 }),
    ],
    [
      'an entry taken out',
      `delete from events where kind = 'case' and version = 2`,
      () => ({ what: 'version', stream: stream(), version: 3 }),
    ],
  ])('shows %s', async (_, tampering, fault) => {
    await owner.query(tampering)
    expect(await faults()).toContainEqual(fault())
  })

  it('shows a stream that lost its first entry, also the last stream of all', async () => {
    await owner.query(`delete from events where kind = 'report' and version = 1`)
    expect(await faults()).toMatchObject([{ what: 'version', stream: { kind: 'report' }, version: 2 }])
  })

  it('shows before any seal that the last entry or a whole case is gone, while its row stands in the lists', async () => {
    await note()
    await owner.query(`delete from events where kind = 'case' and version = 4`)
    expect(await faults()).toEqual([{ what: 'tail', stream: stream(), version: 4 }])
    const other = await desk.open(await desk.receive('Nog een', { name: 'Willem' }), 'Nog een')
    await owner.query(`delete from events where stream_id = $1`, [other])
    expect(await faults()).toContainEqual({ what: 'tail', stream: { kind: 'case', id: other }, version: 1 })
  })

  it('shows a cut tail that a seal saw', async () => {
    await owner.query(`delete from events where kind = 'case' and version = 3`)
    expect(await faults()).toEqual([{ what: 'missing', stream: stream(), version: 3, sealedOn: '2026-11-18' }])
  })

  it('shows a case that is gone altogether, in every seal that saw it', async () => {
    await owner.query(`delete from events where kind = 'case'`)
    expect(await faults()).toEqual([
      { what: 'missing', stream: stream(), version: 2, sealedOn: '2026-11-17' },
      { what: 'missing', stream: stream(), version: 3, sealedOn: '2026-11-18' },
    ])
  })

  it('shows a seal from which a case was struck out, and one that was taken away', async () => {
    await owner.query(`delete from sealed_heads where seal = 1 and kind = 'case'`)
    expect(await faults()).toEqual([{ what: 'seal', day: '2026-11-17' }])
    await owner.query('delete from sealed_heads where seal = 1; delete from seals where number = 1')
    expect(await faults()).toContainEqual({ what: 'seal', day: '2026-11-18' })
  })

  it('shows personal details that are gone without an entry that says so', async () => {
    await owner.query(`delete from personal_details where kind = 'case' and version = 2`)
    expect(await faults()).toEqual([{ what: 'gone', stream: stream(), version: 2 }])
  })

  describe('after the personal details of a case were destroyed', () => {
    const destroy = async (tell: (hash: string) => string) => {
      const store = opened.store.of(zeeland().id)
      const [, second] = await store.history({ kind: 'case', id })
      const personalHash = tell(second?.entry.personalHash ?? '')
      await store.transaction((tx) => tx.destroyDetails({ kind: 'case', id }, [2]))
      await desk.act(id, () =>
        record({
          type: 'personalDetailsDestroyed',
          what: ['notes'],
          proof: 'p',
          destroyed: [{ version: 2, personalHash }],
        }),
      )
    }

    it('says when, and finds every chain intact', async () => {
      await destroy((hash) => hash)
      expect(await verifyLog(pool, zeeland().id)).toMatchObject({
        destroyed: [{ stream: stream(), at: tuesday, entries: 1 }],
        faults: [],
      })
    })

    it('shows an entry that was destroyed under another hash than its own', async () => {
      await destroy(() => 'f'.repeat(64))
      expect(await faults()).toEqual([{ what: 'gone', stream: stream(), version: 2 }])
    })

    it('shows details that are still there though they were said to be destroyed', async () => {
      const { rows } = await owner.query<{ salt: string }>(
        `select * from personal_details where kind = 'case' and version = 2`,
      )
      await destroy((hash) => hash)
      await owner.query(
        'insert into personal_details select * from jsonb_populate_record(null::personal_details, $1)',
        [JSON.stringify(rows[0])],
      )
      expect(await faults()).toEqual([{ what: 'kept', stream: stream(), version: 2 }])
    })
  })
})

it('seals yesterday once, for every organisation', async () => {
  const database = await createTestDatabase({
    name: 'migrated',
    prepare: ({ adminUrl }) => migrate(adminUrl),
  })
  const opened = await postgresStore({ url: database.appUrl, clock: () => tuesday })
  const { store } = opened
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 1 })
  try {
    await store.createOrganisation(zeeland())
    await new Desk(store.of(zeeland().id), zeeland().id).receive('Een brief')
    for (let start = 0; start < 2; start += 1) {
      const stop = sealDaily({
        url: database.appUrl,
        store,
        clock: () => tuesday,
        onFailure: (error) => expect.fail(String(error)),
      })
      await stop()
    }
    expect(await verifyLog(pool, zeeland().id)).toMatchObject({ seals: 1, faults: [] })
    expect(await sealHeads(pool, zeeland().id, '2026-11-16')).toBe(false)
  } finally {
    await pool.end()
    await opened.close()
    await database.drop()
  }
})
