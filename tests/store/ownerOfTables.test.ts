import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, it } from 'vitest'
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
  await admin.query(`create role ${name} login createrole password '${name}'`)
  for (const role of ['dijkwacht_app', 'dijkwacht_search'])
    await admin.query(
      `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    )
  await admin.query(`grant dijkwacht_search to ${name} with admin true, inherit false, set false`)
  await admin.query(`grant dijkwacht_app to ${name} with inherit false`)
  await admin.query(`alter database ${url.pathname.slice(1)} owner to ${name}`)
  const drop = async () => {
    await admin.end()
    await database.drop()
  }
  return { url: url.href, drop }
}

it('shows the owner of the tables, too, only the rows of the organisation that is set, and lets search find them', async () => {
  const database = await databaseOfPlainOwner()
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
