import type { Page } from 'playwright-core'
import type { CaseList } from '../../../src/contract/cases.ts'
import type { ReportList } from '../../../src/contract/reports.ts'
import type { House } from './house.ts'

/** Every screen with an address. Names in capitals stand for what the practice organisation has. */
export const screens = [
  '/meldingen',
  '/meldingen?melding=REPORT',
  '/meldingen/telefoon',
  '/snel',
  '/werklijst?weergave=team',
  '/werklijst?weergave=afgesloten',
  'CASE',
  'CASE/kennisname',
  'CASE/indammen',
  'CASE/gegevens',
  'CASE/risico',
  'CASE/fg-advies',
  'CASE/ap',
  'CASE/ap-formulier',
  'CASE/betrokkenen',
  'CASE/brieven',
  'CASE/lessen',
  'CASE/afsluiten',
  'CASE/verloop',
  'CASE/verloop?versie=2',
  'CASE/geen-datalek',
  '/register',
  '/register/REFERENCE',
  '/register/importeren',
  '/monitoring',
  '/overdracht',
  '/rekenhulp?zaak=REFERENCE',
  '/rekenhulp/risico?zaak=REFERENCE',
  '/instellingen',
  '/instellingen?deel=organisatie',
  '/instellingen?deel=gegevens',
  '/instellingen?deel=berichten',
  '/instellingen?deel=dienst',
  '/instellingen?deel=taken',
  '/instellingen?deel=koppelingen',
  '/instellingen?deel=accounts',
  '/melden',
  '/melden/ontvangst',
  '/toegankelijkheid',
  '/privacy',
] as const

/** What stands in the place of the names in capitals: a case on which work is going on, and a report that waits. */
export type Subjects = { readonly reference: string; readonly report: string }

export async function findSubjects({ api }: House): Promise<Subjects> {
  const [cases, reports] = await Promise.all([
    api.get<CaseList>('cases?view=team&limit=100'),
    api.get<ReportList>('reports?limit=1'),
  ])
  const reference = cases.items.find(({ authorityState }) => authorityState === 'toBeAssessed')?.reference
  const report = reports.items[0]?.id
  if (reference === undefined || report === undefined) throw new Error('The practice organisation lacks open work')
  return { reference, report }
}

/** Goes to a screen and waits until it is there; the section of a case comes after its frame. */
export async function arrive(page: Page, screen: string, { reference, report }: Subjects): Promise<void> {
  await page.goto(
    screen.replace('CASE', `/zaken/${reference}`).replace('REFERENCE', reference).replace('REPORT', report),
  )
  // What the server drew comes alive first, or gives way to the same in another language.
  await page.locator('#drawn-from').waitFor({ state: 'detached' })
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor()
  // The column beside the section has one of its own, and may be there sooner.
  if (screen.startsWith('CASE')) await page.locator('main h2:not(aside h2)').first().waitFor()
}
