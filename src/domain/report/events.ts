import type { UserId } from '../people.ts'
import type { Instant } from '../time.ts'

export const channels = ['phone', 'mail', 'form', 'counter', 'system'] as const
export type Channel = (typeof channels)[number]

export const reporterRoles = ['resident', 'employee', 'processor', 'authority', 'anonymous'] as const
export type ReporterRole = (typeof reporterRoles)[number]

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

/** What somebody told us, before anybody judged whether it is a breach. */
export type ReportReceived = {
  readonly type: 'reportReceived'
  readonly channel: Channel
  /** When it reached the organisation; may lie before the moment of recording. */
  readonly receivedAt: Instant
  readonly observedAt: Instant | null
  readonly ongoing: 'yes' | 'no' | 'unknown'
  /** Absent once the personal details are destroyed. */
  readonly description?: string
  readonly visibleData?: string | null
  readonly ipAddresses?: readonly string[]
  readonly reporter?: Reporter | null
  /** The identity in the system it came from, so that a second delivery makes no double. */
  readonly sourceReference: string | null
}

export type ReportEvent =
  | ReportReceived
  | { readonly type: 'reportSeen'; readonly seenBy: UserId }
  | { readonly type: 'reporterCalledBack'; readonly calledAt: Instant; readonly text?: string }
  | { readonly type: 'reporterAsked'; readonly question?: string }
  | { readonly type: 'reporterAnswered'; readonly text?: string }
  | { readonly type: 'reportParked'; readonly until: Instant; readonly reason: string }
  | { readonly type: 'caseOpenedFromReport'; readonly caseId: CaseId }
  | { readonly type: 'reportJoinedCase'; readonly caseId: CaseId }
  | { readonly type: 'reportIsNoBreach'; readonly reason: string }
  | { readonly type: 'outcomeUndone'; readonly undone: 'parked' | 'asked' | 'caseOpened' | 'joinedCase' | 'noBreach' }
