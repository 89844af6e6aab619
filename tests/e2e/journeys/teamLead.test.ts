import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../src/contract/cases.ts'
import type { Desk } from '../support/browser.ts'
import { type Hand, see, seeHeading } from '../support/hand.ts'
import { keyboard, tabTo } from '../support/keyboard.ts'
import { worlds } from '../support/worlds.ts'

describe.each(worlds)('$where', ({ start, look }) => {
  const { world } = start(['teamLead'])
  let desk: Desk
  let lead: Hand
  let stuck: { id: string; reference: string }

  const hour = 3_600_000
  const read = () => world().api.get<CaseView>(`cases/${stuck.id}`)

  /** A case whose 72 hours began so many hours ago. */
  async function opened(title: string, hoursAgo: number): Promise<typeof stuck> {
    const { api } = world()
    const report = await api.send<{ id: string }>('POST', 'reports', {
      channel: 'phone',
      description: title,
      receivedAt: new Date(Date.now() - hoursAgo * hour).toISOString(),
    })
    const settled = await api.send<{ case: typeof stuck }>('POST', `reports/${report.id}/outcomes`, {
      outcome: 'caseOpened',
      title,
    })
    return settled.case
  }

  beforeAll(async () => {
    await opened('Laptop uit een dienstauto gestolen', 1)
    stuck = await opened('Brief schuldhulp bij de buren', 69.5)
    desk = await world().desk('teamLead')
    lead = keyboard(desk.page)
  })

  describe('the team lead, by keyboard', () => {
    it('sees at once how many terms end soon, and which case stands still first', async () => {
      await desk.page.goto('/werklijst')
      await seeHeading(desk.page, 'Werklijst')
      await lead.visit('Monitoring')
      await seeHeading(desk.page, 'Staat stil 2')
      await desk.page.getByRole('link', { name: '1 binnen 24 uur' }).waitFor()
      const still = desk.page.getByRole('region', { name: /^Staat stil/ }).getByRole('listitem')
      expect(await still.first().innerText()).toMatch(/Brief schuldhulp bij de buren[^]*niemand toegewezen/)
      expect(await still.first().innerText()).toMatch(/nog 2 u/)
      await look(desk.page, 'monitoring with cases that stand still')
    })

    it('opens the one case that the bar of an hour counts, and comes back', async () => {
      const bar = desk.page
        .getByRole('group', { name: /aantal termijnen dat per uur eindigt/ })
        .getByRole('link')
        .first()
      await tabTo(desk.page, bar)
      await desk.page.keyboard.press('Enter')
      await see(desk.page, 'Brief schuldhulp bij de buren')
      await see(desk.page, /termijn eindigt voor/)
      expect(await desk.page.getByRole('link', { name: /^DL-/ }).count()).toBe(1)
      await desk.page.goBack()
      await seeHeading(desk.page, 'Staat stil 2')
    })

    it('gives the case to an officer, with a note', async () => {
      await tabTo(desk.page, desk.page.getByRole('button', { name: `${stuck.reference} toewijzen` }))
      await desk.page.keyboard.press('Enter')
      await seeHeading(desk.page, `${stuck.reference} toewijzen`)
      await look(desk.page, 'assigning from monitoring')
      await lead.select('Behandelaar', world().name('officer'))
      await lead.write('Notitie bij de overdracht', 'De termijn eindigt over twee uur.')
      await lead.press('Toewijzen')
      await seeHeading(desk.page, 'Staat stil 1')
      await expect.poll(async () => (await read()).handler?.name).toBe(world().name('officer'))
    })

    it('hands the watch over: what ends tonight, and a note for the next', async () => {
      await lead.follow('Overdracht')
      await seeHeading(desk.page, /Vandaag en vannacht/)
      await desk.page.getByRole('row', { name: new RegExp(stuck.reference) }).waitFor()
      await lead.write('Notitie', 'Noor meldt vanavond nog.')
      await lead.press('Notitie plaatsen')
      await see(desk.page, 'Noor meldt vanavond nog.')
      await look(desk.page, 'the handover')
    })

    it('takes a chart along as a picture', async () => {
      await lead.follow('Monitoring')
      await seeHeading(desk.page, 'Terugkijken')
      await tabTo(desk.page, desk.page.getByRole('button', { name: 'Afbeelding : Datalekken per maand' }))
      await desk.page.keyboard.press('Enter')
      const saving = desk.page.waitForEvent('download')
      await lead.press('PNG, voor een presentatie')
      expect((await saving).suggestedFilename()).toBe('datalekken-per-maand.png')
    })
  })
})
