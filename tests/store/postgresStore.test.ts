import { afterAll, afterEach } from 'vitest'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { storeContract } from './contract.ts'
import { emptied } from './emptied.ts'

let database: TestDatabase | undefined
let opened: PostgresStore | undefined

storeContract('PostgreSQL', async () => {
  database ??= await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
  await emptied(database.adminUrl)
  const clock = { now: '' }
  opened = await postgresStore({ url: database.appUrl, clock: () => clock.now, fileSecret: 'a secret of a test' })
  return { ...opened, clock }
})

afterEach(() => opened?.close())
afterAll(() => database?.drop())
