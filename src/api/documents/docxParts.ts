import type { TextDocument } from '../../domain/documents/textDocument.ts'
import type { Part } from './parcel.ts'
import { documentWords, ownAccent } from './words.ts'
import { xml, xmlHead } from './xml.ts'

const schemas = 'http://schemas.openxmlformats.org'
const relations = `${schemas}/officeDocument/2006/relationships`

export const wordNamespaces = `xmlns:w="${schemas}/wordprocessingml/2006/main" xmlns:r="${relations}"`

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What stands around the text of a DOCX: what kinds of parts there are, who points at whom, the properties, head and foot of a page. */
export function docxParts(document: TextDocument): readonly Part[] {
  const { title, organisation, footer, language, pageNumbers, madeAt } = document
  const { locale, page, ofPages } = documentWords[language]
  const number = pageNumbers ? `${tab}${run(`${page} `)}${field('PAGE')}${run(` ${ofPages} `)}${field('NUMPAGES')}` : ''
  return [
    {
      name: '[Content_Types].xml',
      content: `${xmlHead}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        ['/word/document.xml', `${wordType}.document.main+xml`],
        ...['styles', 'numbering', 'settings', 'header', 'footer'].map((part) => [
          `/word/${part}.xml`,
          `${wordType}.${part}+xml`,
        ]),
        ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ]
        .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
        .join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: relationships([
        ['document', `${relations}/officeDocument`, 'word/document.xml'],
        ['core', `${schemas}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships(
        ['styles', 'numbering', 'settings', 'header', 'footer'].map((part) => [
          part,
          `${relations}/${part}`,
          `${part}.xml`,
        ]),
      ),
    },
    {
      name: 'docProps/core.xml',
      content: `${xmlHead}<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(organisation)}</dc:creator><dc:language>${locale}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:modified></cp:coreProperties>`,
    },
    {
      name: 'word/settings.xml',
      content: `${xmlHead}<w:settings ${wordNamespaces}><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${locale}"/></w:settings>`,
    },
    {
      name: 'word/header.xml',
      content: `${xmlHead}<w:hdr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${run(organisation)}</w:p></w:hdr>`,
    },
    {
      name: 'word/footer.xml',
      content: `${xmlHead}<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(footer)}${number}</w:p></w:ftr>`,
    },
  ]
}

const relationships = (list: readonly (readonly string[])[]): string =>
  `${xmlHead}<Relationships xmlns="${schemas}/package/2006/relationships">${list
    .map(([id = '', type = '', target = '']) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
const tab = '<w:r><w:tab/></w:r>'
const field = (name: string): string => `<w:fldSimple w:instr=" ${name} ">${run('1')}</w:fldSimple>`

/** Bullets, and a numbering of its own for each of so many numbered lists. */
export function docxNumbering(lists: number): string {
  const indent = '<w:pPr><w:ind w:left="340" w:hanging="283"/></w:pPr>'
  const own = Array.from({ length: lists }, (_, index) => index + 2)
  return [
    `${xmlHead}<w:numbering ${wordNamespaces}>`,
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>${indent}</w:lvl></w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>${indent}</w:lvl></w:abstractNum>`,
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ...own.map(
      (id) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    ),
    '</w:numbering>',
  ].join('')
}

/** How everything looks: as the ODT. */
export function docxStyles({ language, accent = ownAccent }: TextDocument): string {
  const { locale } = documentWords[language]
  const colour = accent.slice(1)
  const line = (size: number) => `w:val="single" w:sz="${size}" w:space="0" w:color="B8C1CC"`
  return [
    `${xmlHead}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${locale}" w:eastAsia="${locale}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    style('BodyText', 'Body Text', space(0, 6, 300)),
    style('Lead', 'Lead', space(0, 10, 312), '<w:sz w:val="24"/>'),
    style('Note', 'Note', space(0, 6), small(18)),
    style('Title', 'Title', `<w:keepNext/>${space(0, 14)}`, `<w:b/><w:color w:val="${colour}"/><w:sz w:val="40"/>`),
    style('Caption', 'caption', `<w:keepNext/>${space(8, 3)}`, '<w:b/><w:sz w:val="19"/>'),
    style(
      'Quote',
      'Quote',
      `<w:pBdr><w:left w:val="single" w:sz="16" w:space="8" w:color="B8C1CC"/></w:pBdr>${space(2, 8, 300)}<w:ind w:left="340"/>`,
    ),
    style('ListParagraph', 'List Paragraph', space(0, 3, 300)),
    style('TableContents', 'Table Contents', space(0, 0), '<w:sz w:val="19"/>'),
    style('TableHeading', 'Table Heading', `<w:keepNext/>${space(0, 0)}`, '<w:b/><w:sz w:val="19"/>'),
    style('RowHeading', 'Row Heading', space(0, 0), '<w:b/><w:sz w:val="19"/>'),
    style(
      'AfterTable',
      'After Table',
      '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
      '<w:sz w:val="4"/>',
    ),
    style('Addressee', 'Addressee', space(60, 60, 288)),
    style(
      'PageBreak',
      'Page Break',
      '<w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
      '<w:sz w:val="2"/>',
    ),
    style('Header', 'header', space(0, 0), small(17)),
    style('Footer', 'footer', `<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>${space(0, 0)}`, small(17)),
    ...[32, 26, 22].map((size, index) =>
      style(
        `Heading${index + 1}`,
        `heading ${index + 1}`,
        `<w:keepNext/>${space(16 - 3 * index, 5)}<w:outlineLvl w:val="${index}"/>`,
        `<w:b/><w:color w:val="${colour}"/><w:sz w:val="${size}"/>`,
        '<w:next w:val="BodyText"/>',
      ),
    ),
    `<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>`,
    `<w:style w:type="character" w:customStyle="1" w:styleId="SourceText"><w:name w:val="Source Text"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/><w:sz w:val="17"/></w:rPr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="Ruled"><w:name w:val="Ruled"/><w:tblPr><w:tblBorders><w:bottom ${line(4)}/><w:insideH ${line(4)}/></w:tblBorders><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="68" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="68" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    `</w:styles>`,
  ].join('')
}

/** Points above and below, and how high a line is in 240ths. */
const space = (above: number, below: number, line = 240): string =>
  `<w:spacing w:before="${above * 20}" w:after="${below * 20}" w:line="${line}" w:lineRule="auto"/>`

const small = (halfPoints: number): string => `<w:color w:val="51606F"/><w:sz w:val="${halfPoints}"/>`

const builtIn = new Set(['Body Text', 'Title', 'caption', 'Quote', 'List Paragraph', 'header', 'footer'])

const style = (id: string, name: string, layout: string, letters = '', next = ''): string =>
  `<w:style w:type="paragraph"${builtIn.has(name) || name.startsWith('heading') ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>${layout}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
