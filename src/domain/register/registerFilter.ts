import type { AuthorityState, SubjectsState } from '../case/states.ts'
import type { IncidentKind } from '../law/facts.ts'
import type { UserId } from '../people.ts'
import type { Day, Instant } from '../time.ts'
import { isLateRow, type RegisterRow } from './registerRow.ts'
import type { CauseCode } from './registerFacts.ts'

/** Stands in a choice for cases of which this is not recorded. */
export const notRecorded = 'none'

/** over: the term has passed and details still exist. held: a legal hold stands. destroyed: the details are gone. */
export const retentionStates = ['over', 'held', 'destroyed'] as const
export type RetentionState = (typeof retentionStates)[number]

/**
 * Which cases of the register; what is absent does not choose. Every figure of the statistics is the number of cases of one
 * such filter, so that each can be opened.
 */
export type RegisterFilter = {
  /** Cases that were merged or whose opening was undone stand in neither. */
  readonly which: 'breaches' | 'noBreach' | 'all'
  readonly openedFrom?: Instant | undefined
  readonly openedBefore?: Instant | undefined
  readonly incidentKind?: readonly (IncidentKind | typeof notRecorded)[] | undefined
  readonly category?: readonly string[] | undefined
  readonly cause?: readonly (CauseCode | typeof notRecorded)[] | undefined
  readonly department?: readonly string[] | undefined
  readonly controller?: readonly string[] | undefined
  readonly handler?: readonly UserId[] | undefined
  readonly authorityState?: readonly AuthorityState[] | undefined
  readonly subjectsState?: readonly SubjectsState[] | undefined
  readonly open?: boolean | undefined
  readonly notified?: boolean | undefined
  readonly late?: boolean | undefined
  readonly contained?: boolean | undefined
  readonly peopleKnown?: boolean | undefined
  /** Taken over from an old register. */
  readonly imported?: boolean | undefined
  readonly retention?: RetentionState | undefined
  /** The moment and the Dutch calendar day for which lateness and terms are judged. */
  readonly now: Instant
  readonly today: Day
}

/** Whether a case is one of these: the meaning that every store's own way of finding has. */
export function isInRegister(row: RegisterRow, filter: RegisterFilter): boolean {
  const { which, openedFrom, openedBefore, now } = filter
  return (
    (which === 'all'
      ? row.outcome === 'breach' || row.outcome === 'noBreach'
      : row.outcome === (which === 'breaches' ? 'breach' : which)) &&
    (openedFrom === undefined || row.openedAt >= openedFrom) &&
    (openedBefore === undefined || row.openedAt < openedBefore) &&
    isAmong(row.incidentKind, filter.incidentKind) &&
    (!filter.category?.length || row.categories.some((category) => filter.category?.includes(category))) &&
    isAmong(row.cause, filter.cause) &&
    isAmong(row.department, filter.department) &&
    isAmong(row.controller, filter.controller) &&
    isAmong(row.handler, filter.handler) &&
    isAmong(row.authorityState, filter.authorityState) &&
    isAmong(row.subjectsState, filter.subjectsState) &&
    isAsked(row.open, filter.open) &&
    isAsked(row.notified, filter.notified) &&
    isAsked(isLateRow(row, now), filter.late) &&
    isAsked(row.contained, filter.contained) &&
    isAsked(row.people !== null, filter.peopleKnown) &&
    isAsked(row.imported, filter.imported) &&
    (filter.retention === undefined || hasRetention(row, filter.retention, filter.today))
  )
}

const isAmong = (value: string | null, choice: readonly string[] | undefined): boolean =>
  !choice?.length || choice.includes(value ?? notRecorded)
const isAsked = (value: boolean, asked: boolean | undefined): boolean => asked === undefined || asked === value

function hasRetention(row: RegisterRow, state: RetentionState, today: Day): boolean {
  switch (state) {
    case 'over':
      return !row.open && row.destroyedAt === null && row.retentionUntil !== null && row.retentionUntil < today
    case 'held':
      return row.onLegalHold
    case 'destroyed':
      return row.destroyedAt !== null
  }
}
