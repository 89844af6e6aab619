import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { odsFile, odsType } from './odsFile.ts'

const workbook = (rows: AsyncIterable<readonly (readonly Cell[])[]> | readonly (readonly (readonly Cell[])[])[]) => ({
  title: 'Proef',
  language: 'nl' as const,
  sheets: [{ name: "Blad 'een'", header: ['Tekst', 'Getal'], widths: [5], rows }],
})
const bytesOf = async (file: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  new Uint8Array(await new Response(file).arrayBuffer())

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const found: Record<string, string> = {}
  for (const entry of await reader.getEntries())
    if (!entry.directory) found[entry.filename] = await entry.getData(new TextWriter())
  return found
}
const contentOf = async (...cells: Cell[]) =>
  (await partsOf(await bytesOf(odsFile(workbook([[cells]])))))['content.xml']

describe('a workbook', () => {
  it('is known by its first bytes', async () => {
    const start = new TextDecoder('latin1').decode((await bytesOf(odsFile(workbook([])))).slice(0, 90))
    expect(start.slice(30, 38 + odsType.length)).toBe(`mimetype${odsType}`)
  })

  it('gives the same bytes for the same rows', async () => {
    const made = () => bytesOf(odsFile(workbook([[['a', 1, { when: '2026-11-17' }]]])))
    expect(await made()).toEqual(await made())
  })

  it('holds numbers, days, and moments as a clock in the Netherlands shows them', async () => {
    const content = await contentOf(1.5, { when: '2026-11-17' }, { when: '2026-07-01T10:00:00.000Z' }, true, null)
    expect(content).toContain('office:value-type="float" office:value="1.5"')
    expect(content).toContain('office:date-value="2026-11-17"')
    expect(content).toContain('office:date-value="2026-07-01T12:00:00"')
    expect(content).toContain('office:value-type="boolean" office:boolean-value="true"><text:p>ja</text:p>')
  })

  it('repeats its first row on every page, and filters all rows', async () => {
    const { 'content.xml': content } = await partsOf(await bytesOf(odsFile(workbook([[['a'], ['b']], [['c']]]))))
    expect(content).toMatch(/<table:table-header-rows><table:table-row>.*Tekst.*<\/table:table-header-rows>/)
    expect(content).toContain(`'Blad ''een'''.A1:'Blad ''een'''.B4`)
  })

  it('repeats its first column beside every page, and sets the heads of numbers above them', async () => {
    const { sheets, ...rest } = workbook([])
    const numbered = sheets.map((sheet) => ({ ...sheet, rows: [[['a', 1]]], numbersFrom: 1 }))
    const { 'content.xml': content } = await partsOf(await bytesOf(odsFile({ ...rest, sheets: numbered })))
    expect(content).toMatch(/<table:table-header-columns><table:table-column [^>]*><\/table:table-header-columns>/)
    expect(content).toMatch(/table:style-name="header" [^>]*><text:p>Tekst<.*"number-header" [^>]*><text:p>Getal</)
  })

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '＝1+1'])('runs nothing of a text that begins as %j', async (text) => {
    const content = await contentOf(text)
    expect(content).not.toContain('table:formula')
    expect(content).toContain(`<text:p>'${text}</text:p>`)
  })

  it('keeps spaces and lines, and shows what XML cannot hold', async () => {
    const content = await contentOf(' a  b\tc\nd', '<&"\u0000\uD800😀')
    expect(content).toContain(
      '<text:p><text:s text:c="1"/>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p>d</text:p>',
    )
    expect(content).toContain('<text:p>&lt;&amp;"\uFFFD\uFFFD😀</text:p>')
  })

  it('fails to be read where its rows fail', async () => {
    async function* failing(): AsyncGenerator<readonly (readonly Cell[])[]> {
      yield [['a']]
      throw new Error('the line broke')
    }
    await expect(bytesOf(odsFile(workbook(failing())))).rejects.toThrow('the line broke')
  })

  it('asks for no more rows once nobody reads it', async () => {
    let asked = 0
    const isUnderWay = () => asked > 2
    let ended = false
    async function* endless(): AsyncGenerator<readonly (readonly Cell[])[]> {
      try {
        for (;;) {
          asked += 1
          yield Array.from({ length: 500 }, (_, at) => [`${asked} ${at} ${'x'.repeat(at)}`])
        }
      } finally {
        ended = true
      }
    }
    const reader = odsFile(workbook(endless())).getReader()
    while (!isUnderWay()) await reader.read()
    await reader.cancel()
    await expect.poll(() => ended).toBe(true)
  })
})
