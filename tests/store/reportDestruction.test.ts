import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApi } from '../../src/api/testing.ts'
import type { NoBreachReportList } from '../../src/contract/register.ts'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { verifyLog } from '../../src/server/postgres/verifyLog.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { emptied } from './emptied.ts'

let database: TestDatabase
let opened: PostgresStore
let pool: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
  await emptied(database.adminUrl)
  opened = await postgresStore({
    url: database.appUrl,
    clock: () => '2029-11-20T14:00:00.000Z',
    fileSecret: 'a secret',
  })
  pool = new pg.Pool({ connectionString: database.appUrl, max: 2 })
})
afterAll(async () => {
  await pool.end()
  await opened.close()
  await database.drop()
})

it('destroys in PostgreSQL who told us of what was no breach, and the log still holds', async () => {
  const api = testApi({ host: opened })
  const { body } = await api.send<{ id: string }>('POST', 'reports', {
    body: {
      channel: 'phone',
      description: 'Lege envelop voor mevrouw Zonnebloem',
      reporter: { role: 'resident', name: 'Wilhelmina Voorbeeld', phone: '000', callBack: true },
    },
  })
  await api.send('POST', `reports/${body.id}/outcomes`, { body: { outcome: 'noBreach', reason: 'Hij was leeg' } })
  const over = async () =>
    (await api.send<NoBreachReportList>('GET', 'no-breach-reports?retention=over')).body.items.map(({ id }) => id)
  expect(await over()).toEqual([])
  api.advance(3 * 365 * 24 + 48)
  expect(await over()).toEqual([body.id])

  const destroyed = await api.send('POST', `reports/${body.id}/destructions`, { body: {} })
  expect([destroyed.status, /Wilhelmina|Zonnebloem/.test(destroyed.text)]).toEqual([200, false])
  expect(await over()).toEqual([])
  const searched = await api.send<{ items: unknown[] }>('POST', 'report-searches', {
    body: { q: 'Zonnebloem', state: 'all' },
  })
  expect(searched.body.items).toEqual([])
  const log = await verifyLog(pool, api.organisation.id)
  expect(log.faults).toEqual([])
  expect(log.destroyed).toHaveLength(1)
})
