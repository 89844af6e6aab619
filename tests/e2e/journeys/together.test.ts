import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseEventList, CaseView } from '../../../src/contract/cases.ts'
import type { Desk } from '../support/browser.ts'
import { type Hand, see, seeHeading } from '../support/hand.ts'
import { keyboard, tabTo } from '../support/keyboard.ts'
import { worlds } from '../support/worlds.ts'

describe.each(worlds)('$where', ({ start, look }) => {
  const { world } = start(['colleague'])
  let noorsDesk: Desk
  let bramsDesk: Desk
  let noor: Hand
  let bram: Hand
  let opened: { id: string; reference: string }

  const read = () => world().api.get<CaseView>(`cases/${opened.id}`)
  const recorded = async (type: string) =>
    (await world().api.get<CaseEventList>(`cases/${opened.id}/events`)).items.filter((each) => each.type === type)

  beforeAll(async () => {
    const { api } = world()
    const report = await api.send<{ id: string }>('POST', 'reports', {
      channel: 'phone',
      description: 'Brief van schuldhulp bij de buren bezorgd',
      reporter: { role: 'resident' },
    })
    const settled = await api.send<{ case: typeof opened }>('POST', `reports/${report.id}/outcomes`, {
      outcome: 'caseOpened',
      title: 'Brief schuldhulp bij de buren',
    })
    opened = settled.case
    noorsDesk = await world().desk('officer')
    bramsDesk = await world().desk('colleague')
    noor = keyboard(noorsDesk.page)
    bram = keyboard(bramsDesk.page)
  })

  const goTo = async ({ page }: Hand, part: string, heading: string) => {
    await page.goto(`/zaken/${opened.reference}/${part}`)
    await seeHeading(page, heading)
  }

  describe('two people in one case', () => {
    it('see each other, and in which section', async () => {
      await goTo(noor, 'lessen', 'Oorzaak en lessen')
      await goTo(bram, 'lessen', 'Oorzaak en lessen')
      await see(noor.page, `${world().name('colleague')} (Oorzaak en lessen)`)
      await see(bram.page, `${world().name('officer')} (Oorzaak en lessen)`)
      await look(noor.page, 'a case with a colleague in it')
    })

    it('lose nothing when they write the same text at the same time', async () => {
      await bram.write('Oorzaak en les', 'De lijst met adressen was een jaar oud.')
      await noor.choose('Waar kwam het vandaan?', 'Van binnen de organisatie')
      await noor.choose('Met opzet?', 'Nee, een vergissing of ongeluk')
      await noor.write('Oorzaak en les', 'De enveloppen werden niet nagekeken.')
      await see(noor.page, /Bewaard \d/)

      await seeHeading(bram.page, 'U en een collega wijzigden dit tegelijk')
      await see(bram.page, 'Zonder keuze samengevoegd: Herkomst, Opzet.')
      await look(bram.page, 'a conflict')
      await bram.press('Bewaar resultaat')
      await see(bram.page, /Bewaard \d/)
      const { lessons } = await read()
      expect(lessons).toMatchObject({
        cause: { origin: 'internal', intent: 'accidental' },
        text: 'De enveloppen werden niet nagekeken.\nDe lijst met adressen was een jaar oud.',
      })
      // What the colleague chose shows without a reload.
      await see(noor.page, 'De lijst met adressen was een jaar oud.')
    })

    it('see at once that the other one left', async () => {
      await bram.page.goto('/werklijst')
      await noor.page.getByText(`${world().name('colleague')} (Oorzaak en lessen)`).waitFor({ state: 'detached' })
    })
  })

  describe('an hour offline', () => {
    it('keeps all that is typed and sends it when the connection is back, but no decision', async () => {
      await goTo(noor, 'lessen', 'Oorzaak en lessen')
      // The try that never arrived names a version that is over by the time the connection is back.
      noorsDesk.expectAnswer(412, `/api/v1/cases/${opened.id}/lessons`)
      await world().withoutNetwork(noorsDesk, async (connect) => {
        await see(noor.page, 'Geen verbinding')
        await noor.write('Oorzaak en les', 'De enveloppen worden voortaan door twee mensen nagekeken.')
        await see(noor.page, 'nog niet verstuurd')
        await noor.write('Notitie', 'De buurman is gebeld; hij bewaart de brief.')
        await noor.press('Bewaar notitie')
        await see(noor.page, 'wacht op verbinding')
        await noor.follow('Indammen')
        await seeHeading(noor.page, 'Indammen')
        await noor.press(
          'Gedaan: Vraag de ontvanger niet te openen, niet door te sturen en alles te wissen of apart te houden',
        )
        await see(noor.page, '2 wachten op verbinding')
        await look(noor.page, 'a case without a connection')
        await noor.follow('Besluit AP')
        await seeHeading(noor.page, 'Besluit AP')
        await noor.choose('Wat besluit u?', 'Melden bij de AP')
        await noor.press('Leg besluit vast')
        await see(noor.page, 'Niet vastgelegd')

        // Meanwhile a colleague goes on.
        await bram.page.goto(`/zaken/${opened.reference}/indammen`)
        await bram.write('Notitie', 'Adressenbestand vernieuwd.')
        await bram.press('Bewaar notitie')
        await see(bram.page, 'Adressenbestand vernieuwd.')

        await see(noor.page, 'niet bewaard')
        await connect()
        await noor.page.getByText('wachten op verbinding').waitFor({ state: 'detached' })
        await noor.page.getByText('wacht op verbinding').first().waitFor({ state: 'detached' })
        await see(noor.page, 'De buurman is gebeld; hij bewaart de brief.')
      })
      const { notes, containment } = await read()
      expect(notes.map(({ text }) => text)).toEqual([
        'Adressenbestand vernieuwd.',
        'De buurman is gebeld; hij bewaart de brief.',
      ])
      expect(containment.actions.map(({ step }) => step)).toEqual(['askRecipient'])
      expect(await recorded('authorityDecided')).toEqual([])
    })

    it('offers the decision again once what changed was seen, and has saved the lessons', async () => {
      noorsDesk.expectAnswer(412, `/api/v1/cases/${opened.id}/authority-decisions`)
      await noor.press('Opnieuw proberen')
      await see(noor.page, 'Een collega was u voor.')
      await noor.press('Leg besluit vast')
      await see(noor.page, /Besloten: melden bij de AP/)
      expect(await recorded('authorityDecided')).toHaveLength(1)
      await see(noor.page, 'De enveloppen worden voortaan door twee mensen nagekeken.')
      expect((await read()).lessons?.text).toBe('De enveloppen worden voortaan door twee mensen nagekeken.')
    })
  })

  describe('a handover', () => {
    it('gives the case to a colleague with a word about where it stands', async () => {
      await goTo(noor, 'indammen', 'Indammen')
      await noor.page.keyboard.press('a')
      await seeHeading(noor.page, 'Toewijzen of overdragen')
      await noor.choose('Wie behandelt de zaak?', world().name('colleague'))
      await noor.write('Bericht bij de overdracht', 'De brief wordt morgen opgehaald; bel daarna de afdeling.')
      await look(noor.page, 'handing over')
      await noor.press('Wijs toe')
      await see(noor.page, `behandelaar: ${world().name('colleague')}`)
      await bram.page.goto(`/zaken/${opened.reference}/verloop`)
      await see(bram.page, /De brief wordt morgen opgehaald/)
      expect((await read()).handler?.name).toBe(world().name('colleague'))
    })

    it('shows the case as it was known at every step before, by keyboard', async () => {
      const slider = bram.page.getByRole('slider', { name: 'Zoals bekend op' })
      await tabTo(bram.page, slider)
      await bram.page.keyboard.press('Home')
      await see(bram.page, /U ziet de zaak zoals bekend op/)
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/Zaak aangemaakt/)
      await see(bram.page, 'nog geen behandelaar')
      await look(bram.page, 'a case as known then')
      await bram.page.keyboard.press('End')
      await see(bram.page, `behandelaar: ${world().name('colleague')}`)
      await bram.page.getByText(/U ziet de zaak zoals bekend op/).waitFor({ state: 'detached' })
    })
  })
})
