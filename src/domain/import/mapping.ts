import type { ImportField } from './field.ts'
import type { DateJudgement, DateSigns } from './judgeDates.ts'
import { judgeDates, noSigns } from './judgeDates.ts'
import type { DateOrder } from './readMoment.ts'
import type { ChosenWords } from './readWords.ts'

/** How the rows of a table become entries: what a person confirmed, or the machine proposed. */
export type ImportMapping = {
  /** What the old register is called; one reference comes in once from one source. */
  readonly source: string
  /** Which sheet of a workbook, from 0. */
  readonly sheet: number
  /** What each column holds; null: left out. */
  readonly columns: readonly (ImportField | null)[]
  /** What counts for every row: for fields that no column holds. */
  readonly fixed: Readonly<Partial<Record<ImportField, string>>>
  /** The answers to what was asked about dates, by the number of the column. */
  readonly dates: Readonly<Record<string, DateOrder>>
  /** In which month the year begins in which quarters of two years are counted; null: not asked, or not answered. */
  readonly yearBegins: 1 | 4 | null
  readonly doubledHour: 'first' | 'second' | null
  readonly words: ChosenWords
}

/** A column of a table as a whole: what it is called, how much of it is filled, and what its dates look like. */
export type TableColumn = {
  readonly header: string
  readonly filled: number
  readonly dates: DateSigns
}

/** One sheet of a file: its name (empty in a CSV), its columns, and how many rows follow the header. */
export type ImportSheet = {
  readonly name: string
  readonly rows: number
  readonly columns: readonly TableColumn[]
}

/** Something that a person must say before rows can come in: about the dates of one column, or of the whole file. */
export type OpenQuestion =
  | { readonly about: 'dateOrder'; readonly column: number; readonly judgement: DateJudgement }
  | { readonly about: 'yearBegins'; readonly column: number }

/** What is still to be asked about the columns that were chosen to hold moments. */
export function openQuestions(
  { columns, dates, yearBegins }: ImportMapping,
  sheet: ImportSheet,
  isMoment: (field: ImportField) => boolean,
): readonly OpenQuestion[] {
  return columns.flatMap((field, column): OpenQuestion[] => {
    const signs = sheet.columns[column]?.dates
    if (field === null || !isMoment(field) || !signs) return []
    const judgement = judgeDates(signs)
    if (judgement.doubt === null) return []
    if (judgement.doubt === 'brokenYear') return yearBegins === null ? [{ about: 'yearBegins', column }] : []
    return dates[column] === undefined ? [{ about: 'dateOrder', column, judgement }] : []
  })
}

/** In which order the dates of a column are read: as somebody answered, otherwise as the column was judged. */
export const orderOf = (column: number, { dates }: ImportMapping, sheet: ImportSheet): DateOrder =>
  dates[column] ?? judgeDates(sheet.columns[column]?.dates ?? noSigns).order
