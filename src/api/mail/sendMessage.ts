import type { BackgroundJob } from '../../domain/jobs/job.ts'
import { messageLeft } from '../../domain/messages/destruction.ts'
import { type Message, type MessageKind, openRequests } from '../../domain/messages/message.ts'
import { fillTemplate } from '../../domain/messages/template.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import { contextOf } from '../writing.ts'
import { loadCase, lockCase, recordOnCase } from '../cases/caseStream.ts'
import { JobFailure, type JobContext } from '../jobs/jobHandler.ts'
import type { OutgoingMail } from '../ports/mail.ts'
import { receiptCodeFrom, receiptCodeTyped } from '../public/receiptCode.ts'
import { loadReport, lockReport, recordOnReport } from '../reports/reportStream.ts'
import { withReference } from './compose.ts'
import { handOver, mailerOf, messageIdOf, writingOf } from './postOffice.ts'

/**
 * Sends a message that stands written in a case or report, and records that it left. Sent before a crash but not recorded,
 * it leaves again with the same message id.
 * @throws JobFailure when its words or its address were destroyed, or the mail server does not take it
 */
export async function sendMessage(job: BackgroundJob, messageId: string, context: JobContext): Promise<void> {
  const { subject } = job
  const about =
    subject && (subject.kind === 'case' ? await ofCase(subject.id, context) : await ofReport(subject.id, context))
  const message = about?.messages.find((one) => one.messageId === messageId)
  if (!subject || !about || message?.sentAt !== null) return
  // A reminder of what was answered meanwhile would only annoy.
  if (message.reminds !== null && !openRequests(about.messages).some((one) => one.messageId === message.reminds)) return
  if (message.text === null || message.address === null) throw new JobFailure('detailsDestroyed', { isFinal: true })
  const text = await withLink(message.text, message, subject.id, context)
  await handOver(context, {
    messageId: messageIdOf(subject.id, job.id, mailerOf(context)),
    to: message.address,
    subject: withReference(message.subject, about.reference),
    text,
    language: message.language,
    inReplyTo: about.inReplyTo,
    automatic: automatic[message.kind],
  })
  await context.store.transaction(async (tx) => {
    const writing = writingOf(tx, context, context.ports.clock())
    if (subject.kind === 'case') {
      const loaded = await lockCase(writing, subject.id)
      if (loaded) await recordOnCase(writing, loaded, messageLeft(messageId, loaded.breach, contextOf(writing)))
    } else {
      const loaded = await lockReport(writing, subject.id)
      if (loaded) await recordOnReport(writing, loaded, [{ type: 'messageSent', messageId }])
    }
    await context.finish(tx)
  })
}

const automatic: Readonly<Record<MessageKind, OutgoingMail['automatic']>> = {
  acknowledgement: 'auto-replied',
  question: null,
  destructionRequest: null,
  destructionReminder: 'auto-generated',
}

/** What a message is about: its name for people, and what it answers. */
type About = {
  readonly reference: string
  readonly messages: readonly Message[]
  readonly inReplyTo: string | null
}

async function ofCase(id: string, { store }: JobContext): Promise<About | null> {
  const found = await loadCase(store, id)
  return found && { reference: found.breach.reference, messages: found.breach.messages, inReplyTo: null }
}

async function ofReport(id: string, { store }: JobContext): Promise<About | null> {
  const found = await loadReport(store, id)
  if (!found) return null
  const { messages, mail } = found.report
  return { reference: reportReference(id), messages, inReplyTo: mail?.messageId?.replaceAll(/[<>\s]/g, '') ?? null }
}

/** The text with the address of the page for this recipient: its code exists only in the message, and here as a hash. */
async function withLink(text: string, message: Message, caseId: string, context: JobContext): Promise<string> {
  if (message.kind !== 'destructionRequest' && message.kind !== 'destructionReminder') return text
  const { ports, store } = context
  const code = await receiptCodeFrom(ports.newSecret(), ports.hash)
  const codeHash = await ports.hash(receiptCodeTyped(code))
  const link = `${mailerOf(context).pages}/vernietigd/${code}${message.language === 'en' ? '?taal=en' : ''}`
  await store.transaction((tx) =>
    tx.putDestructionCode(codeHash, { caseId, messageId: message.reminds ?? message.messageId }),
  )
  return fillTemplate(text, message.language, { link })
}
