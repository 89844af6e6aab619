import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts'
import { testApi, testNow } from '../../api/testing.ts'
import { migrateIdentity } from '../identity/migrateIdentity.ts'
import { migrate } from '../postgres/migrate.ts'
import { postgresStore } from '../postgres/postgresStore.ts'
import { openLongWork } from './longWork.ts'
import { startJobs } from './startJobs.ts'

let database: TestDatabase
const closing: (() => Promise<void>)[] = []
const secret = createHash('sha256').update('a test').digest('base64url')

beforeAll(async () => {
  database = await createTestDatabase({
    name: 'server',
    async prepare({ adminUrl }) {
      await migrate(adminUrl)
      await migrateIdentity(adminUrl)
    },
  })
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})
afterAll(() => database.drop())

/** A server with a process for its long work, and a register of three cases. */
async function server() {
  const opened = await postgresStore({ url: database.appUrl, clock: () => testNow, fileSecret: secret })
  closing.push(() => opened.close())
  const api = testApi({ host: opened })
  await api.ready
  for (let cases = 0; cases < 3; cases += 1) await api.openedCase()
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
        registerExport: { pace: 'long', run: () => Promise.reject(new Error('done within the server')) },
      },
    }),
  )
  const store = opened.store.of(api.organisation.id)
  const exported = async () => {
    const id = randomUUID()
    const by = { kind: 'system', id: 'test' } as const
    const asked = { purpose: 'Proef', format: 'csv', version: 'whole', language: 'nl', asked: {} } as const
    const job = await store.transaction(async (tx) => {
      await tx.putRegisterExport({ ...asked, id, by, at: testNow, job: null, file: null })
      return tx.orderJob({ kind: 'registerExport', subject: null, data: { export: id }, by })
    })
    return { job, file: async () => (await store.registerExport(id))?.file ?? null }
  }
  return { api, store, exported, failures, longWork }
}

const becomes = (one: Awaited<ReturnType<typeof server>>, id: string, expected: object) =>
  vi.waitFor(async () => expect(await one.store.job(id)).toMatchObject(expected), { timeout: 40_000, interval: 20 })

/** Lets nobody read any stream until it is called. */
async function holdStreams(owner: pg.Client): Promise<() => Promise<void>> {
  await owner.query('begin; lock table events in access exclusive mode')
  return async () => void (await owner.query('commit'))
}

it('does long work in a process of its own, anew when that ends under it, and stops it leaving nothing half', async () => {
  const here = await server()
  const owner = new pg.Client({ connectionString: database.adminUrl })
  closing.push(() => owner.end())
  await owner.connect()

  const first = await here.exported()
  await becomes(here, first.job, { state: 'done', attempts: 1, progress: { done: 3, total: 3 } })
  expect(here.failures).toEqual([])
  const ended = here.longWork.close()
  const unknown = { organisation: here.api.organisation.id, id: randomUUID(), offer: 0 }
  expect(await here.longWork.run(unknown)).toBe(false)
  await ended

  let go = await holdStreams(owner)
  const second = await here.exported()
  await becomes(here, second.job, { state: 'running', progress: { done: 0, total: 3 } })
  process.kill(here.longWork.pid ?? 0, 'SIGKILL')
  await becomes(here, second.job, { state: 'running', attempts: 2 })
  await go()
  await becomes(here, second.job, { state: 'done', attempts: 2 })
  const sha256 = (await first.file())?.sha256
  expect([sha256?.length, (await second.file())?.sha256]).toEqual([64, sha256])
  // Closing may have lost an answer, too.
  expect(here.failures.map(String).filter((failure) => failure.includes('SIGKILL'))).toHaveLength(1)

  const files = async () => (await owner.query('select from files')).rowCount
  const before = await files()
  go = await holdStreams(owner)
  const third = await here.exported()
  await becomes(here, third.job, { state: 'running', progress: { done: 0, total: 3 } })
  await here.api.send('POST', `background-jobs/${third.job}/cancellations`, { as: 'lead' })
  await go()
  await becomes(here, third.job, { state: 'cancelled' })
  expect([await third.file(), await files()]).toEqual([null, before])
})
