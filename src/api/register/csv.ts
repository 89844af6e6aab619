import type { RegisterEntry } from '../../contract/register.ts'
import type { Shown } from '../shown.ts'

type Entry = Shown<RegisterEntry>
type Column = readonly [name: string, valueOf: (entry: Entry) => string | number | boolean | null]

const listed = (values: readonly string[]): string => values.join(' | ')
const range = (numbers: Entry['people']): string =>
  numbers === null
    ? ''
    : `${numbers.min === numbers.max ? numbers.min : `${numbers.min}-${numbers.max}`}${numbers.estimate ? ' (±)' : ''}`

/** The columns of the export, with the names of the contract so that a spreadsheet and a program read the same. */
const columns: readonly Column[] = [
  ['reference', (entry) => entry.reference],
  ['title', (entry) => entry.title],
  ['outcome', (entry) => entry.outcome],
  ['openedAt', (entry) => entry.openedAt],
  ['closedAt', (entry) => entry.closedAt],
  ['ourRole', (entry) => entry.ourRole],
  ['controller', (entry) => entry.controller],
  ['regimes', (entry) => listed(entry.regimes)],
  ['occurredFrom', (entry) => entry.occurredFrom],
  ['occurredTo', (entry) => entry.occurredTo],
  ['awareAt', (entry) => entry.awareAt],
  ['awarenessReason', (entry) => entry.awarenessReason],
  ['deadline', (entry) => entry.deadline],
  ['late', (entry) => entry.late],
  ['delayReason', (entry) => entry.delayReason],
  ['incidentKind', (entry) => entry.incidentKind],
  ['natures', (entry) => listed(entry.natures)],
  ['categories', (entry) => listed(entry.categories)],
  ['specialCategories', (entry) => listed(entry.specialCategories)],
  ['subjectGroups', (entry) => listed(entry.subjectGroups)],
  ['people', (entry) => range(entry.people)],
  ['records', (entry) => range(entry.records)],
  ['consequences', (entry) => entry.consequences],
  [
    'containmentActions',
    (entry) => listed(entry.containmentActions.map(({ kind, text, happenedAt }) => `${happenedAt} ${kind}: ${text}`)),
  ],
  ['containedAt', (entry) => entry.containedAt],
  ['severity', (entry) => entry.severity],
  ['verdict', (entry) => entry.verdict],
  ['verdictReason', (entry) => entry.verdictReason],
  ['authorityState', (entry) => entry.authorityState],
  ['authorityReason', (entry) => entry.authorityReason],
  ['notifiedAt', (entry) => entry.notifiedAt],
  ['authorityNumber', (entry) => entry.authorityNumber],
  ['subjectsState', (entry) => entry.subjectsState],
  ['subjectsGround', (entry) => entry.subjectsGround],
  ['subjectsReason', (entry) => entry.subjectsReason],
  ['informedAt', (entry) => entry.informedAt],
  ['informedPeople', (entry) => entry.informedPeople],
  ['dpoAdvice', (entry) => entry.dpoAdvice],
  ['cause', (entry) => (entry.cause ? `${entry.cause.origin}, ${entry.cause.intent}` : null)],
  ['lessons', (entry) => entry.lessons],
  ['closingReason', (entry) => entry.closingReason],
  ['retentionUntil', (entry) => entry.retentionUntil],
]

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); the
 * separator is the semicolon that a Dutch spreadsheet expects, so every text that holds one, a quote or a line end is quoted.
 */
function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (cells: readonly (string | number | boolean | null)[]): string => `${cells.map(cell).join(';')}\r\n`

/** The byte order mark makes spreadsheets read UTF-8. */
export const csvHead = (): string => `\uFEFF${line(columns.map(([name]) => name))}`
export const csvLine = (entry: Entry): string => line(columns.map(([, valueOf]) => valueOf(entry)))
