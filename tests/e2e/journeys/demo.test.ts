import { globSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { examplePeople } from '../../../src/domain/examples/people.ts'
import { expectAccessible } from '../support/axe.ts'
import { type Desk, startBrowser } from '../support/browser.ts'
import { demoMark, startDemoSite } from '../support/demoWorld.ts'
import { type Hand, mouse, see, seeHeading } from '../support/hand.ts'

const browser = startBrowser()
const site = startDemoSite()
let desk: Desk
let hand: Hand

beforeAll(async () => {
  desk = await browser.desk({ origin: site.url() })
  hand = mouse(desk.page)
})

const mark = () => demoMark(desk.page)
const become = (persona: string) => mark().getByRole('combobox').selectOption({ label: persona })

describe('the demo on a static host, under a path of its own', () => {
  it('shows full screens without a server, and says that it is a demo', async () => {
    await desk.page.goto('')
    await mark().waitFor()
    await see(desk.page, 'Alles hier is verzonnen en blijft in deze browser.')
    await hand.follow('Team')
    await desk.page.getByRole('link', { name: /^DL-/ }).first().waitFor()
    await expectAccessible(desk.page, 'the worklist of the demo')
    for (const place of ['Meldingen', 'Register', 'Monitoring', 'Instellingen', 'Werklijst'] as const) {
      await hand.visit(place)
      await seeHeading(desk.page, place)
      await mark().waitFor()
    }
  })

  it('keeps a change over a reload', async () => {
    await hand.follow('Telefoonmelding')
    await hand.write('Wat is er gebeurd?', 'Laptop vergeten in de trein.')
    await hand.press('Melding vastleggen')
    await seeHeading(desk.page, 'De melding is vastgelegd')
    await kept(desk.page, 'Laptop vergeten in de trein.')
    await desk.page.reload()
    await hand.follow('Melding behandelen')
    await seeHeading(desk.page, /Melding van/)
    await see(desk.page, 'Laptop vergeten in de trein.')
  })

  it('lets a visitor be somebody else, with the rights of that role', async () => {
    await become('Ruud, auditor')
    await see(desk.page, examplePeople.auditor.name)
    const takeCall = desk.page.getByRole('link', { name: 'Telefoonmelding' })
    expect(await takeCall.count()).toBe(0)
    await become('Sanne, privacy officer')
    await see(desk.page, examplePeople.officer.name)
    await takeCall.waitFor()
  })

  it('starts afresh at a press, after asking', async () => {
    await hand.press('Begin opnieuw')
    await see(desk.page, 'Demo opnieuw beginnen?')
    await expectAccessible(desk.page, 'asking whether to start afresh')
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Behoud mijn demo' }).click()
    await dialog.waitFor({ state: 'detached' })
    await hand.press('Begin opnieuw')
    await Promise.all([desk.page.waitForEvent('load'), dialog.getByRole('button', { name: 'Begin opnieuw' }).click()])
    await hand.visit('Meldingen')
    await desk.page.getByRole('list', { name: 'Te behandelen meldingen' }).waitFor()
    expect(await desk.page.getByText('Laptop vergeten in de trein.').count()).toBe(0)
  })
})

describe('two windows of the demo', () => {
  let second: Page

  it('show one organisation, each to its own persona, and follow each other', async () => {
    await become('Sanne, privacy officer')
    await hand.visit('Meldingen')
    await desk.page.getByRole('list', { name: 'Te behandelen meldingen' }).waitFor()
    ;[second] = await Promise.all([
      desk.context.waitForEvent('page'),
      mark().getByRole('link', { name: 'Tweede venster' }).click(),
    ])
    await Promise.all([
      second.waitForEvent('load'),
      demoMark(second).getByRole('combobox').selectOption({ label: 'Kerem, privacy officer' }),
    ])
    await see(second, examplePeople.colleague.name)
    const colleague = mouse(second)
    await colleague.follow('Telefoonmelding')
    await colleague.write('Wat is er gebeurd?', 'Dossier vergeten in een bus.')
    await colleague.press('Melding vastleggen')
    await seeHeading(second, 'De melding is vastgelegd')
    await see(desk.page, /^1 melding gewijzigd of nieuw/)
    expect(await mark().getByRole('combobox').inputValue()).toBe('officer')
  })

  it('go on, and follow each other, after the browser stopped their service worker', async () => {
    const browserOf = await desk.context.newCDPSession(desk.page)
    await browserOf.send('ServiceWorker.enable')
    await desk.withoutNetwork(async () => {
      await browserOf.send('ServiceWorker.stopAllWorkers')
      await hand.visit('Meldingen')
      const listed = desk.page.getByRole('list', { name: 'Te behandelen meldingen' }).getByRole('listitem')
      await listed.getByText('Dossier vergeten in een bus.').waitFor()
      const before = await listed.count()
      const telephoned = { channel: 'phone', description: 'Tas met dossiers gevonden.' }
      await second.evaluate(
        (body) => fetch('/api/v1/reports', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
        JSON.stringify(telephoned),
      )
      await desk.page.getByRole('link', { name: `Meldingen ${before + 1} open` }).waitFor()
    })
  })

  it('begin afresh together, and may begin empty', async () => {
    await desk.page.bringToFront()
    await hand.press('Begin opnieuw')
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^Leeg/ }).check()
    await Promise.all([
      desk.page.waitForEvent('load'),
      second.waitForEvent('load'),
      dialog.getByRole('button', { name: 'Begin opnieuw' }).click(),
    ])
    for (const page of [desk.page, second]) {
      await page.bringToFront()
      await mouse(page).visit('Meldingen')
      await see(page, 'Alle meldingen zijn behandeld')
    }
    await see(second, examplePeople.colleague.name)
  })
})

/** The demo writes a moment after the last change: waits until the browser has these words in its keeping. */
async function kept(page: Page, words: string) {
  const isKept = () =>
    page.evaluate(async (wanted) => {
      const request = <Result>(asked: IDBRequest<Result>) =>
        new Promise<Result>((resolve) => asked.addEventListener('success', () => resolve(asked.result)))
      const database = await request(indexedDB.open('dijkwacht-demo'))
      const content: unknown[] = await request(database.transaction('demo').objectStore('demo').getAll())
      database.close()
      return JSON.stringify(content).includes(wanted)
    }, words)
  await expect.poll(isKept).toBe(true)
}

describe('the production bundle', () => {
  const files = () => globSync('dist/**/*.{js,html}')
  const holding = (words: string) => files().filter((file) => readFileSync(file, 'utf8').includes(words))

  it('is there to be looked into', () => {
    expect(files().length).toBeGreaterThan(5)
    expect(holding('Telefoonmelding')).not.toEqual([])
  })

  it.each([
    ['the mock worker', 'mockServiceWorker'],
    ['MSW', 'msw:'],
    ['the server framework', 'ContextNotFinalized'],
    ...Object.values(examplePeople).map(({ name, email }): [string, string] => [name, email]),
  ])('holds nothing of %s', (_, words) => {
    expect(holding(words)).toEqual([])
  })
})
