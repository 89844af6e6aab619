import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findRunningCluster } from '../../src/server/postgres/cluster/cluster.ts'
import { type ProductServer, startProductServer } from '../support/productServer.ts'
import { type Asked, bareConnection, recordStatements, type Statement, writesAgain } from './bareSql.ts'
import { httpClient } from './httpClient.ts'
import { type Measured, measure, type Task } from './latencies.ts'
import { seedQuickly } from './seedQuickly.ts'

/** How many cases to measure with, and for how long each; `npm run bench -- 1000 5` for a quick look. */
const given = process.argv.slice(2).map(Number)
const seconds = given.length > 1 ? (given.pop() ?? 4) : 4
const sizes = given.length > 0 ? given : [1000, 100_000]
const now = () => new Date().toISOString()

/** Words that occur often, sometimes, once in ten thousand, never, and with a typing error. */
const searches = [
  'schuldhulp',
  'brief verkeerde',
  'bodaeldorp',
  'beschikking huurtoeslag buren',
  'schuldhup',
  'onvindbaar',
  'laptop kwijtgeraakt',
  'paspoort',
]

/** The period that the figures show when nobody chose one. */
function lastYear(): string {
  const to = Temporal.Now.plainDateISO('Europe/Amsterdam')
  return `openedFrom=${to.subtract({ years: 1 }).toString()}&openedBefore=${to.add({ days: 1 }).toString()}`
}

/** How the worklist is looked at beside its first page: each view, each order, and filters. */
const lists = [
  ...['mine', 'unassigned', 'waiting', 'closed&sort=-closedAt'].map((view) => `cases?limit=50&view=${view}`),
  ...['title', '-title', 'openedAt', '-openedAt', 'people', '-people', 'reference'].map(
    (sort) => `cases?view=team&limit=50&sort=${sort}`,
  ),
  ...['authorityState=toBeNotified', 'incidentKind=postWrong,device', 'category=bsn', 'handler=none'].map(
    (filter) => `cases?view=team&limit=50&${filter}`,
  ),
]

/** So many pages of fifty lie before a late one. */
const lateFrom = 40

