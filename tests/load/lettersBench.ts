import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createApi } from '../../src/api/createApi.ts'
import type { BackgroundJobView } from '../../src/contract/jobs.ts'
import { letterFormats, type LetterFormat, type LettersView } from '../../src/contract/letters.ts'
import { findRunningCluster } from '../../src/server/postgres/cluster/cluster.ts'
import { postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { startProductServer } from '../support/productServer.ts'
import { httpClient } from './httpClient.ts'
import { type Measured, measure } from './latencies.ts'
import { seedCases } from './seedCases.ts'

/**
 * How long the letters to many people take to be made, how much memory that takes, and what the worklist feels of it:
 * `npm run bench:letters`, or `npm run bench:letters -- 2000 5 odt` for so many people, so many seconds of measuring, and
 * one format.
 */
const [givenPeople, givenSeconds, ...givenFormats] = process.argv.slice(2)
const people = Number(givenPeople ?? 10_000)
const seconds = Number(givenSeconds ?? 20)
const formats = givenFormats.length === 0 ? ['odt', 'pdf'] : givenFormats
const otherCases = 5_000
const worklist = { method: 'GET', path: 'cases?view=team&sort=deadline&limit=50' } as const
const now = () => new Date().toISOString()

const server = await startProductServer()
try {
  const { organisation, token } = server.organisationWithToken()
  const cluster = await findRunningCluster(server.dataDir)
  if (!cluster) throw new Error('The server runs without its own PostgreSQL')
  await seedCases(cluster.appUrl, organisation, otherCases, now())
  const ask = askerOf(token)
  const letters = await approvedLetter(ask, cluster.appUrl, organisation)
  let from = performance.now()
  await letters.list()
  console.log(`${people} people listed ${took(from)}, beside ${otherCases} cases`)

  const client = httpClient(server.origin, token)
  const worklistFor = (time: number): Promise<Measured> => measure([() => client.ask(worklist)], time * 1000)
  const quiet = await worklistFor(seconds)
  say('worklist, quiet', quiet)
  for (const format of letterFormats.filter((one) => formats.includes(one))) {
    console.log(`\n${people} letters as ${format}`)
    await stoppedHalfway(ask, await letters.order(format))
    from = performance.now()
    const job = await letters.order(format)
    const memory: number[] = []
    const watching = watch(ask, job, memory)
    await wait(1000)
    const busy = await worklistFor(seconds)
    const ended = await watching
    console.log(`made ${took(from)}: ${ended.state}`)
    from = performance.now()
    console.log(`fetched ${took(from)}: ${((await letters.fetched(job)) / 1e6).toFixed(1)} MB`)
    const [first = 0, ...rest] = memory
    console.log(
      `memory of the server: ${first} MB at the start, at most ${Math.max(first, ...rest)} MB, ${rest.at(-1)} MB at the end`,
    )
    say('worklist, meanwhile', busy)
    console.log(`slower by ${share(busy.p50, quiet.p50)} (median), ${share(busy.p99, quiet.p99)} (99th of a hundred)`)
  }
  client.close()
} finally {
  await server.stop()
}

type Ask = ReturnType<typeof askerOf>

function askerOf(token: string) {
  return async (method: string, path: string, body?: unknown, version?: number): Promise<Response> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    }
    const init: RequestInit = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${server.origin}/api/v1/${path}`, init)
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
}

/** A case with a letter that may go out, and what can be done with it. */
async function approvedLetter(ask: Ask, appUrl: string, organisation: string) {
  const json = async <Body>(answer: Promise<Response>) => (await (await answer).json()) as Body
  const report = await json<{ id: string }>(ask('POST', 'reports', { channel: 'phone', description: 'Meting' }))
  const opened = await json<{ case: { id: string } }>(
    ask('POST', `reports/${report.id}/outcomes`, { outcome: 'caseOpened', title: 'Meting' }),
  )
  const path = `cases/${opened.case.id}`
  const facts = { natures: ['confidentiality'], categories: ['name', 'address', 'iban', 'bsn'] }
  await ask('PUT', `${path}/breached-data`, { facts, incidentKind: 'published', subjectGroups: ['customers'] }, 1)
  await ask('POST', `${path}/containment-actions`, { kind: 'takenOffline' })
  const [begun] = (await json<LettersView>(ask('POST', `${path}/letters`, { kind: 'letter' }))).items
  if (!begun) throw new Error('No letter was begun')
  const letter = `${path}/letters/${begun.letterId}`
  const { nl } = begun.texts
  const texts = { nl: { ...nl, sections: { ...nl.sections, contact: 'Bel ons: 000 000 00 00.' } } }
  const revision = begun.revision + 1
  await ask('PUT', letter, { texts }, begun.revision)
  await ask('POST', `${letter}/offers`, undefined, revision)
  await approve(appUrl, organisation, letter, revision)
  return {
    list: () =>
      ask('POST', `${path}/addressees`, {
        addressees: Array.from({ length: people }, (_, at) => ({
          name: `Mevrouw V. Voorbeeld-${at + 1}`,
          address: [`Voorbeeldstraat ${at + 1}`, '0000 AA  Waterveen'],
        })),
      }),
    order: async (format: LetterFormat): Promise<string> => {
      const { documents } = await json<LettersView>(ask('POST', `${letter}/documents`, { format }, revision))
      return documents[0]?.id ?? ''
    },
    fetched: async (job: string): Promise<number> => {
      const { body } = await ask('GET', `${path}/letter-documents/${job}`)
      let bytes = 0
      if (body) for await (const piece of body) bytes += piece.byteLength
      return bytes
    },
  }
}

/** Reads the letter as a second person, whom no token stands for: through the same API over the same database. */
async function approve(appUrl: string, organisation: string, letter: string, revision: number): Promise<void> {
  const opened = await postgresStore({ url: appUrl, clock: now, connections: 2 })
  const reader = {
    kind: 'user',
    id: 'second-reader',
    name: 'Tweede lezer (voorbeeld)',
    roles: ['privacy-officer'],
    organisation,
    secondFactorDue: false,
  } as const
  const api = createApi({
    store: opened.store,
    changes: opened.changes,
    identity: { whoIs: async () => reader, people: async () => [] },
    clock: now,
    newId: randomUUID,
    newSecret: () => randomBytes(20).toString('base64url'),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    log: console.error,
  })
  const answer = await api.request(`/api/v1/${letter}/reviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` },
    body: JSON.stringify({ outcome: 'approved' }),
  })
  if (!answer.ok) throw new Error(`The letter was not approved: ${await answer.text()}`)
  await opened.close()
}

async function jobOf(ask: Ask, job: string): Promise<BackgroundJobView> {
  return (await (await ask('GET', `background-jobs/${job}`)).json()) as BackgroundJobView
}

function isOpen({ state }: BackgroundJobView): boolean {
  return state === 'running' || state === 'waiting'
}

/** Lets it run until it shows progress, stops it, and shows that it stops. */
async function stoppedHalfway(ask: Ask, job: string): Promise<void> {
  while ((await jobOf(ask, job)).progress === null) await wait(50)
  const from = performance.now()
  await ask('POST', `background-jobs/${job}/cancellations`)
  let shown = await jobOf(ask, job)
  while (isOpen(shown)) {
    await wait(50)
    shown = await jobOf(ask, job)
  }
  console.log(`${shown.state} ${took(from)} after it was asked, at ${shown.progress?.done} of ${shown.progress?.total}`)
}

/** Follows the job until it ends, as the screen does, and notes how much memory the server holds. */
async function watch(ask: Ask, id: string, memory: number[]): Promise<BackgroundJobView> {
  for (let turn = 0; ; turn += 1) {
    memory.push(residentMegabytes(server.pid))
    const job = await jobOf(ask, id)
    if (turn % 10 === 0 && job.progress)
      console.log(`  ${job.progress.done} of ${job.progress.total}, ${memory.at(-1)} MB`)
    if (!isOpen(job)) return job
    await wait(1500)
  }
}

function residentMegabytes(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}

function took(from: number): string {
  return `in ${((performance.now() - from) / 1000).toFixed(1)} s`
}

function share(busy: number, quiet: number): string {
  return `${((busy / quiet - 1) * 100).toFixed(0)} %`
}

function say(name: string, { p50, p99, rate }: Measured): void {
  console.log(`${name.padEnd(20)} p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  ${rate.toFixed(0)} a second`)
}
