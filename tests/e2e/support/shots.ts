import type { Page } from 'playwright-core'
import type { CaseList, CaseRow } from '../../../src/contract/cases.ts'
import type { ReportList } from '../../../src/contract/reports.ts'
import { mouse } from './hand.ts'
import type { House } from './house.ts'

/** A screen to picture: its address, and what is opened on it. */
export type Shot = { readonly path: string; readonly open?: (page: Page) => Promise<void> }

const parts = {
  awareness: 'kennisname',
  containment: 'indammen',
  data: 'gegevens',
  risk: 'risico',
  dpo: 'fg-advies',
  authority: 'ap',
  subjects: 'betrokkenen',
  lessons: 'lessen',
  closing: 'afsluiten',
  chronology: 'verloop',
  'no-breach': 'geen-datalek',
}

/** Presses a key that opens a dialog. */
const byKey = (key: string) => async (page: Page) => {
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}

/** Presses a key that opens a form where one stands. */
const justKey = (key: string) => (page: Page) => page.keyboard.press(key)

/** Presses buttons one after the other. */
const pressing =
  (...buttons: readonly string[]) =>
  async (page: Page) => {
    for (const button of buttons) await mouse(page).press(button)
  }

/** Presses a button above a list; in a small window it waits behind another one. */
const aboveList = (button: string) => async (page: Page) => {
  const fold = page.getByRole('button', { name: 'Filters en kolommen' })
  if (await fold.isVisible()) await fold.click()
  await mouse(page).press(button)
}

/** Presses a button under a case's own menu. */
const inMenu = (item: string) => async (page: Page) => {
  await page.getByRole('button', { name: /^Meer/ }).first().click()
  await page.getByRole('button', { name: item }).click()
  await page.getByRole('dialog').waitFor()
}

/** Ticks the first rows of a list. */
const choosing = (count: number) => async (page: Page) => {
  const boxes = page.locator('tbody input[type=checkbox], li input[type=checkbox]')
  for (let index = 0; index < count; index++) await boxes.nth(index).check()
}

const searching = async (page: Page) => {
  await byKey('/')(page)
  await page.keyboard.type('brieff')
  await page.getByRole('option').first().waitFor()
}

