import type { WatchFilter } from './watch.ts'
import type { CaseSummary, UrgencyGroup, View } from '../../domain/case/summary.ts'
import type { CaseId, Channel, ReportId } from '../../domain/report/events.ts'
import type { Instant } from '../../domain/time.ts'
import type { UserId } from '../../domain/people.ts'
import type { AuthorityState, SubjectsState } from '../../domain/case/states.ts'
import type { Page } from '../cursor.ts'
import type { ReportState } from '../../domain/report/report.ts'

export type ReportRow = {
  readonly id: ReportId
  readonly version: number
  readonly state: ReportState
  readonly channel: Channel
  readonly receivedAt: Instant
  readonly callBackWanted: boolean
  readonly calledBack: boolean
  readonly parkedUntil: Instant | null
  readonly caseId: CaseId | null
  readonly seenBy: readonly UserId[]
  readonly sourceReference: string | null
}

export type CaseSort = 'deadline' | 'openedAt' | 'reference' | 'title' | 'people' | 'closedAt'

export type CaseFilter = WatchFilter & {
  readonly view?: View | undefined
  /** Whose cases `mine` are. */
  readonly me: UserId
  readonly group?: UrgencyGroup | undefined
  readonly authorityState?: readonly AuthorityState[] | undefined
  readonly subjectsState?: readonly SubjectsState[] | undefined
  /** Any of these handlers; `none` stands for nobody. */
  readonly handler?: readonly UserId[] | undefined
  /** Any of these, ordinary and special ones alike. */
  readonly category?: readonly string[] | undefined
  readonly incidentKind?: readonly string[] | undefined
  readonly nature?: readonly string[] | undefined
  /** Taken over from an old register. */
  readonly imported?: 'yes' | 'no' | undefined
  readonly openedFrom?: Instant | undefined
  readonly openedBefore?: Instant | undefined
  /**
   * Words to find; every word must match, and a question without any word finds nothing. Where few hold
   * the words as typed, each is forgiven apart (see misspelling); what only that finds comes last in any order. Restricted words count only for those who may read reporters.
   */
  readonly q?: string | undefined
  readonly searchRestricted: boolean
}

export type CaseQuery = CaseFilter & {
  readonly sort: CaseSort
  readonly descending: boolean
  readonly limit: number
  readonly cursor: string | null
  /** The moment for which groups and views are judged. */
  readonly now: Instant
}

/** What only resembles the words that were asked comes last: of this page the last so many. */
export type CasePage = Page<CaseSummary> & { readonly near: number }

/** Exact numbers: of every view, and of every group within the asked filter. */
export type CaseCounts = {
  /** Of the whole organisation, whatever the filter. */
  readonly views: Readonly<Record<View, number>>
  /** Of what matches the filter but for its own group, so that the other groups can be offered with their numbers. */
  readonly groups: Readonly<Record<UrgencyGroup, number>>
  /** How many match the filter in all. */
  readonly matching: number
  /** Late cases of the view that the filter hides: no filter may hide lateness unseen. */
  readonly lateHidden: number
}

export type ReportQuery = {
  readonly state: 'open' | 'needsALook' | 'parked' | 'settled' | 'all'
  /** Only those whose reporter still waits for a call, or only the others. */
  readonly callBack?: boolean | undefined
  readonly channel?: readonly Channel[] | undefined
  readonly q?: string | undefined
  readonly searchRestricted: boolean
  /** Newest first within open work: by `receivedAt`. */
  readonly descending: boolean
  readonly limit: number
  readonly cursor: string | null
  readonly now: Instant
}
/** Open, needsALook, parked and settled count the whole inbox; a report whose parking is over is open again. */
export type ReportCounts = {
  readonly open: number
  /** Messages that opened no report by themselves, and that nobody has judged yet. */
  readonly needsALook: number
  readonly parked: number
  readonly settled: number
  readonly matching: number
}

/** What somebody looks for everywhere at once; of the last word the beginning is enough. */
export type SearchQuery = {
  readonly q: string
  readonly searchRestricted: boolean
  /** At most so many of each kind. */
  readonly limit: number
}
/** The best few: cases with all words in their title, then open ones, then the newest; forgiven words last. */
export type Best = { readonly cases: readonly CaseSummary[]; readonly reports: readonly ReportId[] }

export type SavedView = {
  readonly id: string
  readonly name: string
  readonly owner: UserId
  readonly shared: boolean
  /** The address of the worklist without free text: view, filters, sort. */
  readonly query: string
}
