import type { CaseSummary } from '../../domain/case/summary.ts'
import type { RegisterFilter } from '../../domain/register/registerFilter.ts'
import type { RegisterRow } from '../../domain/register/registerRow.ts'
import type { RegisterCounts } from '../../domain/register/statistics.ts'
import type { OpenWork } from '../../domain/register/workload.ts'
import type { ReportId } from '../../domain/report/events.ts'
import type { Instant } from '../../domain/time.ts'
import type { ReportRow } from './lists.ts'
import type { Page } from '../cursor.ts'

export type RegisterQuery = RegisterFilter & { readonly limit: number; readonly cursor: string | null }

export type NoBreachQuery = {
  readonly receivedFrom?: Instant | undefined
  readonly receivedBefore?: Instant | undefined
  readonly limit: number
  readonly cursor: string | null
}

/** What the register and its figures ask of a store; nothing here ever holds more than one batch of a long answer. */
export interface RegisterStore {
  /** Register entries in the order of their references. */
  register(query: RegisterQuery): Promise<Page<CaseSummary>>
  /** The cases of a filter, narrow and in batches, in whatever order. */
  registerRows(filter: RegisterFilter): AsyncIterable<readonly RegisterRow[]>
  /** How many cases each of these filters holds, in their order. */
  countRegister(filters: readonly RegisterFilter[]): Promise<readonly number[]>
  /** What the figures of a filter are made of, all of one moment. */
  countFigures(filter: RegisterFilter): Promise<RegisterCounts>
  /** Every open case, narrow. */
  openWork(): Promise<readonly OpenWork[]>
  /** Reports that were judged to be no breach and never became a case, the oldest first. */
  noBreachReports(query: NoBreachQuery): Promise<Page<ReportRow>>
}

/** What else may still hold personal details that were destroyed. */
export type Traces = {
  /** Ids of streams: kept answers that name one are forgotten, with those that are past their term. */
  readonly streams: readonly string[]
  /** Reports whose receipts and drafts go. */
  readonly reports: readonly ReportId[]
  /** Texts that were searched in: their words are forgotten where no other text holds them. */
  readonly texts: readonly string[]
}
