import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { tuesday } from './fresh.ts'
import { zeeland } from './kit.ts'

const owner = { kind: 'case', id: '00000000-0000-7000-8000-0000000000c1' } as const
const id = '00000000-0000-7000-8000-0000000000f1'
const secret = 'a secret of a test'
const content = new TextEncoder().encode('Wilhelmina 999990019 '.repeat(40_000))

let database: TestDatabase
let owns: pg.Client
const opened: PostgresStore[] = []
const open = async (fileSecret: string) => {
  const one = await postgresStore({ url: database.appUrl, clock: () => tuesday, fileSecret })
  opened.push(one)
  return one.store
}
const read = async (store: PostgresStore['store']) =>
  new Response(await store.of(zeeland().id).fileContent(id, owner)).arrayBuffer()

beforeAll(async () => {
  database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
  owns = new pg.Client({ connectionString: database.adminUrl })
  await owns.connect()
  await owns.query("select set_config('dijkwacht.organisation', $1, false)", [zeeland().id])
  const store = await open(secret)
  await store.createOrganisation(zeeland())
  const ours = store.of(zeeland().id)
  await ours.stageFile(
    { id, owner, at: tuesday },
    (async function* () {
      yield content
    })(),
  )
  await ours.transaction((tx) => tx.keepFile(id))
})
afterAll(async () => {
  await owns.end()
  for (const one of opened) await one.close()
  await database.drop()
})

it('lies in the database in chunks in which nothing of it can be read', async () => {
  const { rows } = await owns.query<{ content: Buffer }>('select content from file_chunks order by position')
  expect(rows.map((row) => row.content.length)).toEqual([262_160, 262_160, 262_160, 840_000 - 3 * 262_144 + 16])
  expect(rows.some((row) => row.content.includes('Wilhelmina'))).toBe(false)
  expect((await read(await open(secret))).byteLength).toBe(content.byteLength)
})

it('cannot be read with another master key', async () => {
  await expect(read(await open('another secret'))).rejects.toThrow(/unable to authenticate/)
})

it.each([
  [
    'a chunk is changed',
    'update file_chunks set content = set_byte(content, 9, get_byte(content, 9) # 1) where position = 1',
  ],
  ['two chunks change places', 'update file_chunks set position = 3 - position where position in (1, 2)'],
  ['its end is cut off', 'update files set size = 524288'],
])('cannot be read when %s', async (_, damage) => {
  const store = await open(secret)
  await owns.query('begin')
  // Two rows cannot change places one by one while the key holds.
  await owns.query('alter table file_chunks drop constraint file_chunks_pkey')
  await owns.query(damage)
  await owns.query('commit')
  await expect(read(store)).rejects.toThrow(/unable to authenticate|not there/)
  await owns.query('begin')
  await owns.query(damage.startsWith('update files') ? `update files set size = ${content.byteLength}` : damage)
  await owns.query('alter table file_chunks add primary key (organisation_id, file_id, position)')
  await owns.query('commit')
  expect((await read(store)).byteLength).toBe(content.byteLength)
})
