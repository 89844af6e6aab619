import type { Outcome } from '../case/case.ts'
import { type AuthorityState, type SubjectsState } from '../case/states.ts'
import type { CaseSummary } from '../case/summary.ts'
import type { IncidentKind } from '../law/facts.ts'
import type { UserId } from '../people.ts'
import { type Instant } from '../time.ts'
import type { RegisterFacts } from './registerFacts.ts'

/** A case as the register filters and counts it: narrow, for there may be a hundred thousand. */
export type RegisterRow = Omit<RegisterFacts, 'imported'> & {
  readonly imported: boolean
  readonly outcome: Outcome
  readonly open: boolean
  readonly openedAt: Instant
  readonly handler: UserId | null
  readonly controller: string | null
  readonly incidentKind: IncidentKind | null
  /** Ordinary and special ones, each once. */
  readonly categories: readonly string[]
  readonly authorityState: AuthorityState
  readonly subjectsState: SubjectsState
  readonly notified: boolean
  readonly filedLate: boolean
  /** When the AP clock runs out; null when it does not run. */
  readonly clockEnds: Instant | null
  readonly contained: boolean
  readonly people: { readonly min: number; readonly max: number } | null
}

/** One case as the figures of the register count it. */
export function registerRowOf(summary: CaseSummary): RegisterRow {
  return {
    ...summary.register,
    imported: summary.register.imported ?? false,
    outcome: summary.outcome,
    open: summary.handling !== 'closed',
    openedAt: summary.openedAt,
    handler: summary.handler,
    controller: summary.controller,
    incidentKind: summary.incidentKind,
    categories: [...new Set([...summary.categories, ...summary.specialCategories])],
    authorityState: summary.authorityState,
    subjectsState: summary.subjectsState,
    notified: summary.notifiedAt !== null,
    filedLate: summary.clock.filedLate,
    clockEnds: summary.clock.state === 'running' ? summary.clock.deadline : null,
    contained: summary.progress.contained,
    people: summary.people ? { min: summary.people.min, max: summary.people.max } : null,
  }
}

/** Filed after the deadline, or not filed while the deadline has passed. @param now ISO 8601 in UTC */
export const isLateRow = (
  { notified, filedLate, clockEnds }: Pick<RegisterRow, 'notified' | 'filedLate' | 'clockEnds'>,
  now: Instant,
): boolean => (notified ? filedLate : clockEnds !== null && clockEnds < now)
