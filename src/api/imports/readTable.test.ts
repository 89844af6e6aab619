import { describe, expect, it } from 'vitest'
import { xmlScanner } from '../../domain/import/xmlScanner.ts'
import type { PackedFile } from './packedFile.ts'
import { registerSheet } from './proposeMapping.ts'
import { readTable } from './readTable.ts'
import { readXlsx } from './readXlsx.ts'
import type { TableReading } from './tableRows.ts'

async function cellsOf(table: TableReading): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const batch of table.rows) rows.push(...batch.map(({ cells }) => cells))
  return rows
}
const ofText = async (text: string) => cellsOf(await readTable(new TextEncoder().encode(text)))

/** A workbook with these parts, each as one piece. */
const packed = (parts: Readonly<Record<string, string>>): PackedFile => ({
  has: (name) => name in parts,
  read: async function* (name, listener) {
    xmlScanner(listener).write(parts[name] ?? '')
    yield
  },
})

describe('a text that a spreadsheet took for one column and put between quotes', () => {
  it('is parted as it was before', async () => {
    expect(await ofText('"Nr,""Datum"",Wat"\r\n"1,4-3-2024,""Een, twee"""\r\n')).toEqual([
      ['Nr', 'Datum', 'Wat'],
      ['1', '4-3-2024', 'Een, twee'],
    ])
  })

  it('keeps what lies behind a separator of the spreadsheet', async () => {
    expect(await ofText('"Nr,""Datum"",Wat"\n1,4-3-2024,een; twee\n')).toEqual([
      ['Nr', 'Datum', 'Wat'],
      ['1', '4-3-2024', 'een; twee'],
    ])
  })

  it('stays one column where that is what it is', async () => {
    expect(await ofText('"Omschrijving"\n"Een brief; en een mail"')).toEqual([
      ['Omschrijving'],
      ['Een brief; en een mail'],
    ])
  })
})

describe('a workbook', () => {
  it('gives a time alone, and the signs that XML has no room for', async () => {
    const file = packed({
      'xl/workbook.xml': '<workbook><sheets><sheet name="Register"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="20"/></cellXfs></styleSheet>',
      'xl/sharedStrings.xml': '<sst><si><t>Een_x000D_\ntwee</t></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<sheetData><row><c s="0"><v>0.594444</v></c><c t="s"><v>0</v></c><c t="str"><v>_x20AC_ 5</v></c></row></sheetData>',
    })
    expect(await cellsOf(await readXlsx(file))).toEqual([['14:16:00', 'Een\r\ntwee', '€ 5']])
  })
})

describe('of several sheets', () => {
  const dates = { dates: 0, dayFirst: 0, monthFirst: 0, twelveHours: 0, brokenYears: 0 }
  const sheet = (rows: number, ...headers: readonly string[]) => ({
    name: '',
    rows,
    columns: headers.map((header) => ({ header, filled: rows, dates })),
  })

  it('the largest that dates something is taken for the register, for lists of choices may be long', () => {
    const choices = sheet(500, 'Afdeling', 'Keuze')
    expect(registerSheet([sheet(1, 'Toelichting'), choices, sheet(40, 'Nr', 'Datum kennisname')])).toBe(2)
    expect(registerSheet([sheet(1, 'Toelichting'), choices])).toBe(1)
  })
})
