import { beforeAll, describe, expect, it } from 'vitest'
import type { DraftList } from '../../../src/contract/drafts.ts'
import type { ReportList } from '../../../src/contract/reports.ts'
import type { Desk } from '../support/browser.ts'
import { see, seeHeading } from '../support/hand.ts'
import { tabTo } from '../support/keyboard.ts'
import { worlds } from '../support/worlds.ts'

const told = [
  'Brief over schulden bij de buren bezorgd',
  'Mijn buren kregen onze brief over schulden bezorgd',
  'De website is traag vandaag',
  'Leverancier onderzoekt een vreemde aanmelding',
  'Ik kreeg iets dat niet voor mij is',
  'Laptop uit een dienstauto gestolen',
]

describe.each(worlds)('$where', ({ start, look }) => {
  const { world } = start()
  let desk: Desk
  const keys = (...pressed: readonly string[]) =>
    pressed.reduce((before, key) => before.then(() => desk.page.keyboard.press(key)), Promise.resolve())
  const type = (text: string) => desk.page.keyboard.type(text)
  const isOpen = async (words: string) => {
    await desk.page.getByRole('article').getByText(words).waitFor()
    await desk.page.locator('h2:focus').waitFor()
  }
  const counts = async () => (await world().api.get<ReportList>('reports')).counts

  beforeAll(async () => {
    for (const [index, description] of told.entries())
      await world().api.send('POST', 'reports', {
        channel: index % 2 === 0 ? 'phone' : 'mail',
        description,
        receivedAt: new Date(Date.now() - (told.length - index) * 60_000).toISOString(),
      })
    desk = await world().desk('officer')
  })

  describe('six reports, by keyboard', () => {
    it('open one after the other at their heading, and each gets its outcome with one key', async () => {
      await desk.page.goto('/meldingen')
      await see(desk.page, 'Brief over schulden')
      await look(desk.page, 'an inbox with six reports')
      await keys('j')
      await isOpen('Brief over schulden bij de buren bezorgd')
      await see(desk.page, 'Melding 1 van 6')
      await keys('1', 'Enter')

      await isOpen('Mijn buren kregen onze brief')
      await see(desk.page, /Lijkt op zaak DL-\d{4}-0001/)
      await see(desk.page, /eerder|later|dezelfde woorden/)
      await keys('2')
      await desk.page.getByRole('radio', { name: /DL-\d{4}-0001/, checked: true }).waitFor()
      await keys('Enter')

      await isOpen('De website is traag vandaag')
      await keys('3')
      await type('Er zijn geen persoonsgegevens bij betrokken')
      await keys('Control+Enter')

      await isOpen('Leverancier onderzoekt')
      await keys('h')
      await type('De leverancier zoekt het uit')
      await look(desk.page, 'parking a report')
      await keys('Enter')

      await isOpen('Ik kreeg iets dat niet voor mij is')
      await keys('r')
      await type('Wat kreeg u precies?')
      await keys('Control+Enter')

      await isOpen('Laptop uit een dienstauto gestolen')
      await keys('1', 'Enter')
      await see(desk.page, /Zaak DL-\d{4}-0002 is aangemaakt/)
      // The one that was asked stays: its answer is still to come.
      await expect.poll(counts).toMatchObject({ open: 1, parked: 1, settled: 4 })
    })

    it('takes the last outcome back with Ctrl+Z', async () => {
      await keys('Control+z')
      await isOpen('Laptop uit een dienstauto gestolen')
      await expect.poll(counts).toMatchObject({ open: 2, settled: 3 })
    })

    it('gives several the same outcome, and says of each whether it was done', async () => {
      await desk.page.goto('/meldingen?volgorde=nieuwste')
      // The report itself already stands on the screen before.
      await see(desk.page, 'Toon oudste eerst')
      await keys('j')
      await isOpen('Laptop uit een dienstauto gestolen')
      await keys('x')
      await seeHeading(desk.page, '1 melding gekozen')
      await tabTo(desk.page, desk.page.getByRole('main').getByRole('checkbox').nth(1))
      await keys('Space')
      await seeHeading(desk.page, '2 meldingen gekozen')
      await look(desk.page, 'two reports selected')
      await keys('3')
      await type('Oefening')
      await keys('Control+Enter')
      await see(desk.page, '2 gelukt.')
      await expect.poll(counts).toMatchObject({ open: 0, settled: 5 })
    })
  })

  describe('a telephone call, by keyboard', () => {
    it('is kept at a pause, survives a reload, and ends with what to say', async () => {
      await keys('t')
      await desk.page.getByRole('textbox', { name: 'Wat is er gebeurd?' }).and(desk.page.locator(':focus')).waitFor()
      await type('Laptop gestolen uit de dienstauto bij het station')
      await see(desk.page, /Bewaard \d/)
      await see(desk.page, /melding van .* geleden/)
      await look(desk.page, 'a call')
      expect(desk.page.url()).toMatch(/\?gesprek=[0-9a-f-]{36}$/)
      await desk.page.reload()
      const first = desk.page.getByRole('textbox', { name: 'Wat is er gebeurd?' })
      await first.and(desk.page.locator(':focus')).waitFor()
      expect(await first.inputValue()).toBe('Laptop gestolen uit de dienstauto bij het station')

      await keys('Enter', '1', 'Enter', 'Enter', 'Enter')
      await type('Namen en adressen van cliënten')
      await keys('Enter')
      await type('Ongeveer dertig')
      await keys('Enter', 'Enter')
      await type('Collega Voorbeeld')
      await keys('Enter', 'Enter')
      await type('000 000 00 09')
      await keys('Tab', 'Space', 'Control+Enter')
      await seeHeading(desk.page, 'De melding is vastgelegd')
      await see(desk.page, /Uw meldingsnummer is M/)
      await see(desk.page, /Wij bellen u terug op 000 000 00 09/)
      await look(desk.page, 'the end of a call')

      const { items } = await world().api.get<ReportList>('reports?callBack=true')
      expect(items).toMatchObject([
        {
          ongoing: 'yes',
          aboutWhom: 'Ongeveer dertig',
          visibleData: 'Namen en adressen van cliënten',
          channel: 'phone',
        },
      ])
      expect((await world().api.get<DraftList>('drafts')).items).toEqual([])
    })

    it('fits on a small telephone', async () => {
      await desk.page.setViewportSize({ width: 320, height: 640 })
      await desk.page.goto('/meldingen/telefoon')
      await desk.page.getByRole('textbox', { name: 'Wat is er gebeurd?' }).waitFor()
      const wide = await desk.page.evaluate(
        () =>
          [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > 321)
            .length,
      )
      expect(wide).toBe(0)
    })
  })
})
