import type { XmlListener } from '../../domain/import/xmlScanner.ts'
import type { PackedFile } from './packedFile.ts'
import { limits, TableError, type TableReading, type TableRow, trimmedRow } from './tableRows.ts'

/** The tables of an OpenDocument spreadsheet (ISO/IEC 26300). Of a formula only what was computed last is read. */
export function readOds(file: PackedFile): TableReading {
  const names: string[] = []
  return { format: 'ods', sheetNames: () => names, rows: rowsOf(file, names) }
}

async function* rowsOf(file: PackedFile, names: string[]): AsyncGenerator<readonly TableRow[]> {
  const found: TableRow[] = []
  let total = 0
  const take = (row: TableRow) => {
    total += 1
    if (total > limits.rows) throw new TableError('tooManyRows')
    found.push(row)
  }
  for await (const _ of file.read('content.xml', listener(names, take))) if (found.length > 0) yield found.splice(0)
}

function listener(names: string[], take: (row: TableRow) => void): XmlListener {
  let row = 0
  let rowTimes = 1
  let cells: string[] = []
  let cellTimes = 1
  let typed: string | null = null
  let text = ''
  let paragraphs = 0
  let isText = false
  let asides = 0
  return {
    open: (tag, attribute) => {
      if (asides > 0 || tag === 'annotation') asides += 1
      else if (tag === 'table') {
        if (names.length >= limits.sheets) throw new TableError('tooManySheets')
        names.push(attribute('name') ?? '')
        row = 0
      } else if (tag === 'table-row') {
        rowTimes = timesIn(attribute('number-rows-repeated'))
        cells = []
      } else if (tag === 'table-cell' || tag === 'covered-table-cell') {
        cellTimes = timesIn(attribute('number-columns-repeated'))
        typed = typedValue(attribute)
        text = ''
        paragraphs = 0
      } else if (tag === 'p') {
        if (paragraphs > 0) text += '\n'
        paragraphs += 1
        isText = true
      } else if (tag === 's' && isText) text += ' '.repeat(Math.min(timesIn(attribute('c')), 100))
      else if ((tag === 'tab' || tag === 'line-break') && isText) text += tag === 'tab' ? ' ' : '\n'
    },
    text: (piece) => {
      if (isText && asides === 0) text += piece
    },
    close: (tag) => {
      if (asides > 0) asides -= 1
      else if (tag === 'p') isText = false
      else if (tag === 'table-cell' || tag === 'covered-table-cell') {
        const value = typed ?? text
        // An empty cell is repeated to the edge of the sheet.
        if (cells.length + cellTimes > limits.columns && value.trim() !== '') throw new TableError('tooManyColumns')
        for (let time = 0; time < cellTimes && cells.length < limits.columns; time += 1) cells.push(value)
      } else if (tag === 'table-row') {
        const trimmed = trimmedRow(cells)
        // Empty rows are repeated a million times, to the end of the sheet; a row that says something is not.
        const times = trimmed.length === 0 ? 0 : Math.min(rowTimes, 1000)
        for (let time = 0; time < times; time += 1)
          take({ sheet: names.length - 1, row: row + time + 1, cells: trimmed })
        row += rowTimes
      }
    },
  }
}

const timesIn = (times: string | undefined): number => Math.max(1, Number(times ?? 1) || 1)

/** What a cell holds beside its shown text: a date or a number is exact only there. */
function typedValue(attribute: (name: string) => string | undefined): string | null {
  switch (attribute('value-type')) {
    case 'date':
      return attribute('date-value')?.replace(/\.\d+$/, '') ?? null
    case 'float':
      return attribute('value') ?? null
    case 'boolean':
      return attribute('boolean-value') === 'true' ? 'ja' : 'nee'
    default:
      return null
  }
}
