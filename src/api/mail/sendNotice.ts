import type { BackgroundJob, JobData } from '../../domain/jobs/job.ts'
import type { RecordedActor, UserId } from '../../domain/people.ts'
import type { Instant } from '../../domain/time.ts'
import { type JobContext, JobFailure } from '../jobs/jobHandler.ts'
import type { Transaction } from '../ports.ts'
import { handOver, mailerOf, messageIdOf } from './postOffice.ts'
import { writeNotice } from './writeNotice.ts'
import type { Notice } from './notices.ts'

/**
 * Orders one message to one colleague.
 * @param order.key once per key; @param order.runAt after the quiet hours where it can wait
 */
export const orderNotice = (
  tx: Transaction,
  order: {
    readonly notice: Notice
    readonly to: UserId
    readonly subject?: BackgroundJob['subject']
    readonly data?: JobData
    readonly key: string
    readonly runAt?: Instant
    readonly by: RecordedActor
  },
): Promise<string> =>
  tx.orderJob({
    kind: 'mail',
    subject: order.subject ?? null,
    data: { ...order.data, message: order.notice, to: order.to },
    key: `${order.notice} ${order.to} ${order.key}`,
    ...(order.runAt !== undefined && { runAt: order.runAt }),
    by: order.by,
  })

/**
 * Writes a notice as things stand when it leaves, and sends it; one that has nothing to say any more is not sent.
 * @throws JobFailure when nobody has that account any more, or the mail server does not take it
 */
export async function sendNotice(job: BackgroundJob, notice: Notice, context: JobContext): Promise<void> {
  const to = String(job.data['to'])
  const accounts = (await context.ports.accounts?.list(context.organisation.id)) ?? []
  const account = accounts.find(({ id }) => id === to)
  if (!account?.active) throw new JobFailure('addressUnknown', { isFinal: true })
  const language = account.language ?? 'nl'
  const written = await writeNotice(job, notice, context, language)
  if (!written) return
  await handOver(context, {
    messageId: messageIdOf(job.subject?.id ?? context.organisation.id, job.id, mailerOf(context)),
    to: account.email,
    ...written,
    language,
    inReplyTo: null,
    automatic: 'auto-generated',
  })
  await context.store.transaction(context.finish)
}