/** What to add to an address for the page after so many others, or nothing where there are fewer. */
async function placeAfter(origin: string, token: string, pages: number, cursor = ''): Promise<string> {
  if (pages === 0) return cursor
  const answer = await fetch(`${origin}/api/v1/cases?view=team&sort=deadline&limit=50${cursor}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { next } = (await answer.json()) as { next: string | null }
  return next === null ? cursor : placeAfter(origin, token, pages - 1, `&cursor=${encodeURIComponent(next)}`)
}

/** What somebody types into the one search over cases, reports, numbers and senders. */
const oneSearch = {
  word: 'schuldhulp',
  beginning: 'schuldh',
  misspelt: 'beschiking hurtoeslag',
  'AP number': 'AP-40000',
  sender: 'boda zeeburg',
  nothing: 'onvindbaar',
} as const

async function benchWith(size: number, server: ProductServer): Promise<void> {
  const cluster = await findRunningCluster(server.dataDir)
  if (!cluster) throw new Error('The server runs without its own PostgreSQL')
  const { organisation, token } = server.organisationWithToken()
  const from = performance.now()
  const owner = new pg.Client({ connectionString: cluster.adminUrl })
  await owner.connect()
  await seedQuickly(owner, cluster.appUrl, organisation, size)
  const { rows } = await owner.query<{ id: string }>(
    'select id from cases where organisation_id = $1 and is_open order by opened_at limit 64',
    [organisation],
  )
  await owner.end()
  console.log(`\n${size} cases, made in ${((performance.now() - from) / 1000).toFixed(0)} s`)
  console.log('                                            through the API            the same SQL, bare        ratio')

  const ids = rows.map(({ id }) => id)
  const idOf = (turn: number) => ids[turn % ids.length] ?? ''
  const note = (id: string): Asked => ({
    method: 'POST',
    path: `cases/${id}/notes`,
    body: { text: 'Ontvanger gebeld; vernietiging toegezegd.', happenedAt: '2026-01-01T00:00:00Z' },
  })
  const late = await placeAfter(server.origin, token, lateFrom)
  const reads: readonly (readonly [string, (turn: number) => Asked])[] = [
    ['worklist page', () => ({ method: 'GET', path: 'cases?view=team&sort=deadline&limit=50' })],
    ['worklist, a late page', () => ({ method: 'GET', path: `cases?view=team&sort=deadline&limit=50${late}` })],
    ['worklist, views, orders', (turn) => ({ method: 'GET', path: lists[turn % lists.length] ?? '' })],
    ['inbox', () => ({ method: 'GET', path: 'reports?limit=50' })],
    ['register', () => ({ method: 'GET', path: 'register?which=breaches&limit=50' })],
    [
      'search, open cases',
      (turn) => ({
        method: 'POST',
        path: 'case-searches',
        body: { q: searches[turn % searches.length], view: 'team' },
      }),
    ],
    [
      'search, all cases',
      (turn) => ({ method: 'POST', path: 'case-searches', body: { q: searches[turn % searches.length] } }),
    ],
    ...Object.entries(oneSearch).map(
      ([name, q]) =>
        [`one search, ${name}`, () => ({ method: 'POST', path: 'searches', body: { q } })] as readonly [
          string,
          () => Asked,
        ],
    ),
    ['one case', (turn) => ({ method: 'GET', path: `cases/${idOf(turn)}` })],
    ['promises of the watch', () => ({ method: 'GET', path: 'promises' })],
    ['work per handler', () => ({ method: 'GET', path: 'workload' })],
    ['what stands still', () => ({ method: 'GET', path: 'standing-still' })],
    ['figures of a year', () => ({ method: 'GET', path: `statistics?${lastYear()}` })],
    ['figures, a department', () => ({ method: 'GET', path: 'statistics?department=Jeugd' })],
    ['figures of all years', () => ({ method: 'GET', path: 'statistics' })],
  ]
  const recorder = await recordStatements(cluster.appUrl, organisation, now)
  try {
    for (const clients of [1, 16]) {
      const http = Array.from({ length: clients }, () => httpClient(server.origin, token))
      const bare = await Promise.all(http.map(() => bareConnection(cluster.appUrl, organisation)))
      for (const [name, asked] of reads) {
        const api = await measure(
          http.map(
            (client): Task =>
              (turn) =>
                client.ask(asked(turn)),
          ),
          seconds * 1000,
        )
        const recorded: (readonly Statement[])[] = []
        for (const turn of differentTurns(asked)) recorded.push(await recorder.statementsFor(asked(turn)))
        const sql = await measure(
          bare.map(
            (client): Task =>
              (turn) =>
                client.run(recorded[turn % recorded.length] ?? []),
          ),
          seconds * 1000,
        )
        say(name, clients, api, sql)
      }
      const api = await measure(
        http.map(
          (client, at): Task =>
            () =>
              client.ask(note(idOf(at))),
        ),
        seconds * 1000,
      )
      const writes: ReturnType<typeof writesAgain>[] = []
      for (const at of bare.keys()) writes.push(writesAgain(await recorder.statementsFor(note(idOf(32 + at)))))
      const sql = await measure(
        bare.map(
          (client, at): Task =>
            () =>
              client.run(writes[at]?.() ?? []),
        ),
        seconds * 1000,
      )
      say('recording one event', clients, api, sql)
      http.forEach((client) => client.close())
      await Promise.all(bare.map((client) => client.close()))
    }
    await countsOfViews(cluster.appUrl, organisation, recorder)
    await fiftyOfficers(server.origin, token, (turn) =>
      [...reads.slice(0, 3), ...reads.filter(([name]) => name === 'one case')]
        .map(([, asked]) => asked(turn))
        .concat(note(idOf(turn))),
    )
  } finally {
    await recorder.close()
  }
}

/** Turns that ask something different each, a few of many. */
function differentTurns(asked: (turn: number) => Asked): readonly number[] {
  const turns = new Map(Array.from({ length: 16 }, (_, turn) => [JSON.stringify(asked(turn)), turn]))
  return [...turns.values()]
}

/**
 * Fifty who read and write without a pause, as many more would who think in between; and how long somebody who asks for next
 * to nothing waits beside them, which is what the one thread of the server is late.
 */
async function fiftyOfficers(origin: string, token: string, work: (turn: number) => readonly Asked[]): Promise<void> {
  const clients = Array.from({ length: 50 }, () => httpClient(origin, token))
  const beside = httpClient(origin, token)
  const officers = clients.map((client, at): Task => (turn) => {
    const mix = work(at)
    return client.ask(mix[turn % mix.length] ?? { method: 'GET', path: 'me' })
  })
  const [all, waiting] = await Promise.all([
    measure(officers, seconds * 2000),
    measure([() => beside.ask({ method: 'GET', path: 'health' })], seconds * 2000),
  ])
  for (const client of [...clients, beside]) client.close()
  console.log(
    `fifty officers at once   p50 ${milliseconds(all.p50)}  p99 ${milliseconds(all.p99)}  ${all.rate.toFixed(0)}/s`,
  )
  console.log(`health beside them       p50 ${milliseconds(waiting.p50)}  p99 ${milliseconds(waiting.p99)}`)
}

/** The statement that counts all views, by itself. */
async function countsOfViews(
  appUrl: string,
  organisation: string,
  recorder: Awaited<ReturnType<typeof recordStatements>>,
): Promise<void> {
  const statements = await recorder.statementsFor({
    method: 'GET',
    path: 'cases?view=team&sort=deadline&limit=50',
  })
  const counting = statements.filter(({ text }) => text.includes('late_in_view'))
  const client = await bareConnection(appUrl, organisation)
  const counted = await measure([() => client.run(counting)], 2000)
  await client.close()
  console.log(`counts of all views      p50 ${milliseconds(counted.p50)}  p99 ${milliseconds(counted.p99)}`)
}

async function aboutTheServer(server: ProductServer): Promise<void> {
  console.log(`\nresident memory after the bench   ${residentMegabytes(server.pid)} MB`)
  await server.kill()
  const afterKill = await timed(() => server.startAgain())
  console.log(`start after a kill (recovery)     ${afterKill.toFixed(0)} ms`)
  await server.end()
  const warm = await timed(() => server.startAgain())
  console.log(`warm start                        ${warm.toFixed(0)} ms`)
  await wait(5000)
  console.log(`resident memory when idle         ${residentMegabytes(server.pid)} MB`)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function residentMegabytes(pid: number): string {
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  return (kilobytes / 1024).toFixed(0)
}

function say(name: string, clients: number, api: Measured, sql: Measured): void {
  const figures = ({ p50, p99, rate }: Measured) =>
    `p50 ${milliseconds(p50)} p99 ${milliseconds(p99)} ${rate.toFixed(0).padStart(5)}/s`
  const ratio = (clients === 1 ? sql.p50 / api.p50 : api.rate / sql.rate).toFixed(2)
  console.log(`${name.padEnd(22)} ${String(clients).padStart(2)} clients  ${figures(api)}   ${figures(sql)}   ${ratio}`)
}

function milliseconds(value: number): string {
  return value.toFixed(2).padStart(7)
}

const server = await startProductServer()
try {
  for (const size of sizes) await benchWith(size, server)
  await aboutTheServer(server)
} finally {
  await server.stop()
}
