import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportList } from '../../src/contract/reports.ts'
import { expectAccessible } from './support/axe.ts'
import type { Desk } from './support/browser.ts'
import { type Hand, mouse, see, seeHeading } from './support/hand.ts'
import { startHouse } from './support/house.ts'
import { tabThrough } from './support/keyboard.ts'
import { findSubjects } from './support/screens.ts'

const { house } = startHouse('practice')
let desk: Desk
let hand: Hand
let reference = ''

beforeAll(async () => {
  ;({ reference } = await findSubjects(house()))
  desk = await house().desk(house().officer)
  hand = mouse(desk.page)
})

const arrive = async (page: Page, path: string) => {
  await page.goto(path)
  await page.getByRole('main').getByRole('heading').first().waitFor()
}

describe('what somebody may not do', () => {
  it('says why to an auditor, and leaves the case to read', async () => {
    const auditor = await house().desk(house().hire('Aafke Auditor', 'auditor'))
    await auditor.page.goto(`/zaken/${reference}/ap`)
    await see(auditor.page, /^Alleen lezen\./)
    await expectAccessible(auditor.page, 'a case to read')
    await auditor.page.goto('/meldingen/telefoon')
    await see(auditor.page, 'Uw rol kan geen meldingen opnemen.')
  })
})

describe('an address behind which there is nothing', () => {
  it.each(['/nergens', '/zaken/DL-1999-0001', '/melden/een-andere-gemeente'])(
    '%s says so, and shows a way on',
    async (path) => {
      desk.expectAnswer(404, '/api/v1/cases/')
      desk.expectAnswer(404, '/melden/')
      await desk.page.goto(path)
      await seeHeading(desk.page, 'Deze pagina is er niet')
      await expectAccessible(desk.page, path)
    },
  )
})

describe('an hour that the clock skips or shows twice', () => {
  beforeAll(async () => {
    await desk.page.goto('/meldingen/telefoon')
    await hand.write('Wat is er gebeurd?', 'Usb-stick gevonden.')
  })

  it('is refused when it never was', async () => {
    await hand.write('Dag', '31-03-2024', 'Wanneer hebt u het gemerkt?')
    await hand.write('Tijd', '02:30', 'Wanneer hebt u het gemerkt?')
    await hand.press('Melding vastleggen')
    await see(desk.page, '02:30 bestaat niet op deze dag: om 02:00 ging de klok naar 03:00.')
    await expectAccessible(desk.page, 'an hour that never was')
  })

  it('asks which one when it was there twice', async () => {
    await hand.write('Dag', '27-10-2024', 'Wanneer hebt u het gemerkt?')
    await see(desk.page, '02:30 kwam die nacht twee keer voor.')
    await expectAccessible(desk.page, 'an hour that was there twice')
    await hand.choose('02:30 kwam die nacht twee keer voor.', 'wintertijd (+01:00)')
    await hand.press('Melding vastleggen')
    await seeHeading(desk.page, 'De melding is vastgelegd')
    const { items } = await house().api.get<ReportList>('reports?limit=1')
    expect(items[0]).toMatchObject({ description: 'Usb-stick gevonden.', observedAt: '2024-10-27T01:30:00.000Z' })
  })
})

describe('on a small window', () => {
  it('nothing covers what has the focus at 400 % zoom', async () => {
    // 1280 by 1024 at 400 % is a window of 320 by 256 (WCAG 1.4.10).
    await desk.page.setViewportSize({ width: 320, height: 256 })
    const faults: string[] = []
    for (const path of ['/werklijst?weergave=team', `/zaken/${reference}/indammen`, '/melden']) {
      await arrive(desk.page, path)
      faults.push(...(await tabThrough(desk.page)).faults.map((fault) => `${path}: ${fault}`))
    }
    expect([...new Set(faults)]).toEqual([])
  })
})

describe('with forced colours', () => {
  // Which colours those are is the system's; axe cannot see them.
  it('the focus still shows everywhere', async () => {
    const contrast = await house().desk(house().officer, { forcedColors: 'active' })
    for (const path of ['/werklijst?weergave=team', `/zaken/${reference}/risico`, '/meldingen/telefoon']) {
      await arrive(contrast.page, path)
      expect((await tabThrough(contrast.page)).faults).toEqual([])
    }
  })
})
