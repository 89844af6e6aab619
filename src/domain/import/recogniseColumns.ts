import { columnWords } from './columnWords.ts'
import { type ImportField, isJoinedField, isMomentField, isNumberField } from './field.ts'
import { asWords, plainCell } from './plainCell.ts'
import { readMoment } from './readMoment.ts'
import { readRange } from './readNumber.ts'

/** What a column was recognised as; `left out` says why it was not taken: it seems to name people, or nobody knows it. */
export type RecognisedColumn = { readonly field: ImportField | null; readonly seemsPersonal: boolean }

type Column = { readonly header: string; readonly examples: readonly string[] }

const coarse = /^(?:jaar|year|kwartaal|quarter|maand|month|periode|period)$/

/**
 * Which fact each column holds, by its header and, for numbers and moments, by whether its cells can be that. Each field is
 * given once, but for texts that may be joined; columns that seem to name people are left out.
 */
export function recogniseColumns(columns: readonly Column[], thisYear: number): readonly RecognisedColumn[] {
  const taken = new Set<ImportField>()
  const isCoarse = ({ header }: Column) => coarse.test(asWords(header))
  const found = new Map<number, RecognisedColumn>()
  // A year or a quarter is chosen last: another column may say the day.
  for (const late of [false, true]) {
    for (const [at, column] of columns.entries()) {
      if (isCoarse(column) !== late) continue
      found.set(at, recognised(column, taken, thisYear))
    }
  }
  return columns.map((_, at) => found.get(at) ?? { field: null, seemsPersonal: false })
}

function recognised(column: Column, taken: Set<ImportField>, thisYear: number): RecognisedColumn {
  const header = asWords(column.header)
  for (const [field, words] of columnWords) {
    if (!words.test(header)) continue
    if (field === 'leftOut') return { field: null, seemsPersonal: true }
    if ((taken.has(field) && !isJoinedField(field)) || !canBe(field, column.examples, thisYear)) continue
    if (field === 'openedAt' && coarse.test(header) && [...taken].some(isMomentField)) continue
    taken.add(field)
    return { field, seemsPersonal: false }
  }
  return { field: null, seemsPersonal: false }
}

/** Whether most of the cells can be read as this field; a column without cells can be anything. */
function canBe(field: ImportField, examples: readonly string[], thisYear: number): boolean {
  const reads = isMomentField(field)
    ? (text: string) => readMoment(text, { order: 'dmy', doubledHour: 'first', yearBegins: 1, thisYear })
    : null
  const filled = examples.map(plainCell).filter((text) => text !== '')
  if (filled.length === 0) return true
  const isFit = (text: string): boolean => {
    if (isNumberField(field)) return readRange(text) !== 'unreadable'
    const moment = reads?.(text)
    return moment?.kind !== 'fault' || moment.fault !== 'unreadable'
  }
  return filled.filter(isFit).length * 2 >= filled.length
}

/** By which a table is known again: its headers in their order, whatever their capitals and signs. */
export const headerFingerprint = (headers: readonly string[]): string => headers.map(asWords).join('\n')
