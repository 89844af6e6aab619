import type { XmlListener } from '../../domain/import/xmlScanner.ts'
import { dateOfSerial, isDateFormat } from './excelDates.ts'
import type { PackedFile } from './packedFile.ts'
import { limits, TableError, type TableReading, type TableRow, trimmedRow } from './tableRows.ts'

const ignore = { open: () => undefined, close: () => undefined, text: () => undefined } satisfies XmlListener

type Book = {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly texts: readonly string[]
  /** Which formats of cells are dates, by their number. */
  readonly dateStyles: ReadonlySet<number>
  readonly from1904: boolean
}

/** The sheets of an Excel workbook (ECMA-376). Formulas are never computed: what was computed last stands beside them. */
export async function readXlsx(file: PackedFile): Promise<TableReading> {
  const { sheets, from1904 } = await workbook(file)
  const book: Book = { sheets, from1904, texts: await sharedTexts(file), dateStyles: await dateStylesIn(file) }
  return { format: 'xlsx', sheetNames: () => sheets.map(({ name }) => name), rows: rowsOf(file, book) }
}

async function all(reading: AsyncGenerator<void>): Promise<void> {
  for await (const _ of reading);
}

async function workbook(file: PackedFile): Promise<Pick<Book, 'sheets' | 'from1904'>> {
  const named: { name: string; id: string }[] = []
  const targets = new Map<string, string>()
  let from1904 = false
  await all(
    file.read('xl/workbook.xml', {
      ...ignore,
      open: (tag, attribute) => {
        if (tag === 'sheet') named.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' })
        if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      },
    }),
  )
  await all(
    file.read('xl/_rels/workbook.xml.rels', {
      ...ignore,
      open: (tag, attribute) => {
        const target = attribute('Target') ?? ''
        if (tag === 'Relationship' && attribute('TargetMode') !== 'External')
          targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
      },
    }),
  )
  const sheets = named
    .map(({ name, id }, at) => ({ name, part: targets.get(id) ?? `xl/worksheets/sheet${at + 1}.xml` }))
    .filter(({ part }) => file.has(part))
  if (sheets.length > limits.sheets) throw new TableError('tooManySheets')
  return { sheets, from1904 }
}

async function sharedTexts(file: PackedFile): Promise<readonly string[]> {
  const texts: string[] = []
  let size = 0
  let text = ''
  let isText = false
  let isPhonetic = false
  await all(
    file.read('xl/sharedStrings.xml', {
      open: (tag) => {
        if (tag === 'si') text = ''
        else if (tag === 't') isText = true
        else if (tag === 'rPh') isPhonetic = true
      },
      close: (tag) => {
        if (tag === 't') isText = false
        else if (tag === 'rPh') isPhonetic = false
        else if (tag === 'si') {
          size += text.length
          if (size > limits.sharedText) throw new TableError('tooLarge')
          texts.push(unescaped(text))
        }
      },
      text: (piece) => {
        if (isText && !isPhonetic) text += piece
      },
    }),
  )
  return texts
}

async function dateStylesIn(file: PackedFile): Promise<ReadonlySet<number>> {
  const own = new Map<number, string>()
  const found = new Set<number>()
  let isCellFormat = false
  let at = 0
  await all(
    file.read('xl/styles.xml', {
      ...ignore,
      open: (tag, attribute) => {
        if (tag === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
        if (tag === 'cellXfs') isCellFormat = true
        if (tag !== 'xf' || !isCellFormat) return
        const id = Number(attribute('numFmtId') ?? 0)
        if (isDateFormat(id, own.get(id))) found.add(at)
        at += 1
      },
      close: (tag) => {
        if (tag === 'cellXfs') isCellFormat = false
      },
    }),
  )
  return found
}

async function* rowsOf(file: PackedFile, book: Book): AsyncGenerator<readonly TableRow[]> {
  let total = 0
  for (const [sheet, { part }] of book.sheets.entries()) {
    const found: TableRow[] = []
    const listener = sheetListener(book, (row, cells) => found.push({ sheet, row, cells: trimmedRow(cells) }))
    for await (const _ of file.read(part, listener)) {
      total += found.length
      if (total > limits.rows) throw new TableError('tooManyRows')
      if (found.length > 0) yield found.splice(0)
    }
  }
}

function sheetListener(book: Book, take: (row: number, cells: readonly string[]) => void): XmlListener {
  let row = 0
  let column = 0
  let cells: string[] = []
  let type = ''
  let style = -1
  let value = ''
  let isValue = false
  return {
    open: (tag, attribute) => {
      if (tag === 'row') {
        row = Number(attribute('r') ?? row + 1)
        cells = []
        column = -1
      } else if (tag === 'c') {
        const named = columnOf(attribute('r'))
        column = named ?? column + 1
        type = attribute('t') ?? 'n'
        style = Number(attribute('s') ?? -1)
        value = ''
      } else if (tag === 'v' || tag === 't') isValue = true
    },
    text: (piece) => {
      if (isValue) value += piece
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isValue = false
      else if (tag === 'c') {
        const text = cellText(type, value, book.dateStyles.has(style), book)
        if (column >= limits.columns && text.trim() !== '') throw new TableError('tooManyColumns')
        while (cells.length < column && column < limits.columns) cells.push('')
        if (column < limits.columns) cells[column] = text
      } else if (tag === 'row') take(row, cells)
    },
  }
}

function cellText(type: string, value: string, isDate: boolean, { texts, from1904 }: Book): string {
  switch (type) {
    case 's':
      return texts[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'ja' : 'nee'
    case 'e':
      return ''
    case 'n':
      return value === '' ? '' : isDate ? dateOfSerial(Number(value), from1904) : plainNumber(value)
    default:
      return unescaped(value)
  }
}

/** What Excel writes for signs that XML has no room for (ECMA-376, 22.9.2.19): a line end as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([\dA-F]{4})_/g, (_, sign: string) => String.fromCharCode(Number.parseInt(sign, 16)))

/** As people see it: 3 for 3.0, and no powers of ten. */
const plainNumber = (value: string): string => {
  const number = Number(value)
  return Number.isFinite(number)
    ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 10 })
    : value
}

/** The number of the column, from 0, in a place such as `AB12`; null where none is given. */
function columnOf(place: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1]
  if (letters === undefined) return null
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
