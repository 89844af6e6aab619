import {
  type Block,
  runsOf,
  sharesOf,
  type TableBlock,
  type Text,
  type TextDocument,
} from '../../domain/documents/textDocument.ts'
import { docxNumbering, docxParts, docxStyles, wordNamespaces } from './docxParts.ts'
import { factsAsTable } from './factsAsTable.ts'
import { parcelOf, type Part } from './parcel.ts'
import { xml, xmlHead } from './xml.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The document as Office Open XML text (ECMA-376, transitional), for whoever works with Word: the same parts as the ODT. */
export function docxFile(document: TextDocument): ReadableStream<Uint8Array<ArrayBuffer>> {
  const numbered = { lists: 0 }
  return parcelOf(partsOf(document, numbered), document.madeAt)
}

/** Each numbered list begins at 1 with a numbering of its own; how many there are is known when the text is written. */
type Numbered = { lists: number }

function* partsOf(document: TextDocument, numbered: Numbered): Generator<Part> {
  yield* docxParts(document)
  yield { name: 'word/styles.xml', content: docxStyles(document) }
  yield { name: 'word/document.xml', content: () => textOf(document, numbered) }
  yield { name: 'word/numbering.xml', content: docxNumbering(numbered.lists) }
}

async function* textOf(document: TextDocument, numbered: Numbered): AsyncGenerator<string> {
  yield `${xmlHead}<w:document ${wordNamespaces}><w:body>`
  if (!document.hidesTitle) yield paragraph('Title', document.title)
  let breakBefore = false
  for await (const block of document.blocks) {
    if (block.kind !== 'pageBreak' && breakBefore) yield paragraph('PageBreak', '')
    breakBefore = block.kind === 'pageBreak'
    yield* blockOf(block, numbered)
  }
  yield `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>`
  yield `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1560" w:right="1134" w:bottom="1420" w:left="1134" w:header="850" w:footer="740" w:gutter="0"/></w:sectPr>`
  yield '</w:body></w:document>'
}

async function* blockOf(block: Block, numbered: Numbered): AsyncGenerator<string> {
  switch (block.kind) {
    case 'heading':
      yield paragraph(`Heading${block.level}`, block.text)
      return
    case 'paragraph':
      yield paragraph(styleOfTone[block.tone ?? 'plain'], block.text)
      return
    case 'quote':
      yield paragraph('Quote', block.text)
      return
    case 'addressee':
      yield paragraph('Addressee', block.lines.join('\n'))
      return
    case 'list': {
      if (block.ordered) numbered.lists += 1
      const number = block.ordered ? numbered.lists + 1 : 1
      const numbering = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`
      yield block.items.map((item) => paragraph('ListParagraph', item, numbering)).join('')
      return
    }
    case 'facts':
      yield* table(factsAsTable(block), false)
      return
    case 'table':
      yield paragraph('Caption', block.caption)
      yield* table(block, true)
      return
    case 'pageBreak':
  }
}

const styleOfTone = { plain: 'BodyText', lead: 'Lead', note: 'Note' } as const

/** Twentieths of a point between the margins of A4. */
const textWidth = 9638

async function* table({ caption, columns, rows }: TableBlock, hasHead: boolean): AsyncGenerator<string> {
  const widths = sharesOf(columns, textWidth)
  const row = (cells: readonly string[], properties: string) =>
    `<w:tr><w:trPr><w:cantSplit w:val="0"/>${properties}</w:trPr>${cells.join('')}</w:tr>`
  const cell = (text: Text, index: number, style: string, looks = '') =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>${looks}</w:tcPr>${paragraph(style, text)}</w:tc>`

  const namesRows = columns.some(({ namesRow }) => namesRow)
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`
  yield `<w:tblLook w:val="0000" w:firstRow="${hasHead ? 1 : 0}" w:lastRow="0" w:firstColumn="${namesRows ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
  yield `<w:tblCaption w:val="${xml(caption)}"/></w:tblPr>`
  yield `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  if (hasHead) {
    const shaded = '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F6"/><w:vAlign w:val="bottom"/>'
    const heads = columns.map(({ head }, index) => cell(head, index, 'TableHeading', shaded))
    yield row(heads, '<w:tblHeader/>')
  }
  let isEmpty = !hasHead
  for await (const texts of rows) {
    isEmpty = false
    const cells = columns.map(({ namesRow = false }, index) =>
      cell(texts[index] ?? '', index, namesRow ? 'RowHeading' : 'TableContents'),
    )
    yield row(cells, '')
  }
  if (isEmpty)
    yield row(
      columns.map((_, index) => cell('', index, 'TableContents')),
      '',
    )
  // Word joins tables that touch; the small paragraph keeps them apart and the margin below.
  yield `</w:tbl>${paragraph('AfterTable', '')}`
}

const paragraph = (style: string, text: Text, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${marked(text)}</w:p>`

const marked = (text: Text): string =>
  runsOf(text)
    .filter((run) => run.text !== '')
    .map(({ text: words, strong = false, code = false }) => {
      const style = code ? 'SourceText' : strong ? 'Strong' : null
      const spaced = xml(words)
        .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
        .replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
      const properties = style === null ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`
      return `<w:r>${properties}<w:t xml:space="preserve">${spaced}</w:t></w:r>`
    })
    .join('')
