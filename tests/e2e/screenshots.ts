import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { buildWhenStale } from '../../src/server/launch/build.ts'
import { launchChromium } from '../support/chromium.ts'
import { startProductServer } from '../support/productServer.ts'
import { startMailServer, type TestMailServer } from '../support/smtpServer.ts'
import { albumOf, widths, type Album } from './support/album.ts'
import { type Desk, openDesk } from './support/browser.ts'
import { type House, setUp } from './support/house.ts'
import { mouse } from './support/hand.ts'
import * as rare from './support/rareShots.ts'
import { beginImport, type Shot, shotsOf } from './support/shots.ts'
import * as job from './support/wholeJob.ts'

// Pictures of every screen of the example cases, in light and dark, on a desk, a tablet and a telephone, with what opens on
// them; of states that take two people, a letter or a broken line; of each state of one leak from telephone call to register;
// and of the main screens in English, on paper, zoomed in, in forced colours and in the house styles. Four of them stand in
// docs/pictures. npm run -s screenshots, or npm run -s screenshots -- worklist case-risk job for those whose names begin so.

const folder = 'screenshots'
const only = process.argv.slice(2)
const isWanted = (name: string) => only.length === 0 || only.some((begin) => name.startsWith(begin))
const documented: Readonly<Record<string, string>> = {
  worklist: 'worklist.png',
  'case-data': 'case.png',
  'inbox-report': 'inbox.png',
  'inbox-telephone': 'phone.png',
}
const faults: string[] = []

if (only.length === 0) await rm(folder, { recursive: true, force: true })
buildWhenStale()
const browser = await launchChromium()
try {
  await pictureExamples()
  if (isWanted('job')) await pictureOneLeak()
  for (const [name, file] of Object.entries(documented)) {
    if (!isWanted(name)) continue
    const target = join('docs/pictures', file)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(join(folder, 'light', '1440', `${name}.png`), target)
  }
} finally {
  await browser.close()
}
if (faults.length > 0) throw new Error(`These could not be pictured:\n${faults.join('\n')}`)

/** The practice organisation, full of example cases. */
async function pictureExamples() {
  const mailbox = await startMailServer()
  const server = await startProductServer(undefined, { SMTP_URL: mailbox.url, MAIL_FROM: 'datalek@proef.example' })
  try {
    const house = await setUp(server, 'practice', atDesk)
    const { page } = await house.desk(house.officer)
    const shots = Object.entries({
      ...(await shotsOf(house)),
      ...(isWanted('import') ? await beginImport(page) : {}),
    })
    const album = albumOf(page, folder)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      for (const [name, shot] of shots) {
        if (!isWanted(name)) continue
        const window = width === 1440 && name in documented
        await show(page, name, shot, album, () => album.shoot(name, { window }))
      }
    }
    await pictureOtherwise(house, Object.fromEntries(shots))
    await pictureRareStates(house, mailbox)
  } finally {
    await server.stop()
    await mailbox.close()
  }
}

/** What no address shows. One state that cannot be reached keeps nobody from the others. */
async function pictureRareStates(house: House, mailbox: TestMailServer) {
  const look: job.Look = (page, state) => albumOf(page, folder).shootInAllWidths(`rare-${state}`)
  const states = {
    conflict: () => rare.pictureConflict(house, look),
    offline: () => rare.pictureOffline(house, look),
    recipient: () => rare.pictureRecipient(house, mailbox, look),
    'second-factor': () => rare.pictureSecondFactor(house, look),
    reader: () => rare.pictureReader(house, look),
  }
  for (const [name, picture] of Object.entries(states))
    if (isWanted(`rare-${name}`)) await picture().catch((fault: unknown) => faults.push(`${name}: ${firstLine(fault)}`))
}

