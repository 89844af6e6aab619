import type { RegisterImportView } from '../../src/contract/imports.ts'
import { findRunningCluster } from '../../src/server/postgres/cluster/cluster.ts'
import { startProductServer } from '../support/productServer.ts'
import { besideAJob, say, settled, took } from './besideAJob.ts'
import { importTable } from './importTable.ts'
import { seedCases } from './seedCases.ts'

/**
 * How long an old register takes to come in and to be taken back, how much memory that takes, and what the worklist feels
 * of it: `npm run bench:import`, or `npm run bench:import -- 5000 8` for so many rows and so many pairs of turns, and
 * `-- 5000 8 undo` to take it back again.
 */
const [givenRows, givenPairs, undo] = process.argv.slice(2)
const rows = Number(givenRows ?? 50_000)
const pairs = Number(givenPairs ?? 16)
const casesBefore = 2000

const server = await startProductServer()
try {
  const { organisation, token } = server.organisationWithToken()
  const cluster = await findRunningCluster(server.dataDir)
  if (!cluster) throw new Error('The server runs without its own PostgreSQL')
  await seedCases(cluster.appUrl, organisation, casesBefore, new Date().toISOString())
  await settled(cluster.adminUrl)
  const api = apiOf(server.origin, token)
  const bench = besideAJob(server, token, pairs)

  const table = new TextEncoder().encode(importTable(rows, 2018))
  let from = performance.now()
  const { id } = await api.upload(table)
  say(`${rows} rows, ${(table.byteLength / 1e6).toFixed(1)} MB: taken in ${took(from)}`)
  from = performance.now()
  const { dryRun } = await api.send('POST', `register-imports/${id}/dry-runs`)
  say(`dry run ${took(from)}: ${dryRun?.ready} rows come in, ${dryRun?.refused} do not`)

  const run = async (): Promise<string> => (await api.send('POST', `register-imports/${id}/runs`)).run?.jobId ?? ''
  await bench.stopped(run)
  say(`\n${rows} rows, what came in before included`)
  await bench.whole(run)
  say(`${(await api.send('GET', `register-imports/${id}`)).run?.created} entries came in`)
  if (undo === 'undo') {
    say('\nthe same taken back')
    await bench.whole(async () => (await api.send('POST', `register-imports/${id}/undos`)).undo?.jobId ?? '')
  }
  bench.close()
} finally {
  await server.stop()
}

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
