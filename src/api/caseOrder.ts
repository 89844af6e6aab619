import type { CaseSummary } from '../domain/case/summary.ts'
import type { CaseId, ReportId } from '../domain/report/events.ts'
import type { Instant } from '../domain/time.ts'
import { cursorAt, placeOf, UnknownCursor } from './cursor.ts'
import type { CaseSort } from './ports/lists.ts'
import { beginning, fold } from './searchWords.ts'

/**
 * Where a case stands in a sorted list. Both stores sort by these keys and by nothing else, so their pages are the same:
 * those that only a forgiven word finds come after all others, those without a value last in either direction (cases
 * without a term by the day they were opened), and ties are broken by reference, then id.
 */
export type CasePlace = {
  readonly near: boolean
  readonly missing: boolean
  readonly key: string | number
  readonly reference: string
  readonly id: CaseId
}

/**
 * Where a case stands in an order.
 * @param near found by a word that resembles what was looked for: these come after all others
 */
export function placeInOrder(summary: CaseSummary, sort: CaseSort, near = false): CasePlace {
  const value = valueOf(summary, sort)
  const whenMissing = sort === 'deadline' ? summary.openedAt : ''
  return {
    near,
    missing: value === null,
    key: value ?? whenMissing,
    reference: referenceKey(summary.reference),
    id: summary.id,
  }
}

function valueOf(summary: CaseSummary, sort: CaseSort): string | number | null {
  switch (sort) {
    case 'deadline':
      return summary.dueAt
    case 'openedAt':
      return summary.openedAt
    case 'reference':
      return referenceKey(summary.reference)
    case 'title':
      return textKey(summary.title)
    case 'people':
      return summary.people?.max ?? null
    case 'closedAt':
      return summary.closedAt
  }
}

/** Negative when `a` comes first. Places without a value come last in both directions. */
export function comparePlaces(a: CasePlace, b: CasePlace, descending: boolean): number {
  if (a.near !== b.near) return a.near ? 1 : -1
  if (a.missing !== b.missing) return a.missing ? 1 : -1
  const order = compareKeys(a.key, b.key) || compareText(a.reference, b.reference) || compareText(a.id, b.id)
  return descending ? -order : order
}

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b))

const orderName = (sort: CaseSort, descending: boolean): string => `cases ${descending ? '-' : ''}${sort}`

/** Where the page after this case begins; an opaque text that only the same order understands. */
export const caseCursor = (summary: CaseSummary, sort: CaseSort, descending: boolean, near = false): string => {
  const { missing, key, reference, id } = placeInOrder(summary, sort)
  return cursorAt(orderName(sort, descending), [near, missing, key, reference, id])
}

/** @throws UnknownCursor when the cursor belongs to another list or order */
export function caseCursorPlace(cursor: string, sort: CaseSort, descending: boolean): CasePlace {
  const place = placeOf(orderName(sort, descending), cursor, ['boolean', 'boolean', 'key', 'string', 'string'])
  const [near, missing, key, reference, id] = place as [boolean, boolean, string | number, string, string]
  if ((typeof key === 'number') !== (sort === 'people' && !missing)) throw new UnknownCursor()
  return { near, missing, key, reference, id }
}

/** Where a report stands in the inbox. */
export type ReportPlace = { readonly near?: boolean; readonly receivedAt: Instant; readonly id: ReportId }

/** By the moment of receipt; those that only a forgiven word finds come after all others. */
export const compareReports = (a: ReportPlace, b: ReportPlace, descending: boolean): number => {
  if ((a.near ?? false) !== (b.near ?? false)) return a.near ? 1 : -1
  const order = compareText(a.receivedAt, b.receivedAt) || compareText(a.id, b.id)
  return descending ? -order : order
}

const reportOrder = (descending: boolean): string => (descending ? 'reports -receivedAt' : 'reports receivedAt')

/** Where the page after this report begins; an opaque text that only the same order understands. */
export const reportCursor = ({ near = false, receivedAt, id }: ReportPlace, descending: boolean): string =>
  cursorAt(reportOrder(descending), [near, receivedAt, id])

/** @throws UnknownCursor when the cursor belongs to another list or order */
export function reportCursorPlace(cursor: string, descending: boolean): ReportPlace {
  const place = placeOf(reportOrder(descending), cursor, ['boolean', 'string', 'string'])
  const [near, receivedAt, id] = place as [boolean, string, string]
  return { near, receivedAt, id }
}

/** A title as it is sorted: without case and accents, and no longer than an index key may be. */
export const textKey = (text: string): string => beginning(fold(text), 120)

/** A reference as it is sorted: `DL-2026-9999` comes before `DL-2026-10000`. */
export const referenceKey = (reference: string): string =>
  textKey(reference).replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'))

/** By code points, as PostgreSQL compares UTF-8 text in the collation "C"; JavaScript alone compares halves of characters. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (one !== other) return codePointRank(one) - codePointRank(other)
  }
  return a.length - b.length
}

/** Halves of characters beyond U+FFFF rank above everything else. */
const codePointRank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)
