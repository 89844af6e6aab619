import type { Right, Role } from '../people.ts'
import type { Decision } from '../recorded.ts'
import type { Day, Instant } from '../time.ts'
import type { ReportEvent } from './events.ts'
import type { ReportState } from './report.ts'

/** Why the personal details of a report cannot be destroyed. */
export type DestructionRefusal =
  | { readonly code: 'notYourRole'; readonly right: Right; readonly roles: readonly Role[] }
  | { readonly code: 'reportNotDismissed'; readonly state: ReportState }
  | { readonly code: 'reportStillKept'; readonly until: Day }
  | { readonly code: 'reportDestroyed'; readonly at: Instant }

/** Every way a verb on a report can be refused; the texts live with the API and the screen. */
export type ReportRefusal =
  | { readonly code: 'notYourRole'; readonly right: Right; readonly roles: readonly Role[] }
  | { readonly code: 'reportHasOutcome'; readonly state: ReportState }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'needsALookFirst' }
  | { readonly code: 'needsNoLook'; readonly state: ReportState }
  | DestructionRefusal
  | { readonly code: 'inTheFuture'; readonly field: string; readonly at: Instant }
  | { readonly code: 'inThePast'; readonly field: string; readonly at: Instant }
  | { readonly code: 'tooManyFiles'; readonly files: number; readonly bytes: number }
  | { readonly code: 'fileUnknown' }
  | { readonly code: 'fileContentGone'; readonly at: Instant }

export type ReportDecision = Decision<ReportEvent, ReportRefusal>
