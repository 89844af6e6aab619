import { exportFormats, type RegisterExportMade } from '../../src/contract/register.ts'
import { findRunningCluster } from '../../src/server/postgres/cluster/cluster.ts'
import { startProductServer } from '../support/productServer.ts'
import { besideAJob, say, settled, took } from './besideAJob.ts'
import { seedCases } from './seedCases.ts'

/**
 * How long a large register takes to go out, how much memory that takes, and what the worklist feels of it:
 * `npm run bench:export`, or `npm run bench:export -- 5000 8 csv` for so many cases, so many pairs of turns, and some formats.
 */
const [givenCases, givenPairs, ...words] = process.argv.slice(2)
const wanted = exportFormats.filter((one) => words.includes(one))
const formats: readonly (typeof exportFormats)[number][] = wanted.length === 0 ? ['ods'] : wanted
const cases = Number(givenCases ?? 100_000)
const pairs = Number(givenPairs ?? 16)

const server = await startProductServer()
try {
  const { organisation, token } = server.organisationWithToken()
  const cluster = await findRunningCluster(server.dataDir)
  if (!cluster) throw new Error('The server runs without its own PostgreSQL')
  let from = performance.now()
  await seedCases(cluster.appUrl, organisation, cases, new Date().toISOString())
  await settled(cluster.adminUrl)
  say(`${cases} cases made ${took(from)}`)
  const ask = askerOf(token)
  const bench = besideAJob(server, token, pairs)
  for (const format of formats) {
    let made: RegisterExportMade | null = null
    const order = async (): Promise<string> => {
      const answer = await ask('POST', 'register-exports', { purpose: 'Meting', format, inBackground: true })
      made = (await answer.json()) as RegisterExportMade
      return made.job ?? ''
    }
    say(`\n${cases} cases as ${format}`)
    await bench.stopped(order)
    await bench.whole(order, { mayRepeat: true })
    if (words.includes('turns')) continue
    from = performance.now()
    say(`fetched: ${((await fetchedBytes(ask, made)) / 1e6).toFixed(1)} MB ${took(from)}`)
  }
  bench.close()
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

async function fetchedBytes(ask: Ask, made: RegisterExportMade | null): Promise<number> {
  const { body } = await ask('GET', `register-exports/${made?.id}/content`)
  let bytes = 0
  if (body) for await (const piece of body) bytes += piece.byteLength
  return bytes
}
