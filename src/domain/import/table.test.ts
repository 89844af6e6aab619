import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows, separatorOf } from './csvRows.ts'
import { decodeText } from './decodeText.ts'
import { plainCell } from './plainCell.ts'

const rowsOf = (text: string) => [...csvRows(text, separatorOf(text))]

describe('a text with separators', () => {
  it('is parted by the sign that parts its lines evenly', () => {
    expect(separatorOf('a;b,c;d\n1;2,5;3')).toBe(';')
    expect(separatorOf('a,b\n"x;y",2')).toBe(',')
    expect(separatorOf('a\tb\n1\t2')).toBe('\t')
    expect(separatorOf('sep=|\na|b')).toBe('|')
    expect(separatorOf('Register van 2024\n\na,b;c,d\n1,2,3\n4,5,6')).toBe(',')
  })

  it('keeps separators, quotes and line ends within quotes', () => {
    expect(rowsOf('a;b\r\n"x;\r\ny";"zij zei ""nee"""\r\n')).toEqual([
      ['a', 'b'],
      ['x;\r\ny', 'zij zei "nee"'],
    ])
  })

  it('takes a quote in the middle of a cell for a quote, and the rest of the text for a cell that never ends', () => {
    expect(rowsOf('a;b\n5" scherm;2\n"open;x')).toEqual([['a', 'b'], ['5" scherm', '2'], ['open;x']])
  })

  it('gives back whatever was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', '\r', ' ', 'é') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\r\n')
        expect([...csvRows(written, ';')]).toEqual(rows)
      }),
    )
  })
})

describe('the bytes of a text', () => {
  const bytes = (...values: readonly number[]) => new Uint8Array(values)

  it('are read as UTF-8, as Windows-1252 where they cannot be that, and as UTF-16 either way round', () => {
    expect(decodeText(new TextEncoder().encode('é'))).toBe('é')
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
    expect(decodeText(bytes(0xe9, 0x80))).toBe('é€')
    expect(decodeText(bytes(0xff, 0xfe, 0xe9, 0x00))).toBe('é')
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xe9))).toBe('é')
    expect(decodeText(bytes(0x61, 0x00, 0x62, 0x00))).toBe('ab')
  })
})

describe('a cell', () => {
  it('is empty where a habit filled it', () => {
    for (const cell of ['', ' - ', 'n.v.t.', 'N/A', 'Missing["NotAvailable"]']) expect(plainCell(cell)).toBe('')
  })

  it('is text where it looks like a formula, and loses the apostrophe that kept it from being one', () => {
    expect(plainCell('=1+1')).toBe('=1+1')
    expect(plainCell("'=1+1")).toBe('=1+1')
    expect(plainCell("'s-Hertogenbosch")).toBe("'s-Hertogenbosch")
  })

  it('is freed of the notation of another system', () => {
    expect(plainCell('Quantity[1000, "People"]')).toBe('1000')
    expect(plainCell('DateObject[{2009, 10, 21}, "Day", "Gregorian", -5.]')).toBe('2009-10-21')
    expect(plainCell('Entity["AdministrativeDivision", {"Texas", "UnitedStates"}]')).toBe('Texas')
  })
})
