import type { MailboxFault } from '../../domain/mail/mailboxCondition.ts'
import type { StreamId } from '../../domain/proof.ts'
import type { Instant } from '../../domain/time.ts'

/** Where a message lies: in which mailbox, and under which number there (RFC 3501, 2.3.1.1). */
export type MailPlace = { readonly mailbox: string; readonly uidValidity: string; readonly uid: number }

/** A message that was taken in: what keeps it from being taken in twice. It holds hashes and ids only. */
export type TakenMail = {
  readonly place: MailPlace
  /** Hash by which the same message is known wherever it lies. */
  readonly identity: string
  /** Hash of the name that its sender gave it, by which answers to it are known; null when it has none. */
  readonly nameHash: string | null
  /** The report that it became, or the report or case that it was added to. */
  readonly stream: StreamId
  readonly became: 'report' | 'reply' | 'needsALook' | 'double'
  readonly takenAt: Instant
}

/** How a mailbox is doing, as whoever reads it has said last. */
export type MailboxState = {
  readonly mailbox: string
  /** Since when it is read here. */
  readonly since: Instant
  /** When it last answered; null before it ever did. */
  readonly contactAt: Instant | null
  /** When a message of it was last taken in. */
  readonly takenAt: Instant | null
  /** How many messages wait to be taken in. */
  readonly waiting: number
  /** How many of those failed, and are tried again. */
  readonly failing: number
  readonly fault: MailboxFault | null
}

/** What a transaction does with mail. */
export interface MailboxTransaction {
  /**
   * The message that was taken in from this place, or the same message from another place; null when there is none. Holds
   * off others who take the same message in, until the transaction ends.
   */
  takenMail(place: MailPlace, identity: string): Promise<TakenMail | null>
  keepTakenMail(mail: TakenMail): Promise<void>
  /** Whether this sender was answered since a moment. Senders of before it are forgotten. */
  answeredSince(senderHash: string, since: Instant): Promise<boolean>
  keepAnswered(senderHash: string, at: Instant): Promise<void>
}

/** What is asked of a store about mail. */
export interface MailboxStore {
  /** The numbers of all messages that were taken in from a mailbox. */
  takenFrom(place: Omit<MailPlace, 'uid'>): Promise<readonly number[]>
  /** What became of the message whose name has this hash: the first one, where senders gave a name twice. */
  streamOfMail(nameHash: string): Promise<StreamId | null>
  /** By their names. */
  mailboxStates(): Promise<readonly MailboxState[]>
  putMailboxState(state: MailboxState): Promise<void>
  /** Forgets the states of all mailboxes but these: the others are read no more. */
  forgetMailboxStates(except: readonly string[]): Promise<void>
}
