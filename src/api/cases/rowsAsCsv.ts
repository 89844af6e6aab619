import type { CaseRow } from '../../contract/cases.ts'
import { csvHead, csvLine } from '../spreadsheets/csvLine.ts'
import type { Shown } from '../shown.ts'

type Row = Shown<CaseRow>

/** The columns with the names of the contract, so that a spreadsheet and a program read the same. */
const columns: readonly (readonly [name: string, valueOf: (row: Row) => string | number | boolean | null])[] = [
  ['reference', (row) => row.reference],
  ['title', (row) => row.title],
  ['handling', (row) => row.handling],
  ['outcome', (row) => row.outcome],
  ['openedAt', (row) => row.openedAt],
  ['closedAt', (row) => row.closedAt],
  ['handler', (row) => row.handler?.name ?? null],
  ['nextStep', (row) => row.nextStep.code],
  ['deadline', (row) => row.clock.deadline],
  ['provisional', (row) => row.clock.provisional],
  ['late', (row) => row.clock.late],
  ['dueAt', (row) => row.dueAt],
  ['authorityState', (row) => row.authorityState],
  ['subjectsState', (row) => row.subjectsState],
  ['incidentKind', (row) => row.incidentKind],
  ['categories', (row) => [...row.specialCategories, ...row.categories].join(' | ')],
  ['peopleMin', (row) => row.people?.min ?? null],
  ['peopleMax', (row) => row.people?.max ?? null],
  ['severity', (row) => row.severity?.se ?? null],
  ['verdict', (row) => row.verdict],
  ['openTasks', (row) => row.openTasks],
]

/** Rows of the worklist as a file for a spreadsheet. */
export const rowsAsCsv = (rows: readonly Row[]): string =>
  `${csvHead(columns.map(([name]) => name))}${rows.map((row) => csvLine(columns.map(([, valueOf]) => valueOf(row)))).join('')}`
