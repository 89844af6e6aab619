import type { BackgroundJob } from '../../domain/jobs/job.ts'
import type { MessageLanguage } from '../../domain/messages/message.ts'
import type { RecordedActor } from '../../domain/people.ts'
import type { ReportId } from '../../domain/report/events.ts'
import type { Report } from '../../domain/report/report.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import { addHours } from '../../domain/time.ts'
import type { JobContext } from '../jobs/jobHandler.ts'
import { lockReport, recordOnReport } from '../reports/reportStream.ts'
import type { Transaction } from '../ports.ts'
import type { Writing } from '../writing.ts'
import { compose, momentInWords } from './compose.ts'
import { writingOf } from './postOffice.ts'
import { sendMessage } from './sendMessage.ts'

/** Orders the acknowledgement of a report, once per report; nothing is sent where the reporter left no address. */
export const orderAcknowledgement = (
  tx: Transaction,
  report: ReportId,
  { language, by }: { readonly language: MessageLanguage; readonly by: RecordedActor },
): Promise<string> =>
  tx.orderJob({
    kind: 'mail',
    subject: { kind: 'report', id: report },
    data: { message: 'acknowledgement', language },
    key: `acknowledgement ${report}`,
    by,
  })

/**
 * So many hours an address is left alone after an acknowledgement: nobody can let us flood somebody else's mailbox, and two
 * programmes cannot answer each other for ever (RFC 3834).
 */
export const leftAloneForHours = 1

/** Orders the acknowledgement of a report, where its reporter left an address that got none a short while ago. */
export async function acknowledgeReporter(
  { tx, ports, now, by }: Writing,
  { id, reporter }: Pick<Report, 'id' | 'reporter'>,
  language: MessageLanguage,
): Promise<void> {
  const address = reporter?.email?.trim().toLowerCase() ?? ''
  if (address === '') return
  const sender = await ports.hash(address)
  if (await tx.answeredSince(sender, addHours(now, -leftAloneForHours))) return
  await tx.keepAnswered(sender, now)
  await orderAcknowledgement(tx, id, { language, by: { kind: by.kind, id: by.id } })
}

/** Writes the acknowledgement as the report and the template are by now, and sends it. */
export async function sendAcknowledgement(
  job: BackgroundJob,
  language: MessageLanguage,
  context: JobContext,
): Promise<void> {
  const report = job.subject?.id
  if (report === undefined) return
  await context.store.transaction(async (tx) => {
    const writing = writingOf(tx, context, context.ports.clock())
    const loaded = await lockReport(writing, report)
    const address = loaded?.report.reporter?.email?.trim()
    const isWritten = loaded?.report.messages.some(({ messageId }) => messageId === job.id)
    if (!loaded || !address || isWritten) return
    const written = compose(context.organisation, 'acknowledgement', language, {
      reference: reportReference(report),
      received: momentInWords(loaded.report.receivedAt, language),
    })
    await recordOnReport(writing, loaded, [
      { type: 'messageWritten', messageId: job.id, kind: 'acknowledgement', language, ...written, address },
    ])
  })
  await sendMessage(job, job.id, context)
}
