import { noSigns, withSignsOf } from '../../domain/import/judgeDates.ts'
import type { ImportSheet, TableColumn } from '../../domain/import/mapping.ts'
import { plainCell } from '../../domain/import/plainCell.ts'
import type { Instant } from '../../domain/time.ts'
import type { FileStore } from '../ports/files.ts'
import { headerAmong, rowsBeforeHeader } from './headerRow.ts'
import { limits, TableError, type TableReading, type TableRow } from './tableRows.ts'

/** A table that was taken in: its rows lie encrypted under `fileId`, and this is what can be said of it. */
export type StagedTable = { readonly fileId: string; readonly sheets: readonly ImportSheet[] }

type Staging = {
  readonly store: Pick<FileStore, 'stageFile'>
  readonly importId: string
  readonly fileId: string
  readonly at: Instant
}

/**
 * Takes the rows of a table in, as lines of JSON, while they are read: never more than some hundreds are in memory. The
 * file itself is not kept.
 * @throws TableError when it cannot be read as a table, or has no rows
 */
export async function stageTable(table: TableReading, { store, importId, fileId, at }: Staging): Promise<StagedTable> {
  const sheets = new Map<number, OpenSheet>()
  const content = linesOf(table, sheets)
  await store.stageFile({ id: fileId, owner: { kind: 'import', id: importId }, at }, content)
  const names = table.sheetNames()
  const found = [...names.keys()].map((sheet) => profileOf(names[sheet] ?? '', sheets.get(sheet)))
  if (found.every(({ rows }) => rows === 0)) throw new TableError('empty')
  return { fileId, sheets: found }
}

/** A sheet while it is read: its first rows until the header is known, then what its columns hold. */
type OpenSheet = {
  waiting: TableRow[] | null
  columns: { header: string; filled: number; dates: TableColumn['dates'] }[]
  rows: number
}

/** So many UTF-16 units of lines go on together. */
const unitsAtOnce = 1_000_000

/**
 * Counts what the rows come to when they are written out: a spreadsheet says of a row or a text once that it stands there a
 * thousand times, so a small file can be a large table.
 */
async function* linesOf(table: TableReading, sheets: Map<number, OpenSheet>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let size = 0
  let waiting = ''
  for await (const line of eachLine(table, sheets)) {
    size += line.length
    if (size > limits.unpacked) throw new TableError('tooLarge')
    waiting += line
    if (waiting.length < unitsAtOnce) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  if (waiting !== '') yield encoder.encode(waiting)
}

async function* eachLine({ rows }: TableReading, sheets: Map<number, OpenSheet>): AsyncGenerator<string> {
  for await (const batch of rows) for (const row of batch) yield* linesFor(row, sheetFor(row, sheets))
  for (const sheet of sheets.values()) yield* begin(sheet)
}

function sheetFor({ sheet }: TableRow, sheets: Map<number, OpenSheet>): OpenSheet {
  const known = sheets.get(sheet) ?? { waiting: [], columns: [], rows: 0 }
  sheets.set(sheet, known)
  return known
}

function* linesFor(row: TableRow, sheet: OpenSheet): Generator<string> {
  if (!sheet.waiting) {
    yield* lineOf(row, sheet)
    return
  }
  sheet.waiting.push(row)
  if (sheet.waiting.length >= rowsBeforeHeader) yield* begin(sheet)
}

/** The header is found among the rows that waited; those behind it are the first of the table. */
function* begin(sheet: OpenSheet): Generator<string> {
  const { waiting } = sheet
  if (!waiting) return
  sheet.waiting = null
  const header = headerAmong(waiting.map(({ cells }) => cells))
  sheet.columns = (waiting[header]?.cells ?? []).map((cell) => ({
    header: cell.replaceAll(/\s+/g, ' ').trim().slice(0, 200).toWellFormed(),
    filled: 0,
    dates: noSigns,
  }))
  for (const row of waiting.slice(header + 1)) yield* lineOf(row, sheet)
}

function lineOf({ sheet, row, cells }: TableRow, open: OpenSheet): readonly string[] {
  if (cells.every((cell) => cell.trim() === '')) return []
  open.rows += 1
  while (open.columns.length < cells.length) open.columns.push({ header: '', filled: 0, dates: noSigns })
  for (const [at, cell] of cells.entries()) {
    const column = open.columns[at]
    const text = plainCell(cell)
    if (!column || text === '') continue
    column.filled += 1
    column.dates = withSignsOf(text, column.dates)
  }
  return [`${JSON.stringify([sheet, row, cells])}\n`]
}

const profileOf = (name: string, sheet: OpenSheet | undefined): ImportSheet => ({
  name: name.slice(0, 100).toWellFormed().replaceAll('\0', ''),
  rows: sheet?.rows ?? 0,
  columns: sheet?.columns ?? [],
})
