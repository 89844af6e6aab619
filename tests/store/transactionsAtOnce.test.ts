import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { emptied } from './emptied.ts'
import { zeeland } from './kit.ts'

let database: TestDatabase
let opened: PostgresStore

beforeAll(async () => {
  database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
  await emptied(database.adminUrl)
  opened = await postgresStore({ url: database.appUrl, clock: () => '2026-11-18T09:00:00.000Z', connections: 2 })
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

it('leaves a connection to whoever asks something within a transaction, however many transactions there are', async () => {
  const organisation = zeeland()
  await opened.store.createOrganisation(organisation)
  const store = opened.store.of(organisation.id)
  const stream = { kind: 'case', id: '00000000-0000-7000-8000-000000000001' } as const
  const work = () =>
    store.transaction(async (tx) => {
      await tx.history(stream, { lock: true })
      return (await store.organisation()).slug
    })
  expect(await Promise.all([work(), work(), work(), work()])).toEqual(Array.from({ length: 4 }, () => 'zeedorp'))
})
