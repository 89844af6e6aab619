import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import type { CaseList } from '../../src/contract/cases.ts'
import type { ReportList } from '../../src/contract/reports.ts'
import { buildWhenStale } from '../../src/server/launch/build.ts'
import { launchChromium } from '../support/chromium.ts'
import { startProductServer } from '../support/productServer.ts'
import { openDesk } from './support/browser.ts'
import { type House, setUp } from './support/house.ts'

// Pictures of every screen of the example cases, in light and dark, on a desk, a tablet and a telephone, and of the dialogs;
// four of them stand in docs/pictures. npm run -s screenshots, or npm run -s screenshots -- worklist case-risk for some.

const folder = 'screenshots'
const widths = [1440, 1024, 320] as const
const schemes = ['light', 'dark'] as const
const only = process.argv.slice(2)
const documented: Readonly<Record<string, string>> = {
  worklist: 'worklist.png',
  'case-data': 'case.png',
  'inbox-report': 'inbox.png',
  'inbox-telephone': 'phone.png',
}
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
}

buildWhenStale()
const server = await startProductServer()
const browser = await launchChromium()
try {
  const house = await setUp(server, 'practice', (options) => openDesk(browser, options, complain))
  if (only.length === 0) await rm(folder, { recursive: true, force: true })
  const screens = Object.entries(await screensOf(house)).filter(([name]) => only.length === 0 || only.includes(name))
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const { page } = await house.desk(house.officer, { colorScheme, viewport: { width, height: 900 } })
      for (const [name, { path, open }] of screens) {
        await page.goto(path)
        await page.getByRole('main').getByRole('heading').first().waitFor()
        await open?.(page)
        await page.evaluate(async () => void (await document.fonts.ready))
        await page.screenshot({
          path: join(folder, colorScheme, String(width), `${name}.png`),
          fullPage: width === 320,
        })
      }
    }
  }
  for (const [name, file] of Object.entries(documented)) {
    if (!screens.some(([taken]) => taken === name)) continue
    const target = join('docs/pictures', file)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(join(folder, 'light', '1440', `${name}.png`), target)
  }
} finally {
  await browser.close()
  await server.stop()
}

function complain(stray: string) {
  throw new Error(stray)
}

/** A screen: its address, and what is opened on it. */
type Shot = { readonly path: string; readonly open?: (page: Page) => Promise<void> }

/** Opens a dialog by its key. */
function byKey(key: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }
}

/** Every screen with an address, and the dialogs of everywhere, by the name of the picture. */
async function screensOf({ api }: House): Promise<Readonly<Record<string, Shot>>> {
  const { items } = await api.get<CaseList>('cases?view=team&limit=100')
  const reports = await api.get<ReportList>('reports?limit=1')
  const busy = items.find(({ authorityState, people }) => authorityState === 'toBeAssessed' && people !== null)
  const reference = busy?.reference ?? items[0]?.reference ?? ''
  const at = `/zaken/${reference}`
  const team = '/werklijst?weergave=team'
  const paths = {
    inbox: '/meldingen',
    'inbox-report': `/meldingen?melding=${reports.items[0]?.id ?? ''}`,
    'inbox-telephone': '/meldingen/telefoon',
    'fast-lane': '/snel',
    worklist: team,
    'worklist-closed': '/werklijst?weergave=afgesloten',
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`case-${name}`, `${at}/${part}`])),
    'case-ap-form': `${at}/ap-formulier`,
    'case-letters': `${at}/brieven`,
    register: '/register',
    'register-entry': `/register/${reference}`,
    'register-annual': '/register/jaarcijfers',
    'register-import': '/register/importeren',
    monitoring: '/monitoring',
    handover: '/overdracht',
    'calculator-deadline': `/rekenhulp?zaak=${reference}`,
    'calculator-risk': `/rekenhulp/risico?zaak=${reference}`,
    settings: '/instellingen',
    'settings-organisation': '/instellingen?deel=organisatie',
    'settings-details': '/instellingen?deel=gegevens',
    'settings-messages': '/instellingen?deel=berichten',
    'settings-mailbox': '/instellingen?deel=postvak',
    'settings-duty': '/instellingen?deel=dienst',
    'settings-jobs': '/instellingen?deel=taken',
    'settings-webhooks': '/instellingen?deel=koppelingen',
    'settings-accounts': '/instellingen?deel=accounts',
    'report-form': '/melden',
    receipt: '/melden/ontvangst',
    'sign-in': '/aanmelden',
    accessibility: '/toegankelijkheid',
    privacy: '/privacy',
    'not-found': '/nergens',
  }
  return {
    ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, { path }])),
    'dialog-keys': { path: team, open: byKey('?') },
    'dialog-help': { path: team, open: byKey('F1') },
    'dialog-search': { path: team, open: byKey('/') },
  }
}
