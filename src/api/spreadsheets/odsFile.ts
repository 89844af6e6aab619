import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import type { Cell } from './cell.ts'
import { odsRow, xmlAttribute, xmlText } from './odsCells.ts'
import { contentStyles, manifest, metaXml, settingsXml, stylesXml } from './odsParts.ts'
import { streamOf } from './streamOf.ts'

/** One sheet: what stands in its first row, which every printed page repeats, and its rows in batches. */
export type Sheet = {
  readonly name: string
  readonly header: readonly string[]
  /** In centimetres, by column; the last one is for all after it. */
  readonly widths: readonly number[]
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>
}

export type Workbook = {
  readonly title: string
  readonly language: 'nl' | 'en'
  readonly sheets: readonly Sheet[]
}

export const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

/** 1 January 1980, the first day of a zip, as zips write it: the same workbook gives the same bytes whenever it is made. */
const always = 0x00210000

/**
 * A workbook in OpenDocument (ODF 1.3), made while it is read: a hundred thousand rows take no more memory than a hundred.
 * Reading fails with whatever the rows fail with.
 */
export function odsFile(workbook: Workbook): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Bytes, Bytes>()
  const stopped = new AbortController()
  const rows = content(workbook)
  write(workbook, rows, writable, stopped.signal).catch((error: unknown) =>
    writable.abort(error).catch(() => undefined),
  )
  const made = readable.getReader()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await made.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    // Who writes the zip notices only between two pieces that nobody takes any more; the rows must end at once.
    cancel: async (reason) => {
      stopped.abort()
      await made.cancel(reason)
      await rows.return(undefined)
    },
  })
}

type Bytes = Uint8Array<ArrayBuffer>

async function write(
  workbook: Workbook,
  rows: AsyncIterator<string, unknown>,
  writable: WritableStream<Bytes>,
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipWriter(writable, {
    useWebWorkers: false,
    keepOrder: true,
    signal,
    extendedTimestamp: false,
    rawLastModDate: always,
    // Sizes stay far below 4 GB, and not every spreadsheet reads the large form.
    zip64: false,
  })
  const text = (content: string) => new Uint8ArrayReader(new TextEncoder().encode(content))
  // First, bare and uncompressed, so that the file is known by its first bytes (ODF 1.3 part 2, 3.3).
  await zip.add('mimetype', text(odsType), { level: 0, dataDescriptor: false })
  await zip.add('META-INF/manifest.xml', text(manifest(odsType)))
  await zip.add('meta.xml', text(metaXml(workbook)))
  await zip.add('settings.xml', text(settingsXml(workbook.sheets.map(({ name }) => name))))
  await zip.add('styles.xml', text(stylesXml(workbook.language)))
  await zip.add('content.xml', streamOf(rows))
  await zip.close()
}

async function* content({ sheets }: Workbook): AsyncGenerator<string> {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))]
  yield contentStyles(widths)
  const filled: string[] = []
  for (const sheet of sheets) {
    const { name, header } = sheet
    yield `<table:table table:name="${xmlAttribute(name)}" table:style-name="sheet">`
    yield header.map((_, at) => column(sheet, at, widths)).join('')
    yield `<table:table-header-rows>${odsRow(header, 'header')}</table:table-header-rows>`
    let rows = 1
    for await (const batch of sheet.rows) {
      rows += batch.length
      if (batch.length > 0) yield batch.map((row) => odsRow(row)).join('')
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