/** Every screen with an address, and what opens on it, by the name of the picture. */
export async function shotsOf({ api }: House): Promise<Readonly<Record<string, Shot>>> {
  const { items } = await api.get<CaseList>('cases?view=team&limit=100')
  const reports = await api.get<ReportList>('reports?limit=1')
  const referenceOf = (is: (row: CaseRow) => boolean) => (items.find(is) ?? items[0])?.reference ?? ''
  const late = referenceOf(({ authorityState, people }) => authorityState === 'toBeAssessed' && people !== null)
  const toNotify = referenceOf(({ authorityState }) => authorityState === 'toBeNotified')
  const second = referenceOf(({ nextStep: { code } }) => code === 'awaitSecondReader' || code === 'readAsSecondReader')
  const notified = referenceOf(({ authorityState }) => authorityState === 'notified')
  const letters = `/zaken/${referenceOf(({ subjectsState }) => subjectsState === 'toBeInformed')}/brieven`
  const at = `/zaken/${late}`
  const team = '/werklijst?weergave=team'
  const report = `/meldingen?melding=${reports.items[0]?.id ?? ''}`
  const settings = '/instellingen?deel='
  const paths = {
    inbox: '/meldingen',
    'inbox-report': report,
    'inbox-parked': '/meldingen?status=geparkeerd',
    'inbox-telephone': '/meldingen/telefoon',
    'fast-lane': '/snel',
    worklist: team,
    'worklist-mine': '/werklijst',
    'worklist-closed': '/werklijst?weergave=afgesloten',
    'worklist-filtered': `${team}&ap=toBeNotified&soort=deviceStolen`,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`case-${name}`, `${at}/${part}`])),
    'case-as-known': `${at}/verloop?versie=3`,
    'case-to-notify': `/zaken/${toNotify}/ap`,
    'case-second-reader': `/zaken/${second}/ap`,
    'case-notified': `/zaken/${notified}/ap`,
    'case-notified-subjects': `/zaken/${notified}/betrokkenen`,
    'case-ap-form': `${at}/ap-formulier`,
    'case-letters': `${at}/brieven`,
    letters,
    'letters-list': `${letters}?deel=adreslijst`,
    'letters-new': `${letters}?deel=nieuw`,
    register: '/register',
    'register-entry': `/register/${late}`,
    'register-annual': '/register/jaarcijfers',
    'register-import': '/register/importeren',
    monitoring: '/monitoring',
    handover: '/overdracht',
    'calculator-deadline': `/rekenhulp?zaak=${late}`,
    'calculator-risk': `/rekenhulp/risico?zaak=${late}`,
    settings: '/instellingen',
    'settings-organisation': `${settings}organisatie`,
    'settings-details': `${settings}gegevens`,
    'settings-messages': `${settings}berichten`,
    'settings-mailbox': `${settings}postvak`,
    'settings-duty': `${settings}dienst`,
    'settings-jobs': `${settings}taken`,
    'settings-webhooks': `${settings}koppelingen`,
    'settings-accounts': `${settings}accounts`,
    'report-form': '/melden',
    receipt: '/melden/ontvangst',
    'sign-in': '/aanmelden',
    'second-factor': '/tweede-factor',
    password: '/wachtwoord',
    'wrong-recipient': '/vernietigd/onbekend',
    accessibility: '/toegankelijkheid',
    privacy: '/privacy',
    'not-found': '/nergens',
  }
  return {
    ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, { path }])),
    'dialog-keys': { path: team, open: byKey('?') },
    'dialog-help': { path: team, open: byKey('F1') },
    'dialog-search': { path: team, open: byKey('/') },
    'dialog-search-found': { path: team, open: searching },
    'worklist-unfolded': { path: team, open: (page) => page.locator('tbody [aria-expanded]').first().click() },
    'worklist-chosen': { path: team, open: choosing(2) },
    'worklist-filter': { path: team, open: aboveList('Gegevens') },
    'worklist-columns': { path: team, open: aboveList('Kolommen') },
    'worklist-views': { path: team, open: aboveList('Bewaarde weergaven') },
    'worklist-assign': {
      path: team,
      open: async (page) =>
        page
          .getByRole('button', { name: /behandelaar/i })
          .nth(2)
          .click(),
    },
    'inbox-create': { path: report, open: justKey('1') },
    'inbox-join': { path: report, open: justKey('2') },
    'inbox-no-breach': { path: report, open: justKey('3') },
    'inbox-park': { path: report, open: justKey('h') },
    'inbox-ask': { path: report, open: justKey('r') },
    'inbox-chosen': { path: '/meldingen', open: choosing(3) },
    'case-menu': { path: `${at}/risico`, open: (page) => page.getByRole('button', { name: /^Meer/ }).first().click() },
    'case-clock': { path: `${at}/risico`, open: pressing('waarom niet later?') },
    'case-assign': { path: `${at}/risico`, open: byKey('a') },
    'case-police': { path: `${at}/risico`, open: inMenu('Aangifte vastleggen') },
    'case-merge': { path: `${at}/risico`, open: inMenu('Samenvoegen') },
    'case-split': { path: `${at}/risico`, open: inMenu('Splits') },
    'case-dossier': { path: `${at}/risico`, open: inMenu('Dossier') },
    'register-export': { path: '/register', open: pressing('Exporteren') },
    'settings-new-account': { path: `${settings}accounts`, open: pressing('Account toevoegen') },
  }
}

/** Reads an old register as far as the questions about its columns. */
export async function beginImport(page: Page): Promise<Readonly<Record<string, Shot>>> {
  await page.goto('/register/importeren')
  await page.locator('input[type=file]').setInputFiles({
    name: 'oud-register.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'Nr;Datum ontdekking;Soort;Omschrijving;Aantal;Gemeld AP',
        '1;04-03-2024;brief verkeerd;Brief naar oud adres;1;nee',
        '2;12/13/2024;mail;E-mail met bijlage naar verkeerde ontvanger;ca. 40;ja',
        '3;;laptop;Laptop gestolen uit auto;onbekend;ja',
      ].join('\n'),
    ),
  })
  await page.waitForURL(/importeren\/[^/]+/)
  const { pathname } = new URL(page.url())
  const root = pathname.replace(/\/kolommen$/, '')
  return {
    'import-columns': { path: `${root}/kolommen` },
    'import-trial': { path: `${root}/proef` },
  }
}
