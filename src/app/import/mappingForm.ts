import type { RegisterImportView } from '../../contract/imports.ts'
import { type ImportField, isJoinedField } from '../../domain/import/field.ts'
import type { DateOrder } from '../../domain/import/readMoment.ts'

/** What stands on the screen about the columns of a file. */
export type MappingForm = {
  readonly source: string
  readonly columns: readonly (ImportField | null)[]
  readonly fixed: RegisterImportView['fixed']
  readonly dates: Readonly<Record<string, DateOrder>>
  readonly yearBegins: 1 | 4 | null
  readonly doubledHour: 'first' | 'second' | null
  readonly words: RegisterImportView['words']
}

/** The mapping as it was kept. */
export const formOf = (one: RegisterImportView): MappingForm => ({
  source: one.source,
  columns: one.columns.map(({ field }) => field),
  fixed: one.fixed,
  dates: one.dates,
  yearBegins: one.yearBegins,
  doubledHour: one.doubledHour,
  words: one.words,
})

/** The field that two columns were given which only one can fill; null when there is none. */
export function fieldTwice(columns: MappingForm['columns']): ImportField | null {
  const seen = new Set<ImportField>()
  for (const field of columns) {
    if (field === null || isJoinedField(field)) continue
    if (seen.has(field)) return field
    seen.add(field)
  }
  return null
}

/** A, B, … Z, AA: how a spreadsheet calls a column. @param at from 0 */
export const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCodePoint(65 + (at % 26))
