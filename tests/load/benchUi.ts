import pg from 'pg'
import type { BrowserContext } from 'playwright-core'
import type { CaseList, CaseRow } from '../../src/contract/cases.ts'
import { buildWhenStale } from '../../src/server/launch/build.ts'
import { findRunningCluster } from '../../src/server/postgres/cluster/cluster.ts'
import { type House, setUp } from '../e2e/support/house.ts'
import { openDesk } from '../e2e/support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { startProductServer } from '../support/productServer.ts'
import { seedQuickly } from './seedQuickly.ts'
import { serveFloor } from './ui/floor.ts'
import { floorInteraction, productInteractions } from './ui/work.ts'
import { measureInteraction } from './ui/interactions.ts'
import { openLighthouse } from './ui/lighthouse.ts'
import { type Load, type Loader, measureLoads } from './ui/paints.ts'

// What the screens cost an officer, on the built product beside a static page of the same rows.
// npm run bench:ui; fewer cases and turns, or some parts only, for a quick look: npm run bench:ui -- 1000 5 loads lighthouse

const parts = { loads, interactions, lighthouse } as const
const words = process.argv.slice(2)
const [size = 100_000, turns = 20] = words.map(Number).filter((word) => !Number.isNaN(word))
const chosen = Object.entries(parts).filter(([name]) => words.includes(name))
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`
const ms = (value: number) => `${value.toFixed(0).padStart(5)} ms`

buildWhenStale()
const server = await startProductServer()
const browser = await launchChromium()
try {
  const house = await setUp(server, 'organisation', (options) => openDesk(browser, options, say))
  await fill(house)
  const { items } = await house.api.get<CaseList>('cases?view=team&sort=deadline&limit=50')
  for (const [, part] of chosen.length > 0 ? chosen : Object.entries(parts)) await part(house, items)
} finally {
  await browser.close()
  await server.stop()
}

async function fill({ organisation }: House): Promise<void> {
  const cluster = await findRunningCluster(server.dataDir)
  if (!cluster) throw new Error('The server runs without its own PostgreSQL')
  const from = performance.now()
  const owner = new pg.Client({ connectionString: cluster.adminUrl })
  await owner.connect()
  await seedQuickly(owner, cluster.appUrl, organisation.id, size)
  await owner.end()
  say(`${size} cases, made in ${((performance.now() - from) / 1000).toFixed(0)} s; ${turns} turns each, medians`)
}

async function loads(house: House, rows: readonly CaseRow[]): Promise<void> {
  const floor = await serveFloor(rows)
  const state = await (await signedIn(house)).storageState()
  const { origin } = server
  const pages: readonly Loader[] = [
    { name: 'static page', url: floor.url },
    { name: 'worklist', url: `${origin}/werklijst?weergave=team`, state },
    { name: 'inbox', url: `${origin}/meldingen`, state },
    { name: 'case', url: `${origin}/zaken/${rows[0]?.reference ?? ''}`, state },
    { name: 'monitoring', url: `${origin}/monitoring`, state },
  ]
  const measured = await measureLoads(browser, pages, turns, floor.elsewhere)
  floor.close()
  const least = measured.get('static page')
  say(
    '\nfirst visit     first paint  largest paint  × static  blocking  requests  JavaScript        CSS   the rest        all',
  )
  for (const [name, load] of measured) say(`${name.padEnd(14)} ${lineOf(load, least)}`)
  const worklist = measured.get('worklist')
  if (!worklist || !least) return
  const latest = Math.max(...[...measured.values()].map((load) => load.largestPaint))
  aim('largest paint within 2.5 × the static page, on every screen', latest / least.largestPaint <= 2.5)
  aim('at most 190 kB sent in all for the worklist', worklist.script + worklist.style + worklist.rest <= 190_000)
}

function lineOf(load: Load, least: Load | undefined): string {
  const ratio = (load.largestPaint / (least?.largestPaint ?? Number.NaN)).toFixed(1)
  const { script, style, rest } = load
  return [
    `${ms(load.firstPaint)}    `,
    `${ms(load.largestPaint)}     `,
    `${ratio.padStart(4)}  `,
    ms(load.blocking),
    String(load.requests).padStart(8),
    '  ',
    ...[script, style, rest, script + style + rest].map(kB),
  ].join(' ')
}

async function interactions(house: House, rows: readonly CaseRow[]): Promise<void> {
  const floor = await serveFloor(rows)
  say('\nclick to paint')
  const page = await (await signedIn(house)).newPage()
  const plain = await browser.newPage()
  await plain.goto(floor.url)
  say(
    `${'a plain script re-orders 50 rows'.padEnd(36)} ${ms(await measureInteraction(plain, floorInteraction, turns))}`,
  )
  let slowest = 0
  for (const interaction of productInteractions(server.origin, rows)) {
    const median = await measureInteraction(page, interaction, turns)
    if (interaction.isExtra !== true) slowest = Math.max(slowest, median)
    say(`${interaction.name.padEnd(36)} ${ms(median)}`)
  }
  await plain.close()
  floor.close()
  aim('sorting, filtering, the next page, opening and saving each under 75 ms', slowest < 75)
}

async function lighthouse(house: House, [first]: readonly CaseRow[]): Promise<void> {
  const desk = await openLighthouse((context) => signIn(context, house))
  say('\nLighthouse              performance  accessibility  best practices')
  try {
    for (const device of ['desktop', 'mobile'] as const) {
      for (const [name, path] of Object.entries({
        inbox: '/meldingen',
        worklist: '/werklijst?weergave=team',
        case: `/zaken/${first?.reference ?? ''}`,
        monitoring: '/monitoring',
      })) {
        const { points, lost } = await desk.judge(`${server.origin}${path}`, device)
        const figures = Object.values(points).map((value) => String(value).padStart(12))
        say(`${`${device} ${name}`.padEnd(22)} ${figures.join(' ')}   ${lost.join(', ')}`)
        const wanted = device === 'desktop' ? 100 : 90
        if (points.performance < wanted || points.accessibility < 100 || points['best-practices'] < 100)
          aim(`${wanted} / 100 / 100 for ${name} on ${device}`, false)
      }
    }
  } finally {
    await desk.close()
  }
}

async function signedIn(house: House): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1440, height: 900 } })
  await signIn(context, house)
  return context
}

async function signIn(context: BrowserContext, { officer }: House): Promise<void> {
  const { email, password } = officer
  const answer = await context.request.post(`${server.origin}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: server.origin },
  })
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}`)
}

function aim(what: string, isMet: boolean): void {
  say(`${isMet ? 'met' : 'NOT met'}: ${what}`)
}

function say(line: string): void {
  console.log(line)
}
