import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../src/contract/cases.ts'
import type { ReportList } from '../../src/contract/reports.ts'
import { expectAccessible } from './support/axe.ts'
import type { Desk } from './support/browser.ts'
import { type Hand, mouse, see, seeHeading } from './support/hand.ts'
import { startHouse } from './support/house.ts'
import { tabThrough } from './support/keyboard.ts'
import { arrive as arriveAt, findSubjects, screens, type Subjects } from './support/screens.ts'

const { house } = startHouse('practice')
let desk: Desk
let hand: Hand
let subjects: Subjects
let reference = ''

beforeAll(async () => {
  subjects = await findSubjects(house())
  reference = subjects.reference
  desk = await house().desk(house().officer)
  hand = mouse(desk.page)
})

const arrive = async (page: Page, path: string) => {
  await page.goto(path)
  await page.getByRole('main').getByRole('heading').first().waitFor()
}

const consequences = (page: Page) => page.getByLabel('Mogelijke gevolgen voor de mensen')

describe('without a connection', () => {
  it('keeps what is typed, says so, and sends it when the connection is back', async () => {
    await arrive(desk.page, `/zaken/${reference}/gegevens`)
    await desk.withoutNetwork(async () => {
      await desk.context.setOffline(true)
      await see(desk.page, 'Geen verbinding. U kunt doorwerken')
      await hand.write('Mogelijke gevolgen voor de mensen', 'Getypt in de trein.')
      await see(desk.page, 'Wat u typt, blijft staan en wordt verstuurd zodra de verbinding terug is.')
      await expectAccessible(desk.page, 'offline')
      await desk.context.setOffline(false)
      await see(desk.page, /Bewaard \d/)
    })
    const saved = await house().api.get<CaseView>(`cases/${reference}`)
    expect(saved.breachedData?.consequences).toBe('Getypt in de trein.')
  })
})

describe('two people in one case', () => {
  it('see theirs, yours and the result when they wrote in the same place', async () => {
    const colleague = await house().desk(house().hire('Karel Collega', 'privacy-officer'))
    const path = `/zaken/${reference}/gegevens`
    await Promise.all([arrive(desk.page, path), arrive(colleague.page, path)])
    await desk.withoutNetwork(async () => {
      await desk.context.setOffline(true)
      await consequences(desk.page).fill('Onze tekst, nog niet bewaard.')
      await consequences(colleague.page).fill('Hun tekst, eerder bewaard')
      await see(colleague.page, /Bewaard \d/)
      desk.expectAnswer(412, '/api/v1/cases/')
      await desk.context.setOffline(false)
    })
    await seeHeading(desk.page, 'U en een collega wijzigden dit tegelijk')
    const row = desk.page.getByRole('row', { name: /^Mogelijke gevolgen/ })
    await row.getByText('Hun tekst, eerder bewaard').first().waitFor()
    await row.getByText('Onze tekst, nog niet bewaard.').first().waitFor()
    await expectAccessible(desk.page, 'a conflict')
    await row.getByRole('button', { name: 'Neem deze: uw versie van Mogelijke gevolgen' }).click()
    await hand.press('Bewaar resultaat')
    await see(desk.page, /Bewaard \d/)
    const saved = await house().api.get<CaseView>(`cases/${reference}`)
    expect(saved.breachedData?.consequences).toBe('Onze tekst, nog niet bewaard.')
  })
})

describe('what somebody may not do', () => {
  it('says why to an auditor, and leaves the case to read', async () => {
    const auditor = await house().desk(house().hire('Aafke Auditor', 'auditor'))
    await auditor.page.goto(`/zaken/${reference}/ap`)
    await see(auditor.page, /^Alleen lezen\./)
    await expectAccessible(auditor.page, 'a case to read')
    await mouse(auditor.page).follow('Telefoonmelding')
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

describe('on a small window', () => {
  it('every screen is as wide as the window at 320 pixels', async () => {
    await desk.page.setViewportSize({ width: 320, height: 700 })
    const faults: string[] = []
    for (const screen of screens) {
      await arriveAt(desk.page, screen, subjects)
      faults.push(...(await sticksOut(desk.page)).map((fault) => `${screen}: ${fault}`))
    }
    expect(faults).toEqual([])
  })

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
