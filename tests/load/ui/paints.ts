import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { medianOf } from './medianOf.ts'

/** What it takes to show a page to somebody who has nothing of it yet. Times in milliseconds since the address was asked. */
export type Load = {
  readonly firstPaint: number
  readonly largestPaint: number
  /** What tasks on the main thread took beyond 50 ms each (total blocking time, over the whole load). */
  readonly blocking: number
  readonly requests: number
  /** Bytes over the wire, as they were compressed, by what they are. */
  readonly script: number
  readonly style: number
  readonly rest: number
}

export type Loader = {
  readonly name: string
  readonly url: string
  readonly state?: BrowserContextOptions['storageState']
}

/**
 * Loads some pages again and again, in turns so that they meet the same noise, each time in a browser context without a cache.
 * @param elsewhere a page of another site, from which each of them is gone to
 * @returns the median of every figure, by the name of the page
 */
export async function measureLoads(
  browser: Browser,
  pages: readonly Loader[],
  turns: number,
  elsewhere: string,
): Promise<ReadonlyMap<string, Load>> {
  const loads = new Map(pages.map(({ name }) => [name, [] as Load[]]))
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const page of pages) {
      const load = await loadOnce(browser, page, elsewhere)
      // The first turn warms the server up.
      if (turn > 0) loads.get(page.name)?.push(load)
    }
  }
  return new Map([...loads].map(([name, all]) => [name, median(all)]))
}

async function loadOnce(browser: Browser, { url, state }: Loader, elsewhere: string): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...(state !== undefined && { storageState: state }),
  })
  try {
    return await load(context, url, elsewhere)
  } finally {
    await context.close()
  }
}

async function load(context: BrowserContext, url: string, elsewhere: string): Promise<Load> {
  const page = await context.newPage()
  // An officer comes from somewhere, a message or a new tab, and a browser gives every site a process of its own. In an empty
  // window it keeps the process it has for the static page, and for ours, which isolates itself (COOP), it does not.
  await page.goto(elsewhere)
  const tools = await context.newCDPSession(page)
  await tools.send('Network.enable')
  const kinds = new Map<string, string>()
  const sent = { script: 0, style: 0, rest: 0 }
  tools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = kinds.get(requestId)
    sent[type === 'Script' ? 'script' : type === 'Stylesheet' ? 'style' : 'rest'] += encodedDataLength
  })
  await page.addInitScript(watchPaints)
  // A new window is still being put up: its size reaches the page late and has it laid out once more, with or without styles.
  // An officer's window stands already.
  await page.waitForTimeout(300)
  // The live stream never ends, so "no more requests" never comes: the last paint is waited for instead.
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(isQuiet, undefined, { polling: 100 })
  const paints = await page.evaluate(() => globalThis.watchedPaints)
  return { ...paints, ...sent, requests: kinds.size }
}

type WatchedPaints = { firstPaint: number; largestPaint: number; blocking: number; changedAt: number }

declare global {
  // A global of the measured page.
  var watchedPaints: WatchedPaints
}

/** Runs in the page, before anything of it. */
function watchPaints() {
  const paints = { firstPaint: 0, largestPaint: 0, blocking: 0, changedAt: 0 }
  globalThis.watchedPaints = paints
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') paints.firstPaint = entry.startTime
  })
  watch('largest-contentful-paint', (entry) => {
    paints.largestPaint = entry.startTime
    paints.changedAt = performance.now()
  })
  watch('longtask', (entry) => {
    paints.blocking += Math.max(0, entry.duration - 50)
    paints.changedAt = performance.now()
  })
}

/** Runs in the page: whether all its rows are there and nothing larger was painted for half a second. */
function isQuiet(): boolean {
  const { largestPaint, changedAt } = globalThis.watchedPaints
  const isFilled = document.querySelector('main') !== null && document.querySelector('[aria-busy="true"]') === null
  return isFilled && largestPaint > 0 && performance.now() - changedAt > 500
}

const figures = ['firstPaint', 'largestPaint', 'blocking', 'requests', 'script', 'style', 'rest'] as const

const median = (loads: readonly Load[]): Load => {
  const entries = figures.map((figure) => [figure, medianOf(loads.map((one) => one[figure]))] as const)
  return Object.fromEntries(entries) as Load
}
