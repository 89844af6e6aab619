import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { RegisterImportView } from '../../src/contract/imports.ts'
import { findRunningCluster } from '../../src/server/postgres/cluster/cluster.ts'
import { startProductServer } from '../support/productServer.ts'
import { httpClient } from './httpClient.ts'
import { importTable } from './importTable.ts'
import { type Measured, measure } from './latencies.ts'
import { seedCases } from './seedCases.ts'

/**
 * How long an old register takes to come in, how much memory that takes, and what the worklist feels of it:
 * `npm run bench:import`, or `npm run bench:import -- 5000 20` for so many rows and so many seconds of measuring.
 */
const [rows = 50_000, seconds = 30] = process.argv.slice(2).map(Number)
const casesBefore = 2000
const worklist = { method: 'GET', path: 'cases?view=team&sort=deadline&limit=50' } as const

const server = await startProductServer()
try {
  const { organisation, token } = server.organisationWithToken()
  const cluster = await findRunningCluster(server.dataDir)
  if (!cluster) throw new Error('The server runs without its own PostgreSQL')
  await seedCases(cluster.appUrl, organisation, casesBefore, new Date().toISOString())
  const api = apiOf(server.origin, token)
  const client = httpClient(server.origin, token)
  const worklistFor = (time: number): Promise<Measured> => measure([() => client.ask(worklist)], time * 1000)

  const quiet = await worklistFor(seconds)
  const table = new TextEncoder().encode(importTable(rows, 2018))
  let from = performance.now()
  const { id } = await api.upload(table)
  console.log(`${rows} rows, ${(table.byteLength / 1e6).toFixed(1)} MB: taken in ${took(from)}`)
  from = performance.now()
  const { dryRun } = await api.send('POST', `register-imports/${id}/dry-runs`)
  console.log(`dry run ${took(from)}: ${dryRun?.ready} rows come in, ${dryRun?.refused} do not`)

  await stoppedHalfway(api, id)
  from = performance.now()
  await api.send('POST', `register-imports/${id}/runs`)
  const memory: number[] = []
  const watching = watch(api, id, memory)
  await wait(3000)
  const busy = await worklistFor(seconds)
  const run = await watching
  const passed = (performance.now() - from) / 1000
  console.log(
    `let in: ${run?.created} entries in ${passed.toFixed(0)} s, ${((run?.created ?? 0) / passed).toFixed(0)} a second`,
  )
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

type Api = ReturnType<typeof apiOf>

function apiOf(origin: string, token: string) {
  const ask = async (
    method: string,
    path: string,
    init: { body?: BodyInit; headers?: Record<string, string> } = {},
  ): Promise<RegisterImportView> => {
    const headers = { authorization: `Bearer ${token}`, ...init.headers }
    const answer = await fetch(`${origin}/api/v1/${path}`, { method, ...init, headers })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as RegisterImportView
  }
  return {
    send: (method: string, path: string) => ask(method, path),
    upload: (body: Uint8Array<ArrayBuffer>) =>
      ask('POST', 'register-imports', {
        body,
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment; filename="oud.csv"',
        },
      }),
  }
}

/** Lets it run for some seconds, stops it, and shows that it stops with what it has. */
async function stoppedHalfway(api: Api, id: string): Promise<void> {
  const { run } = await api.send('POST', `register-imports/${id}/runs`)
  await wait(4000)
  const from = performance.now()
  await api.send('POST', `background-jobs/${run?.jobId}/cancellations`)
  for (;;) {
    const { state, run: now } = await api.send('GET', `register-imports/${id}`)
    if (state === 'stopped') {
      console.log(`stopped ${took(from)} after it was asked, with ${now?.created} entries`)
      return
    }
    await wait(50)
  }
}

/** Follows the run until it ends, as the screen does, and notes how much memory the server holds. */
async function watch(api: Api, id: string, memory: number[]): Promise<RegisterImportView['run']> {
  for (let turn = 0; ; turn += 1) {
    memory.push(residentMegabytes(server.pid))
    const { state, run } = await api.send('GET', `register-imports/${id}`)
    if (turn % 15 === 0 && run) console.log(`  row ${run.row} of ${run.rows}, ${memory.at(-1)} MB`)
    if (state !== 'running') return run
    await wait(2000)
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
