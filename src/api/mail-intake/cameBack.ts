import { letterNamed, type LetterNamed, messageNamed } from '../../domain/mail/belonging.ts'
import { type DeliveryReport, namesReceiver } from '../../domain/mail/deliveryReport.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import type { WhyReturned } from '../../domain/mail/whyReturned.ts'
import { type Message, messageCameBack, type MessageKind } from '../../domain/messages/message.ts'
import type { StreamId } from '../../domain/proof.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import type { Instant } from '../../domain/time.ts'
import { loadCase, lockCase, recordOnCase } from '../cases/caseStream.ts'
import { recordOutcomeByMail } from '../letters/answeredByMail.ts'
import type { OrganisationStore } from '../ports.ts'
import { loadReport, lockReport, recordOnReport } from '../reports/reportStream.ts'
import type { Writing } from '../writing.ts'
import { tellHandler } from './tellHandler.ts'

/** A message of ours that a mail server gave back. */
export type CameBack = { readonly because: WhyReturned } & (
  | { readonly letter: LetterNamed }
  | { readonly about: StreamId; readonly messageId: string }
)

/**
 * Which message of ours came back, by its name in the report of a mail server; null where it is none that stands in a case
 * or report. It counts only where the report names the address too to which that message went: whoever got the letter of
 * one number can write that of another, and the name of a message goes along with every copy of it that is passed on.
 */
export async function whatCameBack(
  mail: ReadMail,
  { messageId: name, because }: DeliveryReport,
  store: OrganisationStore,
): Promise<CameBack | null> {
  const letter = letterNamed(name)
  if (letter) {
    const [person] = await store.addressees({ ...letter, after: 0, limit: 1 })
    return namesReceiver(mail, person?.email ?? '') ? { because, letter } : null
  }
  const job = await store.job(messageNamed(name)?.jobId ?? '')
  if (job?.kind !== 'mail' || !job.subject) return null
  const { messageId: kept } = job.data
  // An acknowledgement is written by the job that sends it, and bears its id.
  const messageId = typeof kept === 'string' ? kept : job.id
  const message = (await messagesIn(job.subject, store)).find((one) => one.messageId === messageId)
  return namesReceiver(mail, message?.address ?? '') ? { because, about: job.subject, messageId } : null
}

async function messagesIn({ kind, id }: StreamId, store: OrganisationStore): Promise<readonly Message[]> {
  if (kind === 'case') return (await loadCase(store, id))?.breach.messages ?? []
  return (await loadReport(store, id))?.report.messages ?? []
}

/**
 * Records beside a letter or message that it came back and why, once, and makes it a task of whoever handles the case.
 * @returns false where no such message stands there: then somebody has to look at what came in
 */
export async function recordReturn(writing: Writing, cameBack: CameBack, heardAt: Instant): Promise<boolean> {
  const { because } = cameBack
  if ('letter' in cameBack) {
    const outcome = { outcome: 'returned', because, happenedAt: heardAt } as const
    const isOurs = await recordOutcomeByMail(writing, cameBack.letter, outcome)
    if (isOurs) await tellHandler(writing, cameBack.letter.caseId, tasks.letter)
    return isOurs
  }
  const { about, messageId } = cameBack
  if (about.kind === 'case') return recordInCase(writing, about.id, messageId, because)
  const loaded = await lockReport(writing, about.id)
  const message = loaded?.report.messages.find((one) => one.messageId === messageId)
  if (!loaded || !message) return false
  const { report } = await recordOnReport(writing, loaded, messageCameBack(messageId, because, loaded.report.messages))
  if (report.caseId !== null)
    await tellHandler(writing, report.caseId, `${tasks[message.kind]} (${reportReference(report.id)})`)
  return true
}

async function recordInCase(
  writing: Writing,
  caseId: string,
  messageId: string,
  because: WhyReturned,
): Promise<boolean> {
  const loaded = await lockCase(writing, caseId)
  const message = loaded?.breach.messages.find((one) => one.messageId === messageId)
  if (!loaded || !message) return false
  await recordOnCase(writing, loaded, messageCameBack(messageId, because, loaded.breach.messages))
  // Nobody waits for an answer to what nobody got.
  if (message.kind === 'destructionRequest') await writing.tx.closeDestructionRequest(messageId)
  await tellHandler(writing, caseId, tasks[message.kind])
  return true
}

/** In Dutch, as the organisation's own words are: they stand in the case beside the words of its people. */
const tasks: Readonly<Record<MessageKind | 'letter', string>> = {
  letter: 'Er kwamen e-mails met een brief terug: bereik deze mensen op een andere manier',
  acknowledgement: 'De ontvangstbevestiging kwam terug: bereik de melder op een andere manier',
  question: 'Onze vraag aan de melder kwam terug: vraag het op een andere manier',
  destructionRequest: 'Ons verzoek om te vernietigen kwam terug: bereik de ontvanger op een andere manier',
  destructionReminder: 'Onze herinnering om te vernietigen kwam terug: bereik de ontvanger op een andere manier',
}

/** Why the report of a mail server needs no look: what it says stands elsewhere. */
export const putAwayBecause = 'Onze e-mail kwam niet aan. Dat staat nu bij het bericht in de zaak of de melding.'
