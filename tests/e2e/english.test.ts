import { beforeAll, expect, it } from 'vitest'
import type { CaseList } from '../../src/contract/cases.ts'
import type { Desk } from './support/browser.ts'
import { startHouse } from './support/house.ts'

const { house } = startHouse('practice')
let desk: Desk
let reference = ''

beforeAll(async () => {
  const { items } = await house().api.get<CaseList>('cases?view=team&limit=1')
  reference = items[0]?.reference ?? ''
  desk = await house().desk(house().officer)
  await desk.page.goto('/register')
  await desk.page.evaluate(() => localStorage.setItem('dijkwacht.language', 'en'))
})

const sections = [
  '',
  '/kennisname',
  '/indammen',
  '/gegevens',
  '/risico',
  '/fg-advies',
  '/ap',
  '/betrokkenen',
  '/lessen',
  '/afsluiten',
] as const

// Each is a fresh page: the English texts of a part arrive while it is being drawn.
it.each(sections)('shows the case in English at %s, as the first page somebody opens', async (section) => {
  await desk.page.goto(`/zaken/${reference}${section}`)
  await desk.page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
  expect(await desk.page.locator('html').getAttribute('lang')).toBe('en')
})

it.each([
  ['/werklijst', 'Worklist'],
  ['/meldingen', 'Reports'],
  ['/meldingen/telefoon', 'Report by telephone'],
  ['/snel', 'Fast lane'],
  ['/register', 'Register'],
  ['/monitoring', 'Monitoring'],
  ['/overdracht', 'Handover'],
  ['/rekenhulp', 'Calculators'],
  ['/rekenhulp/risico', 'Calculators'],
  ['/instellingen', 'Settings'],
] as const)('shows %s in English', async (path, title) => {
  await desk.page.goto(path)
  await desk.page.getByRole('heading', { level: 1, name: title }).waitFor()
})
