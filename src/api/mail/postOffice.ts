import type { Actor } from '../../domain/people.ts'
import type { Instant } from '../../domain/time.ts'
import type { StreamId } from '../../domain/proof.ts'
import { messageSettingsOf } from '../../domain/messages/settings.ts'
import { addHours } from '../../domain/time.ts'
import { JobFailure, type JobContext, JobPostponed } from '../jobs/jobHandler.ts'
import { type Mailer, MailRefused, type OutgoingMail } from '../ports/mail.ts'
import type { Transaction } from '../ports.ts'
import type { Writing } from '../writing.ts'

/** Who records what was sent by itself. */
export const postOffice: Actor = { kind: 'system', id: 'mail', roles: [] }

/** Mail that cannot leave yet is tried again after so many hours. */
const waitingHours = 1 / 6

/** The mailer, or the job waits, visibly, until there is one. @throws JobPostponed */
export function mailerOf({ ports, now }: Pick<JobContext, 'ports' | 'now'>): Mailer {
  if (!ports.mailer) throw new JobPostponed('mailNotSetUp', addHours(now, waitingHours))
  return ports.mailer
}

/** The id of a message that a job sends about a case or report: answers refer to it, and repeats have the same one. */
export const messageIdOf = (about: StreamId['id'], jobId: string, { domain }: Mailer): string =>
  `${about}.${jobId}@${domain}`

/** Hands a message over in the name of the organisation. @throws JobFailure with why it was not taken */
export async function handOver(
  { ports, organisation, now }: Pick<JobContext, 'ports' | 'organisation' | 'now'>,
  mail: Omit<OutgoingMail, 'fromName' | 'replyTo' | 'automatic'> & Partial<Pick<OutgoingMail, 'automatic'>>,
): Promise<void> {
  const { senderName, replyTo } = messageSettingsOf(organisation)
  try {
    await mailerOf({ ports, now }).send({
      automatic: null,
      ...mail,
      fromName: senderName ?? organisation.name,
      replyTo,
    })
  } catch (error) {
    if (error instanceof MailRefused) throw new JobFailure(error.code, { isFinal: error.isFinal })
    throw error
  }
}

/** A write by the post office within a transaction. */
export const writingOf = (tx: Transaction, { ports, organisation }: JobContext, now: Instant): Writing => ({
  tx,
  ports,
  by: postOffice,
  organisation,
  now,
})
