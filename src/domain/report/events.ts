import type { KeptFile } from '../files/keptFile.ts'
import type { MailDoubt } from '../mail/judgeMail.ts'
import type { MessageEvent } from '../messages/message.ts'
import type { UserId } from '../people.ts'
import type { Instant } from '../time.ts'

export const channels = ['phone', 'mail', 'form', 'counter', 'system'] as const
export type Channel = (typeof channels)[number]

export const reporterRoles = ['resident', 'employee', 'processor', 'authority', 'anonymous'] as const
export type ReporterRole = (typeof reporterRoles)[number]

/** What came of calling a reporter back. */
export const callOutcomes = ['reached', 'notReached', 'undone'] as const
export type CallOutcome = (typeof callOutcomes)[number]

export type ReportId = string
export type CaseId = string

/** Who told us. Personal: kept outside the hashed event and destroyed on its own term. */
export type Reporter = {
  readonly role: ReporterRole
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly callBack: boolean
}

/** What of a message could not be taken along as a file of its own, and why; it may still stand in the original. */
export const leftOutReasons = ['empty', 'tooLarge', 'tooMany', 'infected', 'unpacked'] as const
export type LeftOut = { readonly name: string; readonly because: (typeof leftOutReasons)[number] }

/** How a report came by mail. Personal. */
export type MailHead = {
  readonly subject: string | null
  readonly to: readonly string[]
  /** When the sender says it was sent; when it arrived is `receivedAt`. */
  readonly sentAt: Instant | null
  readonly messageId: string | null
  readonly leftOut: readonly LeftOut[]
  /** It says that it is signed, which nobody checked; absent where it does not, and of messages from before this was told. */
  readonly isSigned?: true
  /** The file of the report that is the message as it arrived; null where that was not kept. */
  readonly originalFileId: string | null
}

/** An entry whose personal details are gone: which one, and the salted hash by which the chain still names them. */
export type DestroyedEntry = { readonly version: number; readonly personalHash: string }

/** What somebody told us, before anybody judged whether it is a breach. */
export type ReportReceived = {
  readonly type: 'reportReceived'
  readonly channel: Channel
  /** When it reached the organisation; may lie before the moment of recording. */
  readonly receivedAt: Instant
  readonly observedAt: Instant | null
  /** Only the day was known: `observedAt` is where that day began. Reports from before this was asked lack it. */
  readonly observedDayOnly?: boolean
  readonly ongoing: 'yes' | 'no' | 'unknown'
  /** Absent once the personal details are destroyed. */
  readonly description?: string
  readonly visibleData?: string | null
  /** About how many people, or whom, in the words of the reporter. */
  readonly aboutWhom?: string | null
  /** Who has the data now, or where they are, in the words of the reporter. */
  readonly whereabouts?: string | null
  readonly ipAddresses?: readonly string[]
  readonly reporter?: Reporter | null
  /** The identity in the system it came from, so that a second delivery makes no double. */
  readonly sourceReference: string | null
  /** Absent unless it came by mail. */
  readonly mail?: MailHead
  /** Why a message is no report before somebody looked at it; absent for a report. */
  readonly doubt?: MailDoubt
  /** What an automatic message, or one about something settled, seems to belong to; absent for what stands alone. */
  readonly concerns?: { readonly kind: 'case' | 'report'; readonly id: string }
}

export type ReportEvent =
  | ReportReceived
  | MessageEvent
  | { readonly type: 'reportSeen'; readonly seenBy: UserId }
  | {
      readonly type: 'reporterCalledBack'
      readonly calledAt: Instant
      readonly text?: string
      /** Absent: the reporter was reached. Not reached keeps the promise; undone takes the last call back. */
      readonly outcome?: CallOutcome
    }
  | { readonly type: 'reporterAsked'; readonly question?: string }
  | {
      readonly type: 'reporterAnswered'
      readonly text?: string
      /** The address from which the answer came by mail; personal. */
      readonly from?: string
    }
  | {
      /** Somebody saw what kind of reporter this is: a mail only shows an address. */
      readonly type: 'reporterRoleCorrected'
      /** Absent once the personal details are destroyed. */
      readonly role?: ReporterRole
    }
  | {
      /** A file that came with the report or was sent after it. */
      readonly type: 'reportFileAdded'
      /** Absent once the personal details are destroyed, and with it the content. */
      readonly name?: string
      readonly sha256: string
      readonly file: KeptFile
    }
  /** Content that should not have been kept, such as the leaked data themselves. */
  | { readonly type: 'reportFileContentDestroyed'; readonly fileId: string; readonly reason: string }
  | { readonly type: 'reportParked'; readonly until: Instant; readonly reason: string }
  | { readonly type: 'caseOpenedFromReport'; readonly caseId: CaseId }
  | { readonly type: 'reportJoinedCase'; readonly caseId: CaseId }
  | { readonly type: 'reportIsNoBreach'; readonly reason: string }
  /** A message that needed a look turned out to be a report; its clock counts from its arrival. */
  | { readonly type: 'mailIsReport' }
  | { readonly type: 'mailPutAway'; readonly reason: string }
  | {
      /** Names, contact details and words of people are gone; the entry stays, and with it the chain. */
      readonly type: 'reportDetailsDestroyed'
      /** The case with which they went; null for a report that never became one. */
      readonly caseId: CaseId | null
      readonly destroyed: readonly DestroyedEntry[]
      readonly proof: string
    }
  | {
      readonly type: 'outcomeUndone'
      readonly undone: 'parked' | 'asked' | 'caseOpened' | 'joinedCase' | 'noBreach' | 'putAway' | 'isReport'
    }
