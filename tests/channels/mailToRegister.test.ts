import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseView } from '../../src/contract/cases.ts'
import type { LettersView } from '../../src/contract/letters.ts'
import { type Desk, startBrowser } from '../e2e/support/browser.ts'
import { mouse, see, type Hand } from '../e2e/support/hand.ts'
import { setUp, type House } from '../e2e/support/house.ts'
import * as job from '../e2e/support/wholeJob.ts'
import { startProductServer } from '../support/productServer.ts'
import { headerOf, startMailServer, type TestMailServer } from '../support/smtpServer.ts'
import { dovecot, startDovecot, type Dovecot } from './support/dovecot.ts'

const told = 'Er kwam een brief over de schulden van mijn buren, met naam, adres en BSN.'
const message = [
  'From: Bewoner <bewoner@voorbeeld.example>',
  'To: datalek@gemeente-proef.example',
  'Subject: Verkeerde brief',
  'Message-ID: <brief-1@voorbeeld.example>',
  '',
  told,
  '',
].join('\r\n')
const people =
  'Naam;Straat;Postcode;Plaats\nZoë Voorbeeld;Dijk 1;1234 AB;Waterveen\nBo Voorbeeld;Dijk 1;1234 AB;Waterveen\n'
const look: job.Look = async () => undefined

/** From the mailbox to the register, through the screens and the servers that are there in earnest. */
describe.skipIf(dovecot.absent)(`one leak, from a mail to sent letters and the register${dovecot.why}`, () => {
  const browser = startBrowser()
  let inbox: Dovecot
  let outbox: TestMailServer
  let house: House
  let desk: Desk
  let officer: Hand
  let reference = ''
  const breach = () => house.api.get<CaseView>(`cases/${reference}`)

  beforeAll(async () => {
    inbox = await startDovecot()
    outbox = await startMailServer()
    const server = await startProductServer(undefined, {
      IMAP_URL: inbox.url,
      SMTP_URL: outbox.url,
      MAIL_FROM: 'datalek@gemeente-proef.example',
    })
    house = await setUp(server, 'organisation', browser.desk)
    desk = await house.desk(house.officer)
    officer = mouse(desk.page)
  })
  afterAll(async () => {
    await house.server.stop()
    await inbox.stop()
    await outbox.close()
  })

  it('the mail shows in the inbox, and its sender hears that it came in', async () => {
    await desk.page.goto('/meldingen')
    await see(desk.page, 'Alle meldingen zijn behandeld')
    inbox.deliver(message)
    await vi.waitFor(() => expect(outbox.taken.map(({ to }) => to.join())).toEqual(['bewoner@voorbeeld.example']), {
      timeout: 20_000,
      interval: 100,
    })
    const [acknowledged] = outbox.taken
    expect(acknowledged && headerOf(acknowledged, 'Subject')).not.toContain('brief')
    await desk.page.reload()
    await officer.follow('Verkeerde brief')
    await see(desk.page, told)
  })

  it('becomes a case that is contained, understood, decided and notified', async () => {
    reference = await job.openCase(officer, look)
    await job.establishAndContain(officer, look)
    await job.identifyData(officer, look)
    await job.assessRisk(officer, look)
    await job.notifyAuthority(officer, look)
    await officer.follow('Besluit betrokkenen')
    await officer.choose('Wat besluit u?', 'Betrokkenen informeren')
    await officer.press('Leg besluit vast')
    await see(desk.page, /Besloten: betrokkenen informeren/)
    expect(await breach()).toMatchObject({
      authorityState: 'notified',
      subjectsState: 'toBeInformed',
    })
  })

  it('gets a letter out of its facts, which a colleague reads', async () => {
    const { page } = desk
    await page.goto(`/zaken/${reference}/brieven`)
    await officer.press('Begin met deze brief')
    await page
      .getByRole('textbox', { name: 'Hebt u vragen?' })
      .fill('Bel ons op 14 000 of mail datalek@gemeente-proef.example.')
    await officer.press('Leg klaar om te laten lezen')
    await see(page, /Wacht op een ander paar ogen/)

    const colleague = await house.desk(house.hire('Kees Collega', 'privacy-officer'))
    await colleague.page.goto(`/zaken/${reference}/brieven`)
    const second = mouse(colleague.page)
    await second.choose('Mogen deze woorden naar mensen toe?', 'Ja, goedgekeurd')
    await second.press('Leg vast')
    await see(colleague.page, /Goedgekeurd door Kees Collega/)
    const { items } = await house.api.get<LettersView>(`cases/${(await breach()).id}/letters`)
    expect(items).toMatchObject([{ state: 'approved' }])
    await colleague.context.close()
  })

  it('goes to the people on the list, and how it was sent is in the case', async () => {
    const { page } = desk
    await page.goto(`/zaken/${reference}/brieven`)
    await officer.follow('Naar de adreslijst')
    await page
      .getByLabel('Kies een CSV-bestand')
      .setInputFiles({ name: 'mensen.csv', mimeType: 'text/csv', buffer: Buffer.from(people) })
    await officer.press('Zet 2 mensen op de lijst')
    await see(page, 'Zoë Voorbeeld')
    await officer.follow('Brief aan mensen')
    await officer.press('Maak de brieven')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Haal op' }).first().click(),
    ])
    expect((await readFile(await download.path())).subarray(0, 4).toString('latin1')).toMatch(/^(%PDF|PK)/)
    await officer.press('Leg vast: gepost')
    await see(page, '2 verstuurd · 0 terug · 0 beantwoord')
  })

  it('stands in the register, with its number at the AP and whom it told', async () => {
    const { page } = desk
    await page.goto(`/zaken/${reference}`)
    await job.learnAndClose(officer, look)
    await officer.visit('Register')
    await officer.follow(reference)
    await see(page, '123456')
    await see(page, /2 /)
    expect(() => house.server.command('verify-log')).not.toThrow()
  })
})
