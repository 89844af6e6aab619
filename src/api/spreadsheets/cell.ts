import type { DayOrInstant } from '../../domain/time.ts'

/** A moment or a day, which a spreadsheet can calculate with. */
export type When = { readonly when: DayOrInstant }
/** What one cell of a table holds; null is an empty one. */
export type Cell = string | number | boolean | When | null

/** Signs with which a text begins that spreadsheets run as a formula, the full-width ones among them (OWASP, CSV injection). */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * A text as it may stand in a table: an apostrophe before what would run as a formula. Also where the format knows texts
 * from formulas, for who saves that table as CSV would bring the formula to life.
 */
export const neutralised = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text)

/** Whether a cell holds a moment or a day. */
export const isWhen = (cell: Cell): cell is When => typeof cell === 'object' && cell !== null
