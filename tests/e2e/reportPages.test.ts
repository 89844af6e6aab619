import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportList } from '../../src/contract/reports.ts'
import { expectAccessible } from './support/axe.ts'
import type { Desk } from './support/browser.ts'
import { mouse, see, seeHeading } from './support/hand.ts'
import { startHouse } from './support/house.ts'

/** Most bytes, brotli-compressed, of the page with its styles and script: a second and a half on a line of 100 kbit/s. */
const mostBytes = 20_000

const { house } = startHouse()
const log = { name: 'inlog pogingen é.log', mimeType: 'text/plain', buffer: Buffer.from('2026-11-20 geweigerd') }
const reports = async () => (await house().api.get<ReportList>('reports')).items

describe('where no script runs', () => {
  let desk: Desk
  let code = ''
  beforeAll(async () => {
    desk = await house().desk(null, { javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
  })

  it('the form says what is wrong and keeps what was typed', async () => {
    const { page } = desk
    const hand = mouse(page)
    await page.goto('/melden')
    await hand.write('Welke soort gegevens ziet u?', 'namen & adressen')
    await hand.choose('Is het lek er nog?', 'Nee')
    await hand.write('Dag', '25-10-2026')
    await hand.write('Tijd', '02:30')
    await hand.tick(null, 'Bel mij terug')
    await hand.press('Melding versturen')
    await see(page, 'Schrijf in een paar woorden op wat er is gebeurd.')
    // The styles are those of the product: the field that catches programs lies outside the window.
    expect((await page.getByLabel('Laat dit veld leeg').boundingBox())?.x).toBeLessThan(0)
    expect(await page.getByLabel('Naam').isVisible()).toBe(false)
    expect(await page.title()).toBe('Fout: Datalek melden · Dijkwacht')
    expect(await page.getByLabel('Welke soort gegevens ziet u?').inputValue()).toBe('namen & adressen')
    // The clock showed this hour twice: only the reporter knows which one it was.
    await hand.choose('02:30 kwam die nacht twee keer voor', 'zomertijd (+02:00)')
    await hand.follow('Vul het nummer in waarop wij u terugbellen.')
    expect(new URL(page.url()).hash).toBe('#report-phone')
  })

  it('asks once more who is as quick as a program, and then takes the report with its files', async () => {
    const { page } = desk
    const hand = mouse(page)
    await page.goto('/melden')
    await hand.write('Wat is er gebeurd?', 'Ik zie een lijst\nmet namen')
    await page.setInputFiles('input[type=file]', [log, { ...log, name: 'leeg.log', buffer: Buffer.alloc(0) }])
    await hand.press('Melding versturen')
    await see(page, 'Nog één keer')
    await see(page, 'Kies uw bestanden opnieuw.')
    expect(await reports()).toEqual([])
    await page.setInputFiles('input[type=file]', [log, { ...log, name: 'leeg.log', buffer: Buffer.alloc(0) }])
    await hand.press('Melding versturen')
    await seeHeading(page, 'Uw melding is ontvangen')
    await see(page, '1 bestand ontvangen')
    await see(page, /leeg\.log/)
    code = (await page.getByText(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/).textContent()) ?? ''
    expect(await reports()).toMatchObject([{ channel: 'form', description: 'Ik zie een lijst\nmet namen' }])
  })

  it('the receipt shows how it goes, and takes an answer and a file, without the code in any address', async () => {
    const { page } = desk
    const hand = mouse(page)
    const [report] = await reports()
    await house().api.send('POST', `reports/${report?.id}/outcomes`, {
      outcome: 'asked',
      question: 'Waar hing de lijst?',
    })
    await page.goto('/melden/ontvangst')
    await hand.write('Uw ontvangstcode', 'dit is geen code')
    await hand.press('Toon mijn melding')
    await see(page, /Deze code kennen wij niet/)
    await hand.write('Uw ontvangstcode', code.toLowerCase())
    await hand.press('Toon mijn melding')
    await see(page, 'Waar hing de lijst?')
    await hand.write('Uw antwoord', 'In de hal')
    await hand.press('Antwoord versturen')
    await see(page, 'U hebt geantwoord.')
    await page.setInputFiles('input[type=file]', { ...log, name: 'tweede.log' })
    await hand.press('Bestanden toevoegen')
    await see(page, 'tweede.log')
    await see(page, log.name)
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/melden/ontvangst')
    expect(page.url()).not.toContain(code)
  })

  it('speaks English to who does', async () => {
    const visitor = await house().desk(null, { javaScriptEnabled: false, locale: 'en-GB' })
    await visitor.page.goto('/melden')
    await seeHeading(visitor.page, /Report a/)
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en')
    await mouse(visitor.page).follow('Nederlands')
    await seeHeading(visitor.page, /Datalek melden bij/)
  })
})

describe('where scripts run', () => {
  it('keeps what was typed while the network is gone, and is received once when it is back', async () => {
    const desk = await house().desk(null)
    const { page } = desk
    const hand = mouse(page)
    const before = (await reports()).length
    await page.goto('/melden')
    await hand.write('Wat is er gebeurd?', 'Usb-stick gevonden')
    await desk.withoutNetwork(async () => {
      await desk.context.setOffline(true)
      await hand.press('Melding versturen')
      await see(page, 'Geen verbinding')
      await desk.context.setOffline(false)
    })
    expect(await page.getByLabel('Wat is er gebeurd?').inputValue()).toBe('Usb-stick gevonden')
    await hand.press('Melding versturen')
    await seeHeading(page, 'Uw melding is ontvangen')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await expectAccessible(page, 'a report that was received')
    expect((await reports()).length).toBe(before + 1)
    await hand.press('Bekijk hoe het staat')
    await seeHeading(page, 'Ontvangen')
    await expectAccessible(page, 'a receipt')
  })
})

it('weighs little: a page, its styles and its script, and no cookie', async () => {
  const { origin } = house().server
  const answer = await fetch(`${origin}/melden`, { headers: { accept: 'text/html' } })
  const html = await answer.text()
  const needed = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)
  expect(needed).toHaveLength(2)
  const files = await Promise.all(needed.map(async (path) => (await fetch(`${origin}${path}`)).text()))
  const bytes = [html, ...files].reduce((sum, text) => sum + brotliCompressSync(text).length, 0)
  expect(bytes).toBeLessThan(mostBytes)
  expect(answer.headers.has('set-cookie')).toBe(false)
})
