import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from './support/browser.ts'
import { type Hand, see, seeHeading } from './support/hand.ts'
import { startHouse } from './support/house.ts'
import { faultsOfFocus, focused, keyboard, tabThrough } from './support/keyboard.ts'

const { house } = startHouse()
let desk: Desk
let officer: Hand
let reference = ''

beforeAll(async () => {
  desk = await house().desk(house().officer)
  officer = keyboard(desk.page)
  const { api } = house()
  const report = await api.send<{ id: string }>('POST', 'reports', {
    channel: 'phone',
    description: 'Brief bij de buren',
  })
  const opened = { outcome: 'caseOpened', title: 'Brief bij de buren' }
  const settled = await api.send<{ case: { reference: string } }>('POST', `reports/${report.id}/outcomes`, opened)
  ;({ reference } = settled.case)
})

describe('the first keys', () => {
  it('lead past the menu', async () => {
    await desk.page.goto('/werklijst')
    await see(desk.page, 'U hebt geen open zaken')
    await desk.page.keyboard.press('Tab')
    expect(await focused(desk.page)).toBe('link "Naar de inhoud"')
    expect(await faultsOfFocus(desk.page)).toEqual([])
    await desk.page.keyboard.press('Enter')
    expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  it('go to a telephone call at the press of one', async () => {
    await desk.page.keyboard.press('t')
    await seeHeading(desk.page, 'Melding aan de telefoon')
    expect(await focused(desk.page)).toMatch(/^textbox "Wat is er gebeurd\?"/)
  })
})

describe('the keys of the product', () => {
  it('stand in an overview under the question mark, which closes again and gives the focus back', async () => {
    await officer.visit('Werklijst')
    await seeHeading(desk.page, 'Werklijst')
    const before = await focused(desk.page)
    await desk.page.keyboard.press('?')
    await seeHeading(desk.page, 'Sneltoetsen')
    await see(desk.page, 'Telefoonmelding beginnen')
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(desk.page)).toBe(before)
  })

  it('do nothing while somebody types', async () => {
    await desk.page.keyboard.press('/')
    await desk.page.getByRole('combobox', { name: 'Zoeken' }).waitFor()
    expect(await focused(desk.page)).toMatch(/^combobox "Zoeken"/)
    await desk.page.keyboard.type('tgm')
    expect(await focused(desk.page)).toMatch(/^combobox "Zoeken"/)
    expect(await desk.page.getByRole('combobox', { name: 'Zoeken' }).inputValue()).toBe('tgm')
    expect(new URL(desk.page.url()).pathname).toBe('/werklijst')
    await desk.page.keyboard.press('Escape')
  })
})

describe('Tab', () => {
  it.each([
    ['Meldingen', '/meldingen'],
    ['Telefoonmelding', '/meldingen/telefoon'],
    ['Snel behandelen', '/snel'],
    ['Dienstrooster', '/instellingen?deel=dienst'],
    ['Werklijst', '/werklijst?weergave=afgesloten'],
    ['Register', '/register'],
    ['Monitoring', '/monitoring'],
    ['Overdracht', '/overdracht'],
    ['Instellingen', '/instellingen'],
    ['Gegevens vaststellen', 'gegevens'],
    ['Verloop', 'verloop'],
  ])('passes everything on %s, shows where it is, and comes out again', async (_, path) => {
    await desk.page.goto(path.startsWith('/') ? path : `/zaken/${reference}/${path}`)
    await desk.page.getByRole('main').getByRole('heading').first().waitFor()
    const { stops, faults } = await tabThrough(desk.page)
    expect(faults).toEqual([])
    expect(stops).toBeGreaterThan(8)
  })
})
