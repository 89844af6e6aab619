import { isNoReply } from '../../domain/mail/isNoReply.ts'
import { languageOf } from '../../domain/mail/languageOf.ts'
import { addHours, hoursBetween, type Instant } from '../../domain/time.ts'
import type { Report } from '../../domain/report/report.ts'
import { leftAloneForHours, orderAcknowledgement } from '../mail/acknowledge.ts'
import type { Writing } from '../writing.ts'

/** What lay in the mailbox for longer, in hours, is not answered any more. */
const notAfter = 72

/** Orders the acknowledgement of a report that came by mail, where its sender can and may be answered. */
export async function acknowledgeMail(writing: Writing, report: Report, arrivedAt: Instant): Promise<void> {
  const { tx, now, ports, by } = writing
  const address = report.reporter?.email?.toLowerCase() ?? ''
  if (!isAnswerable(address) || hoursBetween(arrivedAt, now) > notAfter) return
  const sender = await ports.hash(address)
  if (await tx.answeredSince(sender, addHours(now, -leftAloneForHours))) return
  await tx.keepAnswered(sender, now)
  await orderAcknowledgement(tx, report.id, { language: languageOf(report.description ?? ''), by })
}

const isAnswerable = (address: string): boolean =>
  /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(address) && !isNoReply(address)
