import { hoursBetween, type Instant } from '../time.ts'

/** What keeps a mailbox from being read. */
export const mailboxFaults = ['unreachable', 'refused', 'noFolder', 'noOrganisation', 'failed'] as const
export type MailboxFault = (typeof mailboxFaults)[number]

export const mailboxConditions = ['working', 'waiting', 'stuck'] as const
export type MailboxCondition = (typeof mailboxConditions)[number]

/** So long a mail server may be away, in hours, before people are told to look themselves. */
const patience = 0.25

/**
 * How a mailbox is doing: it works when it answered within the last quarter of an hour; without any answer, or after
 * longer silence, nobody may count on it.
 */
export function mailboxCondition(
  { fault, contactAt, since }: { fault: MailboxFault | null; contactAt: Instant | null; since: Instant },
  now: Instant,
): MailboxCondition {
  const isSilent = hoursBetween(contactAt ?? since, now) > patience
  // What a mail server refuses does not mend itself.
  if (isSilent || fault === 'refused' || fault === 'noFolder' || fault === 'noOrganisation') return 'stuck'
  return fault === null && contactAt !== null ? 'working' : 'waiting'
}
