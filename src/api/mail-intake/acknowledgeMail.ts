import { languageOf } from '../../domain/mail/languageOf.ts'
import { addHours, hoursBetween, type Instant } from '../../domain/time.ts'
import type { Report } from '../../domain/report/report.ts'
import { orderAcknowledgement } from '../mail/acknowledge.ts'
import type { Writing } from '../writing.ts'

/** A sender gets at most one acknowledgement in so many hours: two programmes must not answer each other for ever (RFC 3834). */
const onceIn = 1
/** What lay in the mailbox for longer, in hours, is not answered any more. */
const notAfter = 72

/** Orders the acknowledgement of a report that came by mail, where its sender can and may be answered. */
export async function acknowledgeMail(writing: Writing, report: Report, arrivedAt: Instant): Promise<void> {
  const { tx, now, ports, by } = writing
  const address = report.reporter?.email?.toLowerCase() ?? ''
  if (!isAnswerable(address) || hoursBetween(arrivedAt, now) > notAfter) return
  const sender = await ports.hash(address)
  if (await tx.answeredSince(sender, addHours(now, -onceIn))) return
  await tx.keepAnswered(sender, now)
  await orderAcknowledgement(tx, report.id, { language: languageOf(report.description ?? ''), by })
}

const isAnswerable = (address: string): boolean =>
  /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(address) &&
  !/^(?:no-?reply|do-?not-?reply|niet-?beantwoorden)/.test(address)
