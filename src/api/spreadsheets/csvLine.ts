import { type Cell, isWhen, neutralised } from './cell.ts'

/** One line of cells, separated by the semicolon that a Dutch spreadsheet expects. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(';')}\r\n`

/** The byte order mark makes spreadsheets read UTF-8. */
export const csvHead = (names: readonly string[]): string => `\uFEFF${csvLine(names)}`

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  const text = isWhen(cell) ? cell.when : typeof cell === 'string' ? neutralised(cell) : String(cell)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
