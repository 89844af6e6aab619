/** A row of a table as it stands in a file: which sheet, which row as a spreadsheet counts, and its cells as text. */
export type TableRow = { readonly sheet: number; readonly row: number; readonly cells: readonly string[] }

export const tableFaults = [
  'notATable',
  'oldSpreadsheet',
  'passwordProtected',
  'damaged',
  'unsafe',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'tooManySheets',
  'empty',
] as const
export type TableFault = (typeof tableFaults)[number]

/** Why a file cannot be read as a table. */
export class TableError extends Error {
  readonly fault: TableFault
  constructor(fault: TableFault) {
    super(`The table cannot be read: ${fault}`)
    this.fault = fault
  }
}

/** What a file gives: its rows some hundreds at a time, and the names of its sheets once they are known. */
export type TableReading = {
  readonly format: 'csv' | 'xlsx' | 'ods'
  readonly sheetNames: () => readonly string[]
  readonly rows: AsyncIterable<readonly TableRow[]>
}

/** Limits within which every register fits and no attack does. */
export const limits = {
  columns: 200,
  rows: 250_000,
  cell: 32_767,
  sheets: 50,
  parts: 5_000,
  /** Of everything that is unpacked of one file, in bytes. */
  unpacked: 400_000_000,
  /** Of the texts that a workbook keeps apart, in UTF-16 units. */
  sharedText: 60_000_000,
} as const

/**
 * The cells without the empty ones at the end, and none longer than a spreadsheet's own. Nobody wrote a NUL or half a sign,
 * and a database keeps neither.
 * @throws TableError where something stands beyond the last column that is read: cut off in silence it would be lost
 */
export function trimmedRow(cells: readonly string[]): readonly string[] {
  if (cells.slice(limits.columns).some((cell) => cell.trim() !== '')) throw new TableError('tooManyColumns')
  let width = Math.min(cells.length, limits.columns)
  while (width > 0 && (cells[width - 1] ?? '') === '') width -= 1
  return cells.slice(0, width).map((cell) => cell.slice(0, limits.cell).toWellFormed().replaceAll('\0', ''))
}
