import {
  type Block,
  runsOf,
  sharesOf,
  type TableBlock,
  type Text,
  type TextDocument,
} from '../../domain/documents/textDocument.ts'
import { factsAsTable } from './factsAsTable.ts'
import { odtManifest, odtMeta, odtNamespaces, odtStyles, odtTableStyles, widthParts } from './odtStyles.ts'
import { parcelOf } from './parcel.ts'
import { xml, xmlHead } from './xml.ts'

export const odtType = 'application/vnd.oasis.opendocument.text'

/**
 * The document as an OpenDocument text (ODF 1.3), for whoever wants to work on with it: real headings, lists, tables with repeated
 * heads, the language and a title.
 */
export const odtFile = (document: TextDocument): ReadableStream<Uint8Array<ArrayBuffer>> =>
  parcelOf(
    [
      { name: 'mimetype', content: odtType, stored: true },
      { name: 'META-INF/manifest.xml', content: odtManifest(odtType) },
      { name: 'meta.xml', content: odtMeta(document) },
      { name: 'styles.xml', content: odtStyles(document) },
      { name: 'content.xml', content: () => contentOf(document) },
    ],
    document.madeAt,
  )

async function* contentOf(document: TextDocument): AsyncGenerator<string> {
  yield `${xmlHead}<office:document-content ${odtNamespaces} office:version="1.3"><office:automatic-styles>`
  yield `${odtTableStyles(document)}</office:automatic-styles><office:body><office:text>`
  if (!document.hidesTitle) yield paragraph('Title', document.title)
  let tables = 0
  let breakBefore = false
  for await (const block of document.blocks) {
    if (block.kind === 'table' || block.kind === 'facts') tables += 1
    if (breakBefore && block.kind !== 'pageBreak') yield '<text:p text:style-name="PageBreak"/>'
    breakBefore = block.kind === 'pageBreak'
    yield* partsOf(block, `Table${tables}`)
  }
  yield '</office:text></office:body></office:document-content>'
}

async function* partsOf(block: Block, tableName: string): AsyncGenerator<string> {
  switch (block.kind) {
    case 'heading':
      yield `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${marked(block.text)}</text:h>`
      return
    case 'paragraph':
      yield paragraph(styleOfTone[block.tone ?? 'plain'], block.text)
      return
    case 'quote':
      yield paragraph('Quotations', block.text)
      return
    case 'addressee':
      yield paragraph('Addressee', block.lines.join('\n'))
      return
    case 'list': {
      const style = block.ordered ? 'Numbers' : 'Bullets'
      const items = block.items.map((item) => `<text:list-item>${paragraph('List_20_Item', item)}</text:list-item>`)
      yield `<text:list text:style-name="${style}">${items.join('')}</text:list>`
      return
    }
    case 'facts':
      yield* table(factsAsTable(block), tableName, false)
      return
    case 'table':
      yield* table(block, tableName, true)
      return
    case 'pageBreak':
  }
}

const styleOfTone = { plain: 'Text_20_body', lead: 'Lead', note: 'Note' } as const

const paragraph = (style: string, text: Text): string => `<text:p text:style-name="${style}">${marked(text)}</text:p>`

async function* table({ caption, columns, rows }: TableBlock, name: string, hasHead: boolean): AsyncGenerator<string> {
  if (hasHead) yield paragraph('Caption', caption)
  yield `<table:table table:name="${name}" table:style-name="Table"><table:title>${xml(caption)}</table:title>`
  for (const share of sharesOf(columns, widthParts)) yield `<table:table-column table:style-name="Column${share}"/>`
  if (hasHead) {
    const heads = columns.map(({ head }) => cell('HeadCell', 'Table_20_Heading', head))
    yield `<table:table-header-rows><table:table-row table:style-name="Row">${heads.join('')}</table:table-row></table:table-header-rows>`
  }
  for await (const row of rows) {
    const cells = columns.map(({ namesRow = false }, index) =>
      cell('Cell', namesRow ? 'Row_20_Heading' : 'Table_20_Contents', row[index] ?? ''),
    )
    yield `<table:table-row table:style-name="Row">${cells.join('')}</table:table-row>`
  }
  yield '</table:table>'
}

const cell = (style: string, paragraphStyle: string, text: Text): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraph(paragraphStyle, text)}</table:table-cell>`

/** Runs with their stresses; ODF folds white space, so every further space, tab and line is named. */
const marked = (text: Text): string =>
  runsOf(text)
    .map(({ text: words, strong = false, code = false }) => {
      const spaced = xml(words)
        .replaceAll(/ {2,}|^ | $/gm, (spaces) => `<text:s text:c="${spaces.length}"/>`)
        .replaceAll('\t', '<text:tab/>')
        .replaceAll('\n', '<text:line-break/>')
      const style = code ? 'Source_20_Text' : strong ? 'Strong_20_Emphasis' : null
      return style === null ? spaced : `<text:span text:style-name="${style}">${spaced}</text:span>`
    })
    .join('')
