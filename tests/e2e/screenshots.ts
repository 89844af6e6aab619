import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CaseList } from '../../src/contract/cases.ts'
import type { ReportList } from '../../src/contract/reports.ts'
import { buildWhenStale } from '../../src/server/launch/build.ts'
import { launchChromium } from '../support/chromium.ts'
import { startProductServer } from '../support/productServer.ts'
import { openDesk } from './support/browser.ts'
import { type House, setUp } from './support/house.ts'

// Pictures of every screen, in light and dark, of the example cases; four of them stand in docs/pictures.
// npm run -s screenshots

const folder = 'screenshots'
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
  await rm(folder, { recursive: true, force: true })
  const screens = await screensOf(house)
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await house.desk(house.officer, { colorScheme })
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(path)
      await page.getByRole('main').getByRole('heading').first().waitFor()
      await page.evaluate(async () => void (await document.fonts.ready))
      await page.screenshot({ path: join(folder, colorScheme, `${name}.png`) })
    }
  }
  for (const [name, file] of Object.entries(documented)) {
    const target = join('docs/pictures', file)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(join(folder, 'light', `${name}.png`), target)
  }
} finally {
  await browser.close()
  await server.stop()
}

function complain(stray: string) {
  throw new Error(stray)
}

/** Every screen with an address, by the name of its picture. */
async function screensOf({ api }: House): Promise<Readonly<Record<string, string>>> {
  const { items } = await api.get<CaseList>('cases?view=team&limit=100')
  const reports = await api.get<ReportList>('reports?limit=1')
  const busy = items.find(({ authorityState, people }) => authorityState === 'toBeAssessed' && people !== null)
  const at = `/zaken/${busy?.reference ?? items[0]?.reference ?? ''}`
  return {
    inbox: '/meldingen',
    'inbox-report': `/meldingen?melding=${reports.items[0]?.id ?? ''}`,
    'inbox-telephone': '/meldingen/telefoon',
    'fast-lane': '/snel',
    'settings-duty': '/instellingen?deel=dienst',
    worklist: '/werklijst?weergave=team',
    'worklist-closed': '/werklijst?weergave=afgesloten',
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`case-${name}`, `${at}/${part}`])),
    register: '/register',
    monitoring: '/monitoring',
    'calculator-deadline': `/rekenhulp?zaak=${busy?.reference ?? ''}`,
    'calculator-risk': `/rekenhulp/risico?zaak=${busy?.reference ?? ''}`,
    settings: '/instellingen',
    'report-form': '/melden',
    'sign-in': '/aanmelden',
    'not-found': '/nergens',
  }
}
