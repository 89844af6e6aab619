import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

export const widths = [1440, 1024, 320] as const
const schemes = ['light', 'dark'] as const

/** Where pictures of one page go, and how. */
export type Album = {
  /** In light and dark, as long as the page is, or of its window alone: so when asked, and when a dialog covers it. */
  shoot(name: string, how?: { readonly window?: boolean }): Promise<void>
  /** The same in every width, for a state that is not easily reached twice. */
  shootInAllWidths(name: string): Promise<void>
  /** One picture with a name of its own, in light: print, a house style, another language. */
  shootAs(folder: string, name: string): Promise<void>
  /** The sheets of paper that a printer would give, as a PDF. */
  print(name: string): Promise<void>
  settle(): Promise<void>
}

/** Takes pictures of a page into `folder`/<light or dark>/<width>/<name>.png. */
export function albumOf(page: Page, folder: string): Album {
  const settle = settlerOf(page)
  const shoot: Album['shoot'] = async (name, { window = false } = {}) => {
    await settle()
    const width = String(page.viewportSize()?.width)
    const take = async () => {
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: join(folder, colorScheme, width, `${name}.png`) })
      }
      await page.emulateMedia({ colorScheme: 'light' })
    }
    const isCovered = (await page.locator('dialog[open]').count()) > 0
    // What takes the focus may have moved the page; a picture begins at its top.
    if (!isCovered) await page.evaluate(() => scrollTo(0, 0))
    await (window || isCovered ? take() : inTallWindow(page, take))
  }
  return {
    shoot,
    settle,
    shootInAllWidths: async (name) => {
      const usual = page.viewportSize()
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await shoot(name)
      }
      if (usual) await page.setViewportSize(usual)
    },
    shootAs: async (where, name) => {
      await settle()
      await page.screenshot({ path: join(folder, where, `${name}.png`), fullPage: true })
    },
    print: async (name) => {
      await settle()
      await page.pdf({ path: join(folder, 'paper', `${name}.pdf`), preferCSSPageSize: true })
    },
  }
}

/** In a window as tall as its page: what sticks to an edge stands at that edge, and not across the middle. */
async function inTallWindow(page: Page, take: () => Promise<void>) {
  const usual = page.viewportSize()
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  if (usual) await page.setViewportSize({ ...usual, height: Math.max(usual.height, tall) })
  await page.evaluate(() => scrollTo(0, 0))
  await take()
  if (usual) await page.setViewportSize(usual)
}

/**
 * So long nothing may be on its way to a page before it counts as whole: React holds back what comes within 300 ms of an
 * empty place. A page that never rests is pictured as it is.
 */
const restless = 350
const atMost = 8000

/** Waits until all that a page asked for is there and drawn. The stream of changes stays open, and does not count. */
function settlerOf(page: Page): () => Promise<void> {
  const underWay = new Set<Request>()
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/v1/stream')) underWay.add(request)
  })
  const ended = (request: Request) => void underWay.delete(request)
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return async () => {
    let quietSince = Date.now()
    const begun = quietSince
    while (Date.now() - quietSince < restless && Date.now() - begun < atMost) {
      await setTimeout(25)
      if (underWay.size > 0) quietSince = Date.now()
    }
    await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    })
  }
}
