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

describe('a table in the bytes of another programme', () => {
  const rows = [
    ['Nr', 'Oorzaak'],
    ['1', 'Financiën: coördinatie, café, geïnd'],
  ]
  const text = rows.map((row) => row.join(';')).join('\r\n')
  const read = async (bytes: readonly number[]) => cellsOf(await readTable(new Uint8Array(bytes)))
  const codes = (written: string) => Array.from(written, (sign) => sign.charCodeAt(0))

  it('is read from UTF-16 without a mark, whichever byte comes first and whatever the first sign is', async () => {
    expect(await read(codes(text).flatMap((code) => [code >> 8, code & 255]))).toEqual(rows)
    expect(await read(codes(text).flatMap((code) => [code & 255, code >> 8]))).toEqual(rows)
    expect((await read(codes(`Ω${text}`).flatMap((code) => [code >> 8, code & 255])))[1]).toEqual(rows[1])
  })

  it('is read from code page 850, and from Windows-1252 with quotes around its words', async () => {
    const inDos: Readonly<Record<string, number>> = { ë: 0x89, ö: 0x94, é: 0x82, ï: 0x8b }
    expect(await read(Array.from(text, (sign) => inDos[sign] ?? sign.charCodeAt(0)))).toEqual(rows)
    const western = await read(codes('a;b\r\n\x84Financi\xebn\x94 kost \x80 5;foto\x92s'))
    expect(western[1]).toEqual(['„Financiën” kost € 5', 'foto’s'])
  })
})

it('refuses a table that is wider than it reads, and reads one with nothing beyond its last column', async () => {
  const wide = (last: string) => ofText(`${Array.from({ length: 200 }, () => 'a').join(';')};;${last}\n`)
  await expect(wide('x')).rejects.toMatchObject({ fault: 'tooManyColumns' })
  expect((await wide(' '))[0]).toHaveLength(200)
  const workbook = async (value: string) => {
    const cells = `<c r="A1"><v>1</v></c><c r="GS1"><v>${value}</v></c>`
    const file = packed({
      'xl/workbook.xml': '<workbook><sheets><sheet name="Register"/></sheets></workbook>',
      'xl/worksheets/sheet1.xml': `<sheetData><row>${cells}</row></sheetData>`,
    })
    return cellsOf(await readXlsx(file))
  }
  await expect(workbook('5')).rejects.toMatchObject({ fault: 'tooManyColumns' })
  expect(await workbook('')).toEqual([['1']])
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
