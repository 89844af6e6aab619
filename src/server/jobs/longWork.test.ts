import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts'
import { testApi, testNow } from '../../api/testing.ts'
import { migrate } from '../postgres/migrate.ts'
import { postgresStore } from '../postgres/postgresStore.ts'
import { openLongWork } from './longWork.ts'
import { startJobs } from './startJobs.ts'

let database: TestDatabase
const closing: (() => Promise<void>)[] = []
const secret = createHash('sha256').update('a test').digest('base64url')

beforeAll(async () => {
  database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})
afterAll(() => database.drop())

/** A server with a process for its long work. */
async function server() {
  const opened = await postgresStore({ url: database.appUrl, clock: () => testNow, fileSecret: secret })
  closing.push(() => opened.close())
  const organisations = await opened.store.organisations()
  const api = testApi({ host: opened, isThere: organisations.length > 0 })
  await api.ready
  const failures: unknown[] = []
  const longWork = openLongWork({
    appUrl: database.appUrl,
    fileSecret: secret,
    boxSecret: secret,
    webhookNetworks: [],
    logLevel: 'silent',
  })
  closing.push(
    startJobs({
      ports: api.ports,
      news: opened.jobNews,
      ownerUrl: database.adminUrl,
      appUrl: database.appUrl,
      longWork,
      onFailure: (error) => failures.push(error),
      definitions: {
        ...api.definitions,
        registerImport: { pace: 'long', run: () => Promise.reject(new Error('done within the server')) },
      },
    }),
  )
  const store = opened.store.of(api.organisation.id)
  const order = () =>
    store.transaction((tx) =>
      tx.orderJob({
        kind: 'registerImport',
        subject: null,
        data: { importId: '00000000-0000-7000-8000-000000000000' },
        by: { kind: 'system', id: 'test' },
      }),
    )
  return { store, order, failures, longWork }
}

const becomes = (one: Awaited<ReturnType<typeof server>>, id: string, expected: object) =>
  vi.waitFor(async () => expect(await one.store.job(id)).toMatchObject(expected), { timeout: 20_000, interval: 20 })

it('does long work in a process of its own, and does it anew when that process ends under it', async () => {
  const here = await server()
  const first = await here.order()
  await becomes(here, first, { state: 'done', attempts: 1 })
  const { pid } = here.longWork
  expect(here.failures).toEqual([])

  const owner = new pg.Client({ connectionString: database.adminUrl })
  closing.push(() => owner.end())
  await owner.connect()
  await owner.query('begin; lock table register_imports in access exclusive mode')
  const second = await here.order()
  await becomes(here, second, { state: 'running' })
  expect(here.longWork.pid).toBe(pid)
  process.kill(pid ?? 0, 'SIGKILL')
  await becomes(here, second, { state: 'running', attempts: 2 })
  await owner.query('commit')
  await becomes(here, second, { state: 'done', attempts: 2 })
  expect(here.failures).toHaveLength(1)
})
