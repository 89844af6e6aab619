import type { ImportField } from './field.ts'

/** Why a row cannot come in as it stands. */
export const refusalCodes = [
  'noDate',
  'unreadable',
  'noSuchDay',
  'missingHour',
  'doubledHour',
  'inTheFuture',
  'endsBeforeStart',
  'closedBeforeOpened',
  'referenceTwice',
  'tooMany',
] as const
/** What was left out or assumed of a row that does come in. */
export const warningCodes = [
  'unknownWord',
  'numberUnreadable',
  'onlyPeriod',
  'notifiedWithoutDate',
  'informedWithoutDate',
  'closedWithoutDate',
  'closedAssumed',
  'seemsToRun',
  'seemsPersonal',
  'shortened',
] as const
export type FindingCode = (typeof refusalCodes)[number] | (typeof warningCodes)[number]

/** One thing about one row, in which column it stands (from 0), and the words of the cell. */
export type Finding = {
  readonly code: FindingCode
  readonly column: number | null
  readonly field: ImportField | null
  readonly text: string
}
