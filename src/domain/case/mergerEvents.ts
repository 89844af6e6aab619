import type { CaseId, ReportId } from '../report/events.ts'
import type { Instant } from '../time.ts'

/** What happens when two cases turn out to be one breach, or one of them to be two. */
export type MergerEvent =
  | { readonly type: 'casesLinked'; readonly otherCase: CaseId; readonly reason: string }
  | { readonly type: 'caseMerged'; readonly into: CaseId; readonly reason: string }
  | {
      readonly type: 'caseAbsorbed'
      readonly from: CaseId
      readonly reports: readonly ReportId[]
      readonly firstReportAt: Instant
      readonly reason: string
      /** How many entries after this one tell what else was taken over; absent: from before a merger could be undone. */
      readonly goingAlong?: number
    }
  /** On the case that was merged away: it goes on by itself again. */
  | { readonly type: 'mergerUndone'; readonly into: CaseId; readonly reason: string }
  /** On the case that went on: it gives back what it took over, but for what somebody changed since. */
  | {
      readonly type: 'absorptionUndone'
      readonly from: CaseId
      /** When the first of the reports that stay came in. */
      readonly firstReportAt: Instant
      readonly reason: string
    }
  | { readonly type: 'caseSplit'; readonly newCase: CaseId; readonly reason: string }
