import { parcelOf } from '../documents/parcel.ts'
import type { Language } from '../texts/language.ts'
import type { Cell } from './cell.ts'
import { odsHead, odsRow, xmlAttribute, xmlText } from './odsCells.ts'
import { contentStyles, manifest, metaXml, settingsXml, stylesXml } from './odsParts.ts'

/** One sheet: what stands in its first row, which every printed page repeats as it does the first column, and its rows in batches. */
export type Sheet = {
  readonly name: string
  readonly header: readonly string[]
  /** In centimetres, by column; the last one is for all after it. */
  readonly widths: readonly number[]
  /** The column from which on there are only numbers, counted from 0; absent: none. */
  readonly numbersFrom?: number
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>
}

export type Workbook = {
  readonly title: string
  readonly language: Language
  readonly sheets: readonly Sheet[]
}

export const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

/** The first day that a zip can tell: the same workbook gives the same bytes whenever it is made. */
const always = '1980-01-01T00:00:00.000Z'

/**
 * A workbook in OpenDocument (ODF 1.3), made while it is read: a hundred thousand rows take no more memory than a hundred.
 * Reading fails with whatever the rows fail with.
 */
export const odsFile = (workbook: Workbook): ReadableStream<Uint8Array<ArrayBuffer>> =>
  parcelOf(
    [
      // First, bare and uncompressed, so that the file is known by its first bytes (ODF 1.3 part 2, 3.3).
      { name: 'mimetype', content: odsType, stored: true },
      { name: 'META-INF/manifest.xml', content: manifest(odsType) },
      { name: 'meta.xml', content: metaXml(workbook) },
      { name: 'settings.xml', content: settingsXml(workbook.sheets.map(({ name }) => name)) },
      { name: 'styles.xml', content: stylesXml(workbook) },
      { name: 'content.xml', content: () => content(workbook) },
    ],
    always,
  )

async function* content({ sheets, language }: Workbook): AsyncGenerator<string> {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))]
  yield contentStyles(widths, language)
  const filled: string[] = []
  for (const sheet of sheets) {
    const { name, header } = sheet
    yield `<table:table table:name="${xmlAttribute(name)}" table:style-name="sheet">`
    const [first = '', ...others] = header.map((_, at) => column(sheet, at, widths))
    yield `<table:table-header-columns>${first}</table:table-header-columns>${others.join('')}`
    yield `<table:table-header-rows>${odsHead(header, sheet.numbersFrom)}</table:table-header-rows>`
    let rows = 1
    for await (const batch of sheet.rows) {
      rows += batch.length
      if (batch.length > 0) yield batch.map((row) => odsRow(row, language)).join('')
    }
    yield '</table:table>'
    const range = `'${name.replaceAll("'", "''")}'.A1:'${name.replaceAll("'", "''")}'.${letters(header.length)}${rows}`
    filled.push(
      `<table:database-range table:name="${xmlText(`filter${filled.length + 1}`)}" table:target-range-address="${xmlAttribute(range)}" table:display-filter-buttons="true"/>`,
    )
  }
  yield `<table:database-ranges>${filled.join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`
}

const column = ({ widths }: Sheet, at: number, all: readonly number[]): string => {
  const width = widths[at] ?? widths.at(-1) ?? 0
  return `<table:table-column table:style-name="width${all.indexOf(width)}" table:default-cell-style-name="text"/>`
}

/** The name of a column by its number from 1: A, Z, AA. */
const letters = (number: number): string =>
  number === 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCodePoint(65 + ((number - 1) % 26))
