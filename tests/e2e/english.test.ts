import { beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import type { Desk } from './support/browser.ts'
import { startHouse } from './support/house.ts'
import { arrive, findSubjects, screens, type Subjects } from './support/screens.ts'

const { house } = startHouse('practice')
let desk: Desk
let subjects: Subjects

beforeAll(async () => {
  subjects = await findSubjects(house())
  desk = await house().desk(house().officer)
  await desk.page.goto('/register')
  await desk.page.evaluate(() => localStorage.setItem('dijkwacht.language', 'en'))
})

const titles: Readonly<Partial<Record<(typeof screens)[number], string>>> = {
  '/werklijst?weergave=team': 'Worklist',
  '/meldingen': 'Reports',
  '/meldingen/telefoon': 'Report by telephone',
  '/snel': 'Fast lane',
  '/register': 'Register',
  '/monitoring': 'Monitoring',
  '/overdracht': 'Handover',
  '/rekenhulp?zaak=REFERENCE': 'Calculators',
  '/rekenhulp/risico?zaak=REFERENCE': 'Calculators',
  '/instellingen': 'Settings',
  '/toegankelijkheid': 'Accessibility statement',
}

/** Pages for people without an account keep nothing in the browser: their address says the language. */
const inEnglish = (screen: string) => (screen.startsWith('/melden') ? `${screen}?taal=en` : screen)

// Each is a fresh page: the English texts of a part arrive while it is being drawn.
it.each(screens)('shows %s in English as the first page somebody opens, with the names it needs', async (screen) => {
  const { page } = desk
  await arrive(page, inEnglish(screen), subjects)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  const name = titles[screen]
  if (name !== undefined) await page.getByRole('heading', { level: 1, name }).waitFor()
  await expectAccessible(page, `${screen} in English`)
})
