import type { KeptFile } from '../files/keptFile.ts'
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
}

export type ReportEvent =
  | ReportReceived
  | { readonly type: 'reportSeen'; readonly seenBy: UserId }
  | {
      readonly type: 'reporterCalledBack'
      readonly calledAt: Instant
      readonly text?: string
      /** Absent: the reporter was reached. Not reached keeps the promise; undone takes the last call back. */
      readonly outcome?: CallOutcome
    }
  | { readonly type: 'reporterAsked'; readonly question?: string }
  | { readonly type: 'reporterAnswered'; readonly text?: string }
  | {
      /** A file that came with the report or was sent after it. */
      readonly type: 'reportFileAdded'
      /** Absent once the personal details are destroyed, and with it the content. */
      readonly name?: string
      readonly sha256: string
      readonly file: KeptFile
    }
  | { readonly type: 'reportParked'; readonly until: Instant; readonly reason: string }
  | { readonly type: 'caseOpenedFromReport'; readonly caseId: CaseId }
  | { readonly type: 'reportJoinedCase'; readonly caseId: CaseId }
  | { readonly type: 'reportIsNoBreach'; readonly reason: string }
  | {
      /** Names, contact details and words of people are gone; the entry stays, and with it the chain. */
      readonly type: 'reportDetailsDestroyed'
      /** The case with which they went; null for a report that never became one. */
      readonly caseId: CaseId | null
      readonly destroyed: readonly DestroyedEntry[]
      readonly proof: string
    }
  | { readonly type: 'outcomeUndone'; readonly undone: 'parked' | 'asked' | 'caseOpened' | 'joinedCase' | 'noBreach' }
