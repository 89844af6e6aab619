import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { BackgroundJobView } from '../../src/contract/jobs.ts'
import type { RegisterExportMade } from '../../src/contract/register.ts'
import { findRunningCluster } from '../../src/server/postgres/cluster/cluster.ts'
import { startProductServer } from '../support/productServer.ts'
import { httpClient } from './httpClient.ts'
import { type Measured, measure } from './latencies.ts'
import { seedCases } from './seedCases.ts'

/**
 * How long a large register takes to go out, how much memory that takes, and what the worklist feels of it:
 * `npm run bench:export`, or `npm run bench:export -- 5000 20 csv` for so many cases, so many seconds of measuring, and a
 * format.
 */
const [givenCases, givenSeconds, format = 'ods'] = process.argv.slice(2)
const cases = Number(givenCases ?? 100_000)
const seconds = Number(givenSeconds ?? 30)
const worklist = { method: 'GET', path: 'cases?view=team&sort=deadline&limit=50' } as const

const server = await startProductServer()
try {
  const { organisation, token } = server.organisationWithToken()
  const cluster = await findRunningCluster(server.dataDir)
  if (!cluster) throw new Error('The server runs without its own PostgreSQL')
  let from = performance.now()
  await seedCases(cluster.appUrl, organisation, cases, new Date().toISOString())
  console.log(`${cases} cases made ${took(from)}`)
  const client = httpClient(server.origin, token)
  const worklistFor = (time: number): Promise<Measured> => measure([() => client.ask(worklist)], time * 1000)
  const ask = askerOf(token)

  const quiet = await worklistFor(seconds)
  await stoppedHalfway(ask)
  from = performance.now()
  const made = await order(ask)
  const memory: number[] = []
  const watching = watch(ask, made, memory)
  await wait(2000)
  const busy = await worklistFor(seconds)
  const aside = { work: processorSeconds(server.pid), done: (await jobOf(ask, made)).progress?.done ?? 0 }
  const ended = await watching
  const rows = (ended.progress?.done ?? 0) - aside.done
  const work = processorSeconds(server.pid) - aside.work
  if (rows > 0) console.log(`processor time: ${((work / rows) * 1000).toFixed(1)} ms a case`)
  console.log(`made as ${format} ${took(from)}: ${ended.state}`)
  from = performance.now()
  const answer = await ask('GET', `register-exports/${made.id}/content`)
  let bytes = 0
  if (answer.body) for await (const piece of answer.body) bytes += piece.byteLength
  console.log(`fetched ${took(from)}: ${(bytes / 1e6).toFixed(1)} MB`)
  const [first = 0, ...rest] = memory
  console.log(
    `memory of the server: ${first} MB at the start, at most ${Math.max(first, ...rest)} MB, ${rest.at(-1)} MB at the end`,
  )
  say('worklist, quiet', quiet)
  say('worklist, meanwhile', busy)
  console.log(`slower by ${share(busy.p50, quiet.p50)} (median), ${share(busy.p99, quiet.p99)} (99th of a hundred)`)
  client.close()
} finally {
  await server.stop()
}

type Ask = ReturnType<typeof askerOf>

function askerOf(token: string) {
  return async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const init: RequestInit = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${server.origin}/api/v1/${path}`, init)
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
}

async function order(ask: Ask): Promise<RegisterExportMade> {
  const answer = await ask('POST', 'register-exports', { purpose: 'Meting', format, inBackground: true })
  return (await answer.json()) as RegisterExportMade
}

async function jobOf(ask: Ask, { job }: RegisterExportMade): Promise<BackgroundJobView> {
  return (await (await ask('GET', `background-jobs/${job}`)).json()) as BackgroundJobView
}

/** Lets it run until it shows progress, stops it, and shows that it stops. */
async function stoppedHalfway(ask: Ask): Promise<void> {
  const made = await order(ask)
  while ((await jobOf(ask, made)).progress === null) await wait(100)
  const from = performance.now()
  await ask('POST', `background-jobs/${made.job}/cancellations`)
  for (;;) {
    const { state, progress } = await jobOf(ask, made)
    if (state !== 'running' && state !== 'waiting') {
      console.log(`${state} ${took(from)} after it was asked, at ${progress?.done} of ${progress?.total}`)
      return
    }
    await wait(50)
  }
}

/** Follows the job until it ends, as the screen does, and notes how much memory the server holds. */
async function watch(ask: Ask, made: RegisterExportMade, memory: number[]): Promise<BackgroundJobView> {
  for (let turn = 0; ; turn += 1) {
    memory.push(residentMegabytes(server.pid))
    const job = await jobOf(ask, made)
    if (turn % 15 === 0 && job.progress)
      console.log(`  ${job.progress.done} of ${job.progress.total}, ${memory.at(-1)} MB`)
    if (job.state !== 'running' && job.state !== 'waiting') return job
    await wait(2000)
  }
}

function residentMegabytes(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}

/** Of all that the server has done so far; Linux counts in hundredths. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
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
