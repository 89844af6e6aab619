import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, it } from 'vitest'
import { ConfigError } from '../../src/server/configError.ts'
import { migrateIdentity } from '../../src/server/identity/migrateIdentity.ts'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { createTestDatabase } from '../support/postgres.ts'

const organisation = '00000000-0000-7000-8000-00000000000a'

/** An empty database of a role that is no superuser, as an operator may give us. */
async function databaseOfPlainOwner() {
  const database = await createTestDatabase()
  const name = `owner_${randomUUID().replaceAll('-', '')}`
  const url = Object.assign(new URL(database.adminUrl), { username: name, password: name })
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  await admin.query(`create role ${name} login password '${name}'`)
  const roles = ['dijkwacht_app', 'dijkwacht_identity', 'dijkwacht_search']
  for (const role of roles)
    await admin.query(
      `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    )
  const drop = async () => {
    await admin.end()
    await database.drop()
  }
  return { url: url.href, admin, drop }
}

/** What the operator is told now, and does. */
async function obey(database: { readonly url: string; readonly admin: pg.Client }): Promise<string> {
  const told = await migrate(database.url).then(
    () => '',
    (error: unknown) => (error instanceof ConfigError ? error.message : String(error)),
  )
  const [, statement] = /let a superuser run: (.*)/.exec(told) ?? []
  if (statement !== undefined) await database.admin.query(statement)
  return told
}

it('tells the operator, statement by statement, what a role with no rights needs to own the database', async () => {
  const database = await databaseOfPlainOwner()
  try {
    expect(await obey(database)).toMatch(/may not make tables .* alter database .* owner to owner_/)
    expect(await obey(database)).toMatch(
      /may not take on .* grant dijkwacht_app, dijkwacht_identity, dijkwacht_search to/,
    )
    await migrateIdentity(database.url)
    expect(await obey(database)).toBe('')
  } finally {
    await database.drop()
  }
})

it('refuses a database that cannot hold every sign', async () => {
  const database = await createTestDatabase()
  const name = `latin_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  try {
    await admin.query(`create database ${name} template template0 encoding 'LATIN1' locale 'C'`)
    const url = Object.assign(new URL(database.adminUrl), { pathname: name })
    await expect(migrate(url.href)).rejects.toThrow(/has the encoding LATIN1/)
    await admin.query(`drop database ${name}`)
  } finally {
    await admin.end()
    await database.drop()
  }
})

it('shows the owner of the tables, too, only the rows of the organisation that is set, and lets search find them', async () => {
  const database = await databaseOfPlainOwner()
  await obey(database)
  await obey(database)
  await migrate(database.url)
  await migrate(database.url)
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  try {
    await owner.query("select set_config('dijkwacht.organisation', $1, false)", [organisation])
    await owner.query('insert into search_words (organisation_id, word, restricted) values ($1, $2, false)', [
      organisation,
      'brief',
    ])
    await owner.query('set role dijkwacht_app')
    await owner.query("select id from find_cases(array['brief'], true)")
    await owner.query('reset role')
    expect((await owner.query('select from search_words')).rowCount).toBe(1)
    await owner.query('reset dijkwacht.organisation')
    for (const table of ['search_words', 'cases', 'reports'])
      expect([table, (await owner.query(`select from ${table}`)).rowCount]).toEqual([table, 0])
    const { rows } = await owner.query("select pg_has_role('dijkwacht_search', 'usage') as sees")
    expect(rows).toEqual([{ sees: false }])
  } finally {
    await owner.end()
    await database.drop()
  }
})
