import type { Day, Instant } from '../time.ts'
import {
  type ImportField,
  isJoinedField,
  isMomentField,
  isNumberField,
  isWordField,
  type MomentField,
  type NumberField,
  type WordField,
} from './field.ts'
import type { Finding, FindingCode } from './finding.ts'
import { type ImportMapping, type ImportSheet, orderOf } from './mapping.ts'
import { seemsPersonal } from './personalTraces.ts'
import { plainCell } from './plainCell.ts'
import { readMoment } from './readMoment.ts'
import { readRange } from './readNumber.ts'
import { readWords } from './readWords.ts'
import type { Range } from '../law/facts.ts'
import type { WordCodes } from './valueWords.ts'

/** A moment as a row has it: the day, and the time where it stands there. */
export type RowMoment = {
  readonly day: Day
  readonly instant: Instant | null
  readonly isPeriod: boolean
  readonly column: number | null
}

/** What the cells of one row say, field by field, before anything is concluded from it. */
export type RowCells = {
  readonly texts: Readonly<Partial<Record<ImportField, string>>>
  readonly moments: Readonly<Partial<Record<MomentField, RowMoment>>>
  readonly numbers: Readonly<Partial<Record<NumberField, Range>>>
  readonly words: { readonly [Field in WordField]?: readonly WordCodes[Field][] }
  readonly refusals: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/** So long a text of the register may be, in UTF-16 units; the rest is cut off and said. */
const longestText = 20_000

/** @param thisYear for years of two figures */
export function readCells(
  cells: readonly string[],
  mapping: ImportMapping,
  sheet: ImportSheet,
  thisYear: number,
): RowCells {
  const texts: Partial<Record<ImportField, string>> = {}
  const moments: Partial<Record<MomentField, RowMoment>> = {}
  const numbers: Partial<Record<NumberField, Range>> = {}
  const words: RowCells['words'] = {}
  const refusals: Finding[] = []
  const warnings: Finding[] = []

  const take = (field: ImportField, text: string, column: number | null): void => {
    const finding = (code: FindingCode, about = text): Finding => ({
      code,
      column,
      field,
      text: about.slice(0, 200).toWellFormed(),
    })
    if (isMomentField(field)) {
      const order = column === null ? 'dmy' : orderOf(column, mapping, sheet)
      const { doubledHour, yearBegins } = mapping
      const read = readMoment(text, { order, doubledHour, yearBegins: yearBegins ?? 1, thisYear })
      if (read.kind === 'fault') refusals.push(finding(read.fault))
      else {
        const instant = read.kind === 'instant' ? read.instant : null
        moments[field] = { day: read.day, instant, isPeriod: read.kind === 'period', column }
        if (read.kind === 'period') warnings.push(finding('onlyPeriod'))
      }
    } else if (isNumberField(field)) {
      const range = readRange(text)
      if (range === 'unreadable') warnings.push(finding('numberUnreadable'))
      else if (range !== null) numbers[field] = range
    } else if (isWordField(field)) {
      warnings.push(...takeWords(field, text, words, mapping).map((word) => finding('unknownWord', word)))
    } else {
      if (field !== 'notes' && seemsPersonal(text)) warnings.push(finding('seemsPersonal', ''))
      if (text.length > longestText) warnings.push(finding('shortened', ''))
      const before = isJoinedField(field) ? texts[field] : undefined
      texts[field] = (before === undefined ? text : `${before}\n${text}`).slice(0, longestText).toWellFormed()
    }
  }

  for (const [column, field] of mapping.columns.entries()) {
    const text = field === null ? '' : plainCell(withoutNull(cells[column] ?? ''))
    if (field !== null && text !== '') take(field, text, column)
  }
  for (const [field, text] of Object.entries(mapping.fixed) as [ImportField, string][])
    if (text !== '' && !mapping.columns.includes(field)) take(field, text, null)
  return { texts, moments, numbers, words, refusals, warnings }
}

/** Adds what the words of a cell mean, and answers those that mean nothing. */
function takeWords(
  field: WordField,
  text: string,
  words: RowCells['words'],
  mapping: ImportMapping,
): readonly string[] {
  const { codes, unknown } = readWords(field, text, mapping.words)
  const before: readonly string[] = words[field] ?? []
  Object.assign(words, { [field]: [...new Set([...before, ...codes])] })
  return unknown
}

/** A database keeps no NUL, and nobody wrote one. */
const withoutNull = (text: string): string => text.replaceAll('\0', '')
