import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseList, CaseView } from '../../../src/contract/cases.ts'
import type { DraftList } from '../../../src/contract/drafts.ts'
import type { Desk } from '../support/browser.ts'
import { see, seeHeading } from '../support/hand.ts'
import { countedKeys, type CountedKeys } from '../support/countedKeys.ts'
import { worlds } from '../support/worlds.ts'

/** What an officer may need for the commonest leak (issue: the officer's day). */
const mostInteractions = 40
const mostSeconds = 120

/** The two figures belong in the output of a run that succeeds as well. */
const print = (line: string) => process.stdout.write(`${line}\n`)

describe.each(worlds)('$where', ({ start, look }) => {
  const { world } = start()
  let desk: Desk
  let officer: CountedKeys

  beforeAll(async () => {
    desk = await world().desk('officer')
    officer = countedKeys(desk.page)
    await world().api.send('POST', 'reports', {
      channel: 'phone',
      description: 'Brief met aanmaning bij een andere gemeente bezorgd',
      visibleData: 'Naam, adres en de schuld',
    })
  })

  describe('a letter to one wrong recipient', () => {
    it('goes from report to closed register entry with few keys, and in two minutes', async () => {
      await desk.page.goto('/meldingen')
      await see(desk.page, 'Brief met aanmaning')
      officer.start()
      await officer.press('j')
      await seeHeading(desk.page, /^Melding van/)
      await officer.press('s')
      await seeHeading(desk.page, 'Snel behandelen')
      await desk.page
        .getByRole('radio', { name: /Een brief kwam/ })
        .and(desk.page.locator(':focus'))
        .waitFor()
      // A letter, known since the report; name and address are ticked, debts come with them.
      await officer.press('Enter', 'Enter', 'Enter', '6', 'Enter')
      // One person, nobody vulnerable, a recipient we know but have no reason to trust, who says that it was destroyed.
      await officer.press('Enter', '1', 'Enter', '2', 'Enter', '3', 'Enter')
      await see(desk.page, /Advies:/)
      await officer.press('3', 'Enter')
      await officer.press('3')
      await officer.press('Control+Enter')
      await seeHeading(desk.page, /^DL-\d{4}-0001 is vastgelegd$/)
      const { interactions, characters, seconds } = officer.spent()
      print(`Fast lane: ${interactions} interactions, ${characters} characters, ${seconds.toFixed(0)} seconds`)
      expect(interactions).toBeLessThanOrEqual(mostInteractions)
      expect(seconds).toBeLessThanOrEqual(mostSeconds)
      await look(desk.page, 'the end of the fast lane')
    })

    it('leaves the same case as the full way: notified where a risk is seen, and nothing half done', async () => {
      const { items } = await world().api.get<CaseList>('cases?view=team')
      const found = await world().api.get<CaseView>(`cases/${items[0]?.id}`)
      expect(found).toMatchObject({ authorityState: 'toBeNotified', subjectsState: 'toBeInformed' })
      expect(found.containment.state).toMatchObject({ leak: 'contained' })
      expect((await world().api.get<DraftList>('drafts')).items).toEqual([])
    })

    it('is closed at once where there is nothing to notify, also for a report that is made on the way', async () => {
      await desk.page.goto('/snel')
      await desk.page
        .getByRole('radio', { name: /Een brief kwam/ })
        .and(desk.page.locator(':focus'))
        .waitFor()
      officer.start()
      await officer.press('1', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter', '1', 'Enter', '1', 'Enter', '1', 'Enter')
      await officer.press('1', 'Enter', '1')
      await look(desk.page, 'the fast lane, filled in')
      await officer.press('Control+Enter')
      await see(desk.page, 'De zaak is gesloten en staat in het register.')
      const { interactions, seconds } = officer.spent()
      print(`Fast lane without a report: ${interactions} interactions, ${seconds.toFixed(0)} seconds`)
      expect(interactions).toBeLessThanOrEqual(mostInteractions)
      expect(seconds).toBeLessThanOrEqual(mostSeconds)
    })

    it('goes on after a reload where it was', async () => {
      await desk.page.goto('/snel')
      const mail = desk.page.getByRole('radio', { name: /Een e-mail ging/ })
      await mail.waitFor()
      await desk.page.keyboard.press('2')
      await see(desk.page, /Bewaard \d/)
      await desk.page.reload()
      await mail.waitFor()
      expect(await mail.isChecked()).toBe(true)
    })
  })
})
