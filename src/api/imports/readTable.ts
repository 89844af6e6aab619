import { csvRows, type Separator, separatorOf } from '../../domain/import/csvRows.ts'
import { decodeText } from '../../domain/import/decodeText.ts'
import { openPacked } from './packedFile.ts'
import { readOds } from './readOds.ts'
import { readXlsx } from './readXlsx.ts'
import { limits, TableError, type TableReading, type TableRow, trimmedRow } from './tableRows.ts'

const rowsAtOnce = 500

/**
 * A file as a table, by its content and never by its name.
 * @throws TableError for what is no CSV, XLSX or ODS, also while the rows are taken
 */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<TableReading> {
  if (bytes.byteLength === 0) throw new TableError('empty')
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const file = await openPacked(bytes)
    if (file.has('xl/workbook.xml')) return readXlsx(file)
    if (file.has('content.xml')) return readOds(file)
    throw new TableError('notATable')
  }
  // The container of Excel before 2007, and of a workbook with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableError('oldSpreadsheet')
  const text = decodeText(bytes)
  if (text.includes('\0') || /^\s*(?:<[?!a-z]|%PDF-|\{\\rtf|[{[]\s*")/i.test(text)) throw new TableError('notATable')
  return { format: 'csv', sheetNames: () => [''], rows: textRows(withoutOuterQuotes(text)) }
}

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign)

/**
 * A text of which each line was put between quotes as a whole, as Excel does where it took a file for one column, without
 * them.
 */
function withoutOuterQuotes(text: string): string {
  if (!text.startsWith('"')) return text
  const [inner = '', ...others] = firstRow(text, separatorOf(text))
  if (others.length > 0 || firstRow(inner, separatorOf(inner)).length < 2) return text
  // A line that was parted after all, at a `;` in one of its values, is put together again.
  return Array.from(csvRows(text, ';'), (line) => line.join(';')).join('\n')
}

function firstRow(text: string, separator: Separator): readonly string[] {
  for (const row of csvRows(text, separator)) return row
  return []
}

async function* textRows(text: string): AsyncGenerator<readonly TableRow[]> {
  let row = 0
  let batch: TableRow[] = []
  for (const cells of csvRows(text, separatorOf(text))) {
    row += 1
    if (row > limits.rows) throw new TableError('tooManyRows')
    batch.push({ sheet: 0, row, cells: trimmedRow(cells) })
    if (batch.length === rowsAtOnce) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
