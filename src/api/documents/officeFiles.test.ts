import { describe, expect, it } from 'vitest'
import type { Block, TextDocument } from '../../domain/documents/textDocument.ts'
import { docxFile } from './docx.ts'
import { odtFile } from './odt.ts'
import { documentOf, everything } from './testing.ts'
import { unpacked } from './unpacked.testdata.ts'

const writers = [
  ['ODT', odtFile, 'content.xml'],
  ['DOCX', docxFile, 'word/document.xml'],
] as const

describe.each(writers)('%s', (_, write, main) => {
  const textOf = async (document: TextDocument) => (await unpacked(write(document))).get(main) ?? ''

  it('is the same file for the same document', async () => {
    const files = await Promise.all([write(everything), write(everything)].map((file) => new Response(file).bytes()))
    expect(files[0]).toEqual(files[1])
  })

  it('keeps what looks like tags as text, and shows characters that XML cannot hold', async () => {
    const text = await textOf(documentOf({ kind: 'paragraph', text: '</text:p><b>&\u0000\u001B[2J\uD800 "é" \uFFFF' }))
    expect(text).toContain('&lt;/text:p&gt;&lt;b&gt;&amp;␀␛[2J\uFFFD &quot;é&quot; \uFFFD')
  })

  it('repeats the head of a table, and takes its rows one by one', async () => {
    let asked = 0
    async function* rows() {
      for (const row of ['a', 'b', 'c']) {
        asked += 1
        yield [row]
      }
    }
    const table: Block = { kind: 'table', caption: 'Regels', columns: [{ head: 'Regel', width: 1 }], rows: rows() }
    const text = await textOf(documentOf(table))
    expect(text).toMatch(/<table:table-header-rows>.*Regel|<w:tblHeader\/>.*Regel/)
    expect([text.split('<table:table-row ').length + text.split('<w:tr>').length - 2, asked]).toEqual([4, 3])
  })

  it('does not end halfway when the making fails', async () => {
    async function* blocks(): AsyncGenerator<Block> {
      yield { kind: 'paragraph', text: 'goed' }
      throw new Error('the store is gone')
    }
    await expect(new Response(write({ ...everything, blocks: blocks() })).bytes()).rejects.toThrow('the store is gone')
  })
})

describe('the parcel of an ODT', () => {
  it('begins with its type, uncompressed, so that every office knows it', async () => {
    const bytes = await new Response(odtFile(everything)).bytes()
    expect(new TextDecoder('latin1').decode(bytes.subarray(30, 77))).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    )
  })

  it('says what language it is in and what it is called', async () => {
    const parts = await unpacked(odtFile({ ...everything, language: 'en' }))
    expect(parts.get('meta.xml')).toContain('<dc:title>Dossier DL-2026-0001</dc:title>')
    expect(parts.get('styles.xml')).toContain('fo:language="en" fo:country="GB"')
  })

  it('keeps spaces, tabs and lines as they were', async () => {
    const parts = await unpacked(odtFile(documentOf({ kind: 'paragraph', text: ' a  b\tc\n d' })))
    expect(parts.get('content.xml')).toContain(
      '<text:s text:c="1"/>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/><text:s text:c="1"/>d',
    )
  })
})

describe('the text of a DOCX', () => {
  it('begins each numbered list at one, with a numbering of its own', async () => {
    const list = { kind: 'list', ordered: true, items: ['a', 'b'] } as const
    const parts = await unpacked(docxFile(documentOf(list, list)))
    expect(parts.get('word/document.xml')?.match(/(?<=w:numId w:val=")\d+/g)).toEqual(['2', '2', '3', '3'])
    expect(parts.get('word/numbering.xml')?.match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(2)
  })
})
