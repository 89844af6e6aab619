import type { MailDoubt } from '../../domain/mail/judgeMail.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import type { Actor } from '../../domain/people.ts'
import type { Instant } from '../../domain/time.ts'
import type { MailPlace } from '../ports/mailbox.ts'

/** A message as it came out of a mailbox. */
export type ArrivedMail = {
  readonly place: MailPlace
  /** When the mail server took it. */
  readonly arrivedAt: Instant
  /** Hash by which the same message is known wherever it lies. */
  readonly identity: string
  /** What it says; null when it could not be read. Of a message that is too large only its headers. */
  readonly read: ReadMail | null
  /** The message itself; null when it was too large to fetch. */
  readonly original: Uint8Array | null
  /** What is known against it before it is judged by what it says. */
  readonly doubt: Extract<MailDoubt, 'tooLarge' | 'unreadable'> | null
}

/** What became of a message; `known` when it was taken in before. */
export type MailOutcome = 'report' | 'reply' | 'needsALook' | 'double' | 'known'

/** The largest message that is fetched, in bytes: two files of the largest size, as mail carries them, fit in it. */
export const largestMail = 83_886_080

/** Who takes messages in; they bring no account with them. */
export const mailIntake: Actor = { kind: 'system', id: 'mail-intake', roles: ['privacy-officer'] }
