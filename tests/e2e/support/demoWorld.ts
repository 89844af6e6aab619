import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { examplePeople } from '../../../src/domain/examples/people.ts'
import { type Desk, startBrowser } from './browser.ts'
import { tabTo } from './keyboard.ts'
import { serveFolder } from './staticSite.ts'
import type { Part, World } from './world.ts'

let isBuilt = false

/** Serves the demo as a static host does, under a path of its own; it is built once per run. */
export function startDemoSite(): { readonly url: () => string } {
  let site: Awaited<ReturnType<typeof serveFolder>> | undefined
  beforeAll(async () => {
    if (!isBuilt) build()
    isBuilt = true
    site = await serveFolder('dist-demo', '/voorbeelden/dijkwacht/')
  })
  afterAll(() => site?.stop())
  return {
    url: () => {
      if (!site) throw new Error('The demo is not served')
      return site.url
    },
  }
}

function build() {
  const env = { ...process.env, NODE_ENV: 'production' }
  const words = ['build', '--mode', 'demo', '--logLevel', 'error']
  const { status, stderr } = spawnSync('vite', words, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The demo does not build: ${stderr}`)
}

/** The bar above every screen of the demo. */
export const demoMark = (page: Page) => page.getByRole('complementary', { name: 'Demo' })

/** The demo in one browser, begun empty: a window for each person. */
export function startDemo(): { readonly world: () => World } {
  const browser = startBrowser()
  const site = startDemoSite()
  let office: Desk | undefined
  const here = () => {
    if (!office) throw new Error('The demo did not begin')
    return office
  }
  beforeAll(async () => {
    office = await browser.desk({ origin: site.url() })
    await enter(office.page)
    await beginEmpty(office.page)
  })
  return {
    world: () => ({
      desk: async (part) => {
        const desk = await here().beside()
        await enter(desk.page)
        if (part) await become(desk.page, part)
        return desk
      },
      name: (part) => examplePeople[part].name,
      api: {
        get: (path) => ask(here().page, 'GET', path),
        send: (method, path, body) => ask(here().page, method, path, body),
      },
      withoutNetwork: (desk, work) =>
        desk.withoutNetwork(async () => {
          await flipNetwork(desk.page)
          await work(() => flipNetwork(desk.page))
        }),
    }),
  }
}

/** Opens the demo. From here on an address of the product is found behind the #, as a static host knows one page only. */
async function enter(page: Page): Promise<void> {
  const goto = page.goto.bind(page)
  page.goto = async (address, ...how) => {
    const answer = await goto(address.startsWith('/') ? `#${address}` : address, ...how)
    await demoMark(page).waitFor()
    return answer
  }
  await page.goto('')
}

async function beginEmpty(page: Page): Promise<void> {
  await tabTo(page, demoMark(page).getByRole('button', { name: 'Begin opnieuw' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('radio'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, dialog.getByRole('button', { name: 'Begin opnieuw' }))
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await demoMark(page).waitFor()
}

async function become(page: Page, part: Part): Promise<void> {
  const choice = demoMark(page).getByRole('combobox')
  if ((await choice.inputValue()) === part) return
  await tabTo(page, choice)
  // The first letter of a name chooses it; each of them begins otherwise.
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(examplePeople[part].name.slice(0, 1))])
  await demoMark(page).waitFor()
  if ((await choice.inputValue()) !== part) throw new Error(`The demo did not make us ${part}`)
}

async function flipNetwork(page: Page): Promise<void> {
  await tabTo(page, demoMark(page).getByRole('checkbox', { name: 'Netwerk uit' }))
  await page.keyboard.press('Space')
}

/** Asks the API of the demo, which answers within its own pages only. */
async function ask<Answer>(page: Page, method: string, path: string, body?: object): Promise<Answer> {
  const { status, text } = await page.evaluate(
    async ([verb, address, content]) => {
      const answer = await fetch(`/api/v1/${address}`, {
        method: verb,
        ...(content !== null && { headers: { 'content-type': 'application/json' }, body: content }),
      })
      return { status: answer.status, text: await answer.text() }
    },
    [method, path, body ? JSON.stringify(body) : null] as const,
  )
  if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${text}`)
  return JSON.parse(text) as Answer
}
