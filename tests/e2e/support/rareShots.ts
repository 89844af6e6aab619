import { setTimeout } from 'node:timers/promises'
import type { CaseList } from '../../../src/contract/cases.ts'
import type { MessageDraft } from '../../../src/contract/messages.ts'
import type { TestMailServer } from '../../support/smtpServer.ts'
import { mouse, see, seeHeading } from './hand.ts'
import type { House } from './house.ts'
import type { Look } from './wholeJob.ts'

// States that no address shows: they take a second person, a letter, a code or a broken line.

/** Two people write in one section at the same time: what they wrote side by side, and the choice between it. */
export async function pictureConflict(house: House, look: Look): Promise<void> {
  const path = `/zaken/${await openCaseOf(house)}/lessen`
  const { page: theirs } = await house.desk(house.hire('Bram Proefpersoon', 'privacy-officer'))
  const { page: ours } = await house.desk(house.officer)
  for (const page of [theirs, ours]) {
    await page.goto(path)
    await seeHeading(page, 'Oorzaak en lessen')
  }
  await mouse(ours).write('Oorzaak en les', 'De lijst met adressen was een jaar oud en niemand keek haar na.')
  await mouse(ours).choose('Met opzet?', 'Ja, kwade opzet')
  await mouse(theirs).choose('Waar kwam het vandaan?', 'Van binnen de organisatie')
  await mouse(theirs).choose('Met opzet?', 'Nee, een vergissing of ongeluk')
  await mouse(theirs).write('Oorzaak en les', 'De enveloppen werden met de hand gevuld.')
  await see(theirs, /Bewaard \d/)
  await seeHeading(ours, 'U en een collega wijzigden dit tegelijk')
  await look(ours, 'conflict')
}

/** A case without a connection: what was typed is kept, what was added waits, a decision is refused. */
export async function pictureOffline(house: House, look: Look): Promise<void> {
  const reference = await openCaseOf(house)
  const { page, context } = await house.desk(house.officer)
  const hand = mouse(page)
  await page.goto(`/zaken/${reference}/lessen`)
  await seeHeading(page, 'Oorzaak en lessen')
  await context.setOffline(true)
  await see(page, 'Geen verbinding')
  await hand.choose('Waar kwam het vandaan?', 'Van binnen de organisatie')
  await hand.choose('Met opzet?', 'Nee, een vergissing of ongeluk')
  await hand.write('Oorzaak en les', 'De enveloppen worden voortaan door twee mensen nagekeken.')
  await see(page, 'nog niet verstuurd')
  await hand.write('Notitie', 'De buurman is gebeld; hij bewaart de brief tot wij hem halen.')
  await hand.press('Bewaar notitie')
  await see(page, 'wacht op verbinding')
  await look(page, 'offline')
  await hand.follow('Werklijst')
  await see(page, 'Er is geen verbinding met de server.')
  await look(page, 'offline-elsewhere')
  await context.setOffline(false)
  await hand.press('Opnieuw proberen')
  await seeHeading(page, 'Werklijst')
}

/** The page on which a wrong recipient declares that all is destroyed, found as they find it: by the link in their mail. */
export async function pictureRecipient(house: House, mailbox: TestMailServer, look: Look): Promise<void> {
  const { items } = await house.api.get<CaseList>('cases?view=team&limit=1')
  const path = `cases/${items[0]?.id ?? ''}`
  const draft = { kind: 'destructionRequest', language: 'nl' }
  const { subject, text } = await house.api.send<MessageDraft>('POST', `${path}/message-drafts`, draft)
  const address = 'ontvanger@voorbeeld.example'
  await house.api.send('POST', `${path}/messages`, { ...draft, address, subject, text })
  const link = /https?:\S+\/vernietigd\/[0-9A-Z-]+/.exec(await mailTo(address, mailbox))?.[0] ?? ''

  const { page } = await house.desk(null)
  await page.goto(link)
  await look(page, 'recipient')
  await mouse(page).press('Verklaar dat alles is vernietigd')
  await see(page, 'Kies wat voor u klopt.')
  await look(page, 'recipient-nothing-chosen')
  await mouse(page).choose('Zijn er nog kopieën?', 'Nee, ik heb alles vernietigd en niets doorgegeven')
  await mouse(page).press('Verklaar dat alles is vernietigd')
  await see(page, 'Dank u wel')
  await look(page, 'recipient-declared')
}

/** An app that makes codes: the password that is asked first, and the picture to scan. */
export async function pictureSecondFactor(house: House, look: Look): Promise<void> {
  const { page } = await house.desk(house.officer)
  await page.goto('/instellingen')
  await mouse(page).press('App instellen die codes maakt')
  await look(page, 'second-factor-password')
  await mouse(page).write('Uw wachtwoord', house.officer.password)
  await mouse(page).press('Verder')
  await page.getByRole('dialog').getByRole('img').waitFor()
  await look(page, 'second-factor-scan')
}

/** A case of which somebody may only read. */
export async function pictureReader(house: House, look: Look): Promise<void> {
  const { page } = await house.desk(house.hire('Aafke Auditor', 'auditor'))
  await page.goto(`/zaken/${await openCaseOf(house)}/ap`)
  await see(page, /^Alleen lezen\./)
  await look(page, 'reader')
}

async function openCaseOf({ api }: House): Promise<string> {
  const { items } = await api.get<CaseList>('cases?view=team&limit=100')
  return items.find(({ authorityState }) => authorityState === 'toBeAssessed')?.reference ?? ''
}

/** The mail to this address as its reader sees it, once it is there. */
async function mailTo(address: string, mailbox: TestMailServer, looks = 300): Promise<string> {
  const mail = mailbox.taken.find(({ to }) => to.includes(address))
  if (mail) return mail.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
  if (looks === 0) throw new Error(`No mail came to ${address}`)
  await setTimeout(100)
  return mailTo(address, mailbox, looks - 1)
}
