import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts'
import type { JobDefinition } from '../../api/jobs/jobHandler.ts'
import { testApi, testNow } from '../../api/testing.ts'
import { begun } from '../../domain/jobs/job.ts'
import { migrate } from '../postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../postgres/postgresStore.ts'
import { openLiveness } from './liveness.ts'
import { openQueue, prepareQueue } from './queue.ts'
import { startJobs } from './startJobs.ts'

let database: TestDatabase
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})
afterAll(() => database.drop())

const by = { kind: 'system', id: 'test' } as const
let orders = 0

/** One server on the shared database: its store, and a way to start its jobs. */
async function server(run: JobDefinition['run']) {
  const opened: PostgresStore = await postgresStore({ url: database.appUrl, clock: () => testNow })
  closing.push(() => opened.close())
  const organisations = await opened.store.organisations()
  const api = testApi({ host: opened, isThere: organisations.length > 0 })
  await api.ready
  const failures: unknown[] = []
  return {
    store: opened.store.of(api.organisation.id),
    failures,
    start: () => {
      const stop = startJobs({
        ports: api.ports,
        news: opened.jobNews,
        ownerUrl: database.adminUrl,
        appUrl: database.appUrl,
        onFailure: (error) => failures.push(error),
        definitions: { ...api.definitions, mail: { pace: 'quick', run } },
      })
      closing.push(stop)
      return stop
    },
    order: () =>
      opened.store
        .of(api.organisation.id)
        .transaction((tx) => tx.orderJob({ kind: 'mail', subject: null, data: { number: (orders += 1) }, by })),
  }
}

const ended = (one: Awaited<ReturnType<typeof server>>, ids: readonly string[]) =>
  vi.waitFor(
    async () => {
      const jobs = await Promise.all(ids.map((id) => one.store.job(id)))
      expect(jobs.map((job) => job?.state)).toEqual(ids.map(() => 'done'))
      return jobs
    },
    { timeout: 8000, interval: 50 },
  )

it('runs each job once on whichever of several servers, soon after it is ordered', async () => {
  const ran: string[] = []
  const note: JobDefinition['run'] = async (job) => void ran.push(job.id)
  const here = await server(note)
  const there = await server(note)
  const waiting = await here.order()
  here.start()
  there.start()
  await ended(here, [waiting])
  const ordered = await Promise.all([here, there, here, there].map((one) => one.order()))
  await ended(here, ordered)
  expect(ran.toSorted()).toEqual([waiting, ...ordered].toSorted())
  expect([...here.failures, ...there.failures]).toEqual([])
})

it('does anew what ran on a server that died, and leaves alone what another server runs', async () => {
  const release = Promise.withResolvers<void>()
  const entered = Promise.withResolvers<void>()
  const ran: string[] = []
  const there = await server(async (job) => {
    ran.push(`there ${job.id}`)
    entered.resolve()
    await release.promise
  })
  there.start()
  const slow = await there.order()
  await entered.promise

  const here = await server(async (job) => void ran.push(`here ${job.id}`))
  const orphan = await here.order()
  await here.store.transaction(async (tx) => {
    const job = await tx.job(orphan)
    if (job) await tx.putJob(begun(job, testNow))
  })
  here.start()
  // The attempt that died counts.
  await vi.waitFor(async () => expect(await here.store.job(orphan)).toMatchObject({ attempts: 2, offer: 2 }), {
    timeout: 8000,
  })
  release.resolve()
  await ended(here, [slow, orphan])
  expect(ran.filter((one) => one.endsWith(slow))).toEqual([`there ${slow}`])
  expect(ran.filter((one) => one.endsWith(orphan))).toHaveLength(1)
})

it('holds on to what runs when the connection of its locks is lost', async () => {
  const taken: string[] = []
  const here = openLiveness(database.appUrl, (id) => taken.push(id))
  const there = openLiveness(database.appUrl, () => undefined)
  closing.push(
    () => here.close(),
    () => there.close(),
  )
  expect([await here.hold('kept'), await there.hold('kept')]).toEqual([true, false])
  const owner = new pg.Client({ connectionString: database.adminUrl })
  closing.push(() => owner.end())
  await owner.connect()
  const lockers = async () => {
    const { rows } = await owner.query<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory' and granted
       and database = (select oid from pg_database where datname = current_database())`,
    )
    return rows.map(({ pid }) => pid)
  }
  const before = await lockers()
  await owner.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [before])
  await vi.waitFor(async () => {
    const after = await lockers()
    expect([after.length, after.some((pid) => before.includes(pid))]).toEqual([1, false])
  })
  expect([await there.hold('kept'), taken]).toEqual([false, []])
})

it('gives a job back when its server stops, for the next one to do', async () => {
  const entered = Promise.withResolvers<void>()
  const first = await server(async (_, { cancelled }) => {
    entered.resolve()
    for (;;) await cancelled()
  })
  const stop = first.start()
  const id = await first.order()
  await entered.promise
  await stop()
  expect(await first.store.job(id)).toMatchObject({ state: 'waiting', attempts: 0, problem: null })

  const next = await server(async () => undefined)
  next.start()
  await ended(next, [id])
})

it('keeps the tables of the queue in order with the rights of the application', async () => {
  await prepareQueue(database.adminUrl)
  const queue = openQueue(database.appUrl)
  const complaints: unknown[] = []
  queue.on('error', (error) => complaints.push(error))
  queue.on('warning', (warning) => complaints.push(warning))
  await queue.start()
  await queue.supervise()
  await queue.stop({ graceful: false, close: true })
  expect(complaints).toEqual([])
})
