import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Page,
  Request,
  Response,
} from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'

/** An answer that a test expects although it is no success: its status, and how the path of its address begins. */
type Expected = { readonly status: number; readonly path: string }

/** One person at one screen, with a session of their own. Whatever goes wrong unasked fails the test. */
export type Desk = {
  readonly page: Page
  readonly context: BrowserContext
  /** From here on this answer is part of the story. */
  expectAnswer(status: number, path: string): void
  /** During the work the network may fail: the server is away, or the cable is out. */
  withoutNetwork<Result>(work: () => Promise<Result>): Promise<Result>
  /** A second window of the same browser, which shares what that one keeps. */
  beside(): Promise<Desk>
}

export type DeskOptions = Pick<
  BrowserContextOptions,
  'colorScheme' | 'viewport' | 'forcedColors' | 'javaScriptEnabled' | 'locale'
> & {
  /** Where relative addresses begin, with a slash at its end when it lies under a path. */
  readonly origin: string
}

/** So long may a screen take to show what it should; nothing waits for this when all goes well. */
const patience = 20_000

// Test files that run in one process share it, see vitest.config.ts; it ends with that process.
let browser: Promise<Browser> | undefined

/** Desks for one test file. They close by themselves, and after each test tell what went wrong unasked on any of them. */
export function startBrowser(): { readonly desk: (options: DeskOptions) => Promise<Desk> } {
  const strays: string[] = []
  const contexts: BrowserContext[] = []
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await picture(
        task.name,
        contexts.flatMap((context) => context.pages()),
      )
    expect(strays.splice(0), 'nothing goes wrong unasked').toEqual([])
  })
  afterAll(() => Promise.all(contexts.map((context) => context.close())))
  return {
    desk: async (options) => {
      browser ??= launchChromium()
      const desk = await openDesk(await browser, options, (stray) => strays.push(stray))
      contexts.push(desk.context)
      return desk
    },
  }
}

/** What stood on the screens when a test failed, in a folder that git ignores. */
async function picture(name: string, pages: readonly Page[]) {
  for (const [index, page] of pages.entries())
    if (!page.isClosed())
      await page.screenshot({ path: `screenshots/failed/${name} (desk ${index + 1}).png`, fullPage: true })
}

export async function openDesk(
  browser: Browser,
  { origin, ...look }: DeskOptions,
  complain: (stray: string) => void,
): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'nl-NL',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...look,
  })
  context.setDefaultTimeout(patience)
  const expected: Expected[] = []
  let mayFail = false

  const isExpected = (response: Response) =>
    expected.some(
      ({ status, path }) => status === response.status() && new URL(response.url()).pathname.startsWith(path),
    )
  context.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response) && !mayFail)
      complain(`${response.request().method()} ${response.url()} answered ${response.status()}`)
  })
  // Leaving a page ends what it was still asking; what a service worker was to answer says so in other words.
  const underWay = new Set<Request>()
  const left = new WeakSet<Request>()
  context.on('request', (request) => {
    if (request.isNavigationRequest()) for (const before of underWay) left.add(before)
    underWay.add(request)
  })
  context.on('requestfinished', (request) => underWay.delete(request))
  context.on('requestfailed', (request) => {
    underWay.delete(request)
    const because = request.failure()?.errorText ?? ''
    // The icon is asked for by the browser itself, also while it already leaves.
    const isBroughtNoMore = left.has(request) || request.url().endsWith('/icon.svg')
    const isLeft = because === 'net::ERR_ABORTED' || (because === 'net::ERR_FAILED' && isBroughtNoMore)
    if (!mayFail && !isLeft) complain(`${request.url()} failed: ${because}`)
  })
  context.on('console', (message) => {
    if (isStray(message) && !mayFail) complain(`console.${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (fault) => complain(`uncaught: ${fault.error().stack ?? fault.error().message}`))

  const sit = async (): Promise<Desk> => {
    const page = await context.newPage()
    waitUntilAlive(page)
    return {
      page,
      context,
      expectAnswer: (status, path) => expected.push({ status, path }),
      withoutNetwork: async (work) => {
        mayFail = true
        try {
          return await work()
        } finally {
          await context.setOffline(false)
          mayFail = false
        }
      },
      beside: sit,
    }
  }
  return sit()
}

/** A page that the server drew can be read before it can be used: whoever opens one here waits until it can. */
function waitUntilAlive(page: Page): void {
  const alive = () => page.locator('#drawn-from').waitFor({ state: 'detached' })
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (...given) => {
    const answer = await goto(...given)
    await alive()
    return answer
  }
  page.reload = async (...given) => {
    const answer = await reload(...given)
    await alive()
    return answer
  }
}

/** What the browser itself says of a refused request is judged by its answer, above. */
const isStray = (message: ConsoleMessage) =>
  ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')
