import type { Language } from '../texts/language.ts'
import { type Cell, isWhen, neutralised } from './cell.ts'

/** What XML 1.0 cannot hold, not even escaped: control signs, halves of a pair, and two places that are no characters. */
const impossible = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu

/** Text inside XML; what XML cannot hold shows as the replacement character. */
export const xmlText = (text: string): string =>
  text.replaceAll(impossible, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A text as it stands between double quotes in XML. */
export const xmlAttribute = (text: string): string => xmlText(text).replaceAll('"', '&quot;')

/** What is so, and what is not, as people read it. */
export const yesOrNo = { nl: { yes: 'ja', no: 'nee' }, en: { yes: 'yes', no: 'no' } } as const

/**
 * One row of cells as OpenDocument writes it (ODF 1.3 part 3, 9.1.4). Times of the day are those of the Netherlands, for
 * a spreadsheet knows no zones.
 */
export const odsRow = (cells: readonly Cell[], language: Language): string =>
  `<table:table-row>${cells.map((cell) => odsCell(cell, language)).join('')}</table:table-row>`

/** The first row of a sheet; from the column `numbersFrom` on, counted from 0, it stands above numbers. */
export const odsHead = (heads: readonly string[], numbersFrom = Infinity): string =>
  `<table:table-row>${heads.map((head, at) => textCell(neutralised(head), at < numbersFrom ? 'header' : 'number-header')).join('')}</table:table-row>`

function odsCell(cell: Cell, language: Language): string {
  if (cell === null || cell === '') return '<table:table-cell/>'
  if (typeof cell === 'number') return valued('float', `office:value="${cell}"`, String(cell), 'value')
  if (typeof cell === 'boolean')
    return valued('boolean', `office:boolean-value="${cell}"`, yesOrNo[language][cell ? 'yes' : 'no'], 'truth')
  if (!isWhen(cell)) return textCell(neutralised(cell))
  const local = localOf(cell.when)
  return valued('date', `office:date-value="${local}"`, local, local.includes('T') ? 'moment' : 'day')
}

const valued = (type: string, value: string, shown: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="${type}" ${value}><text:p>${shown}</text:p></table:table-cell>`

const textCell = (text: string, style = ''): string =>
  `<table:table-cell${style && ` table:style-name="${style}"`} office:value-type="string">${text
    .split(/\r\n|\r|\n/)
    .map(paragraph)
    .join('')}</table:table-cell>`

/** Spaces side by side and tabs would be one space without their own elements (ODF 1.3 part 3, 6.1.2). */
const paragraph = (text: string): string =>
  `<text:p>${xmlText(text)
    .replaceAll(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>')}</text:p>`

/** 2026-11-17T15:00:00 for a moment, 2026-11-17 for a day. */
function localOf(when: string): string {
  if (!when.includes('T')) return when
  const local = Temporal.Instant.from(when).toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime()
  return local.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString({ smallestUnit: 'second' })
}