/** The screens that matter most in the house styles, on paper, under a magnifying glass and in forced colours; all in English. */
async function pictureOtherwise(house: House, shots: Readonly<Record<string, Shot>>) {
  const main = [
    'worklist',
    'case-data',
    'inbox-report',
    'monitoring',
    'handover',
    'register',
    'register-entry',
    'case-chronology',
  ]
  const take = async (look: string, options: Parameters<House['desk']>[1], dress: (desk: Desk) => Promise<unknown>) => {
    const desk = await house.desk(house.officer, options)
    await dress(desk)
    const album = albumOf(desk.page, folder)
    // In English the buttons have other names: what is opened by pressing them stays closed.
    const names = look === 'english' ? Object.keys(shots).filter((name) => !shots[name]?.open) : main
    for (const name of names.filter(isWanted)) {
      const path = shots[name]?.path ?? '/'
      const english = look === 'english' && path.startsWith('/melden') ? '?taal=en' : ''
      const open = look === 'paper' && name === 'case-data' ? (page: Page) => page.keyboard.press('Control+p') : null
      await show(desk.page, name, { path: path + english, ...(open && { open }) }, album, () =>
        look === 'paper' ? album.print(name) : album.shootAs(look, name),
      )
    }
    await desk.context.close()
  }
  await take('forced-colours', { forcedColors: 'active' }, () => Promise.resolve())
  await take('zoomed', { viewport: { width: 320, height: 256 } }, () => Promise.resolve())
  // The product opens the window of the browser for printing when the whole case is there; nobody would close it here.
  await take('paper', {}, ({ context }) => context.addInitScript(() => (globalThis.print = () => {})))
  await take('english', {}, ({ context }) =>
    context.addInitScript(() => localStorage.setItem('dijkwacht.language', 'en')),
  )
  for (const style of ['waterveen', 'rivierenland'])
    await take(style, {}, ({ context }) =>
      context.addInitScript((name) => {
        addEventListener('DOMContentLoaded', () => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' })
          link.href = `/house-styles/${name}.css`
          document.head.append(link)
        })
      }, style),
    )
}

/** One leak in an organisation of its own, from its setting up to the register: what is pictured is what the journeys do. */
async function pictureOneLeak() {
  const server = await startProductServer()
  try {
    const visitor = await atDesk({ origin: server.origin })
    visitor.expectAnswer(401, '/api/v1/me')
    await visitor.page.goto('/opzetten')
    await albumOf(visitor.page, folder).shootInAllWidths('job-00-set-up')
    await visitor.context.close()

    const house = await setUp(server, 'organisation', atDesk)
    let count = 0
    const look: job.Look = (page, state) => {
      count += 1
      const name = `job-${String(count).padStart(2, '0')}-${state.replaceAll(/[^a-z]+/gi, '-')}`
      return albumOf(page, folder).shootInAllWidths(name)
    }
    const dpo = await house.desk(house.hire('Fleur Adviseur', 'dpo'))
    const { page } = await house.desk(house.officer)
    const officer = mouse(page)
    await page.goto('/')
    await look(page, 'an empty worklist')
    await officer.visit('Meldingen')
    await look(page, 'an empty inbox')
    await officer.visit('Register')
    await look(page, 'an empty register')
    await officer.visit('Monitoring')
    await look(page, 'an empty monitoring')
    await job.takeInByTelephone(officer, look)
    const reference = await job.openCase(officer, look)
    const home = await house.desk(null)
    await job.reportFromHome(mouse(home.page), look)
    await job.joinCase(officer, reference, look)
    await page.goto(`/zaken/${reference}`)
    await job.establishAndContain(officer, look)
    await job.identifyData(officer, look)
    await job.assessRisk(officer, look)
    await job.askDpo(officer, look)
    await job.adviseAsDpo(mouse(dpo.page), reference, look)
    await job.notifyAuthority(officer, look)
    await job.informPeople(officer, look)
    await job.learnAndClose(officer, look)
  } finally {
    await server.stop()
  }
}

/** Opens one screen for its picture. What cannot be opened is told at the end, with the others pictured. */
async function show(page: Page, name: string, { path, open }: Shot, album: Album, take: () => Promise<void>) {
  try {
    await page.goto(path)
    await page.getByRole('main').getByRole('heading').first().waitFor()
    await album.settle()
    await open?.(page)
    await take()
  } catch (fault) {
    faults.push(`${name}: ${firstLine(fault)}`)
  }
}

function firstLine(fault: unknown): string {
  return String(fault).split('\n', 1)[0] ?? ''
}

/** A desk at which a refused or broken request spoils no picture: some are pictured, and each window is left at its end. */
function atDesk(options: Parameters<typeof openDesk>[1]) {
  return openDesk(browser, options, (stray) => {
    if (stray.startsWith('uncaught')) faults.push(stray)
  })
}
