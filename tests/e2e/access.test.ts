import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import type { Desk } from './support/browser.ts'
import { mouse, see, seeHeading } from './support/hand.ts'
import { startHouse } from './support/house.ts'
import { focused } from './support/keyboard.ts'
import { arrive as arriveAt, findSubjects, screens } from './support/screens.ts'

const { house } = startHouse('practice')
let desk: Desk
let arrive: (page: Page, screen: string) => Promise<void>

beforeAll(async () => {
  const subjects = await findSubjects(house())
  arrive = (page, screen) => arriveAt(page, screen, subjects)
  desk = await house().desk(house().officer)
})

/** What sticks out to the right of the window, the outermost elements only. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1)
    return out
      .filter((one) => !one.parentElement || !out.includes(one.parentElement))
      .map((one) => `<${one.tagName.toLowerCase()} class="${one.className}"> ${(one.textContent ?? '').slice(0, 40)}`)
  })

describe('every screen keeps every rule of axe, and is as wide as the window at 320 pixels', () => {
  it.each(screens)('%s', async (path) => {
    const { page } = desk
    await page.setViewportSize({ width: 1440, height: 900 })
    await arrive(page, path)
    await expectAccessible(page, path)
    await page.setViewportSize({ width: 320, height: 700 })
    await expect.poll(() => sticksOut(page)).toEqual([])
  })

  afterAll(() => desk.page.setViewportSize({ width: 1440, height: 900 }))
})

describe('on paper', () => {
  afterAll(() => desk.page.emulateMedia({ media: 'screen' }))

  it.each(['/werklijst?weergave=team', 'CASE/indammen', '/register/REFERENCE', '/overdracht'])(
    '%s stands without the menu and without questions',
    async (path) => {
      const { page } = desk
      await page.emulateMedia({ media: 'screen' })
      await arrive(page, path)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('heading', { level: 1 }).first().isVisible()).toBe(true)
      expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).isVisible()).toBe(false)
      const questions = page.locator('[role=search], main form').filter({ visible: true })
      expect(await questions.allTextContents()).toEqual([])
    },
  )
})

describe('every dialog', () => {
  it.each([
    ['?', 'Sneltoetsen', '/werklijst?weergave=team'],
    ['F1', 'Uitleg: Risico voor betrokkenen', 'CASE/risico'],
    ['/', 'Zoeken', '/register'],
    ['a', 'Toewijzen', 'CASE/kennisname'],
  ])('under %s keeps the rules, and gives the focus back to where it was', async (key, name, path) => {
    const { page } = desk
    await arrive(page, path)
    await page.getByRole('link', { name: 'Instellingen' }).focus()
    const before = await focused(page)
    await page.keyboard.press(key)
    await page.getByRole('dialog', { name }).waitFor()
    // A ring around a whole group would cut through its question.
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('FIELDSET')
    await expectAccessible(page, name)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe(before)
  })
})

describe('help', () => {
  it('is behind a button on every screen, and leads to the keys and the statements', async () => {
    const { page } = desk
    await arrive(page, '/meldingen')
    const hand = mouse(page)
    await page.getByRole('button', { name: 'Uitleg' }).click()
    await see(page, 'Stopt parkeren de klok?')
    await hand.press('Alle sneltoetsen')
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Uitleg' }).click()
    await hand.follow('Toegankelijkheid')
    await seeHeading(page, 'Toegankelijkheidsverklaring')
    await see(page, 'Voldoet gedeeltelijk (status B).')
  })
})

describe('a house style', () => {
  it('is chosen by an administrator, and dresses the screens in light and dark', async () => {
    const { page } = desk
    await arrive(page, '/instellingen?deel=organisatie')
    const hand = mouse(page)
    await hand.choose('Huisstijl', 'Rivierenland')
    await hand.press('Bewaar')
    await see(page, 'De instellingen zijn bewaard.')
    const button = page.getByRole('button', { name: 'Bewaar' })
    await expect.poll(() => button.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(0, 105, 62)')
    for (const path of ['/werklijst?weergave=team', 'CASE/risico', '/melden']) {
      await arrive(page, path)
      await expectAccessible(page, `${path} in a house style`)
    }
  })

  it('reaches the page that the server draws, before any script runs', async () => {
    const answer = await desk.context.request.get('/werklijst', { headers: { accept: 'text/html' } })
    expect(await answer.text()).toMatch(/<link rel="stylesheet" href="\/house-styles\/rivierenland\.css"/)
    const style = await desk.context.request.get('/house-styles/rivierenland.css')
    expect([style.headers()['content-type'], await style.text()]).toEqual([
      'text/css; charset=utf-8',
      expect.stringContaining('--utrecht-link-color: #0b559e;'),
    ])
  })

  it('also dresses pages for people without an account', async () => {
    const visitor = await house().desk(null)
    await visitor.page.goto('/aanmelden')
    await visitor.page.locator('link[href="/house-styles/rivierenland.css"]').waitFor({ state: 'attached' })
  })
})
