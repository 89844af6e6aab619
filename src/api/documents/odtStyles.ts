import type { TextDocument } from '../../domain/documents/textDocument.ts'
import { documentWords, ownAccent } from './words.ts'
import { xml, xmlHead } from './xml.ts'

/** In how many equal parts the width of the page is shared out; each width of a column is one of the styles below. */
export const widthParts = 48

const pageWidthInCm = 17

const names = {
  office: 'office',
  style: 'style',
  text: 'text',
  table: 'table',
  meta: 'meta',
  number: 'datastyle',
} as const

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

export const odtNamespaces = [
  ...Object.entries(names).map(([prefix, name]) => `xmlns:${prefix}="${oasis}:${name}:1.0"`),
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${oasis}:svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

/**
 * What lies in the package (ODF 1.3 part 2, 4).
 * @param type media type of the whole
 */
export const odtManifest = (type: string): string =>
  `${xmlHead}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">${[
    ['/', type],
    ['meta.xml', 'text/xml'],
    ['styles.xml', 'text/xml'],
    ['content.xml', 'text/xml'],
  ]
    .map(([path, media]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${media}"/>`)
    .join('')}</manifest:manifest>`

/** What a document says of itself: title, maker, language and moment (ODF 1.3 part 3, 4). */
export const odtMeta = ({ title, organisation, language, madeAt }: TextDocument): string =>
  `${xmlHead}<office:document-meta ${odtNamespaces} office:version="1.3"><office:meta>` +
  `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(organisation)}</dc:creator><dc:language>${documentWords[language].locale}</dc:language>` +
  `<meta:creation-date>${madeAt}</meta:creation-date><dc:date>${madeAt}</dc:date><meta:generator>Dijkwacht</meta:generator>` +
  `</office:meta></office:document-meta>`

/** How everything looks: Arial or its metric twin, for a document to work on must look the same in every office. */
export function odtStyles({ language, organisation, footer, pageNumbers, accent = ownAccent }: TextDocument): string {
  const { country, page, ofPages } = documentWords[language]
  const number = pageNumbers
    ? `<text:tab/>${page} <text:page-number text:select-page="current">1</text:page-number> ${ofPages} <text:page-count>1</text:page-count>`
    : ''
  return [
    `${xmlHead}<office:document-styles ${odtNamespaces} office:version="1.3"><office:font-face-decls>`,
    `<style:font-face style:name="Arial" svg:font-family="Arial, 'Liberation Sans'" style:font-family-generic="swiss" style:font-pitch="variable"/>`,
    `<style:font-face style:name="Mono" svg:font-family="'Liberation Mono', 'Courier New'" style:font-family-generic="modern" style:font-pitch="fixed"/>`,
    `</office:font-face-decls><office:styles>`,
    `<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="1.25cm"/><style:text-properties style:font-name="Arial" fo:font-size="10.5pt" fo:language="${language}" fo:country="${country}"/></style:default-style>`,
    `<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>`,
    `<style:style style:name="Standard" style:family="paragraph" style:class="text"/>`,
    [
      paragraphStyle('Text body', space(0, 6), 'fo:line-height="125%" fo:orphans="2" fo:widows="2"'),
      paragraphStyle('Lead', space(0, 10), 'fo:line-height="130%"', 'fo:font-size="12pt"'),
      paragraphStyle('Note', space(0, 6), '', 'fo:font-size="9pt" fo:color="#51606f"'),
      paragraphStyle(
        'Title',
        space(0, 14),
        'fo:keep-with-next="always"',
        `fo:font-size="20pt" fo:font-weight="bold" fo:color="${accent}"`,
      ),
      paragraphStyle(
        'Caption',
        space(8, 3),
        'fo:keep-with-next="always"',
        'fo:font-size="9.5pt" fo:font-weight="bold"',
      ),
      paragraphStyle(
        'Quotations',
        space(2, 8),
        `fo:margin-left="0.4cm" fo:padding-left="0.3cm" fo:border-left="2pt solid #b8c1cc" fo:line-height="125%"`,
      ),
      paragraphStyle('List Item', space(0, 3), 'fo:line-height="125%"'),
      paragraphStyle('Table Contents', space(0, 0), '', 'fo:font-size="9.5pt"'),
      paragraphStyle('Table Heading', space(0, 0), '', 'fo:font-size="9.5pt" fo:font-weight="bold"'),
      paragraphStyle('Row Heading', space(0, 0), '', 'fo:font-size="9.5pt" fo:font-weight="bold"'),
      // The window of an envelope (NEN 1026): 5 cm from the top of the paper.
      paragraphStyle('Addressee', space(60, 60), 'fo:line-height="120%"'),
      paragraphStyle('PageBreak', space(0, 0), 'fo:break-before="page"', 'fo:font-size="1pt"'),
      paragraphStyle('Header', space(0, 0), '', 'fo:font-size="8.5pt" fo:color="#51606f"'),
      paragraphStyle(
        'Footer',
        space(0, 0),
        '',
        'fo:font-size="8.5pt" fo:color="#51606f"',
        `<style:tab-stops><style:tab-stop style:position="${pageWidthInCm}cm" style:type="right"/></style:tab-stops>`,
      ),
    ].join(''),
    ...[16, 13, 11].map(
      (size, index) =>
        `<style:style style:name="Heading_20_${index + 1}" style:display-name="Heading ${index + 1}" style:family="paragraph" style:next-style-name="Text_20_body" style:default-outline-level="${index + 1}" style:class="text"><style:paragraph-properties ${space(16 - 3 * index, 5)} fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold" fo:color="${accent}"/></style:style>`,
    ),
    `<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`,
    `<style:style style:name="Source_20_Text" style:display-name="Source Text" style:family="text"><style:text-properties style:font-name="Mono" fo:font-size="8.5pt" fo:language="zxx" fo:country="none"/></style:style>`,
    list(
      'Bullets',
      `<text:list-level-style-bullet text:level="1" text:bullet-char="•">${listIndent}</text:list-level-style-bullet>`,
    ),
    list(
      'Numbers',
      `<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">${listIndent}</text:list-level-style-number>`,
    ),
    `</office:styles><office:automatic-styles>`,
    `<style:page-layout style:name="Paper"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.3cm" fo:margin-left="2cm" fo:margin-right="2cm" style:print-orientation="portrait"/>`,
    `<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>`,
    `</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Paper">`,
    `<style:header><text:p text:style-name="Header">${xml(organisation)}</text:p></style:header>`,
    `<style:footer><text:p text:style-name="Footer">${xml(footer)}${number}</text:p></style:footer>`,
    `</style:master-page></office:master-styles></office:document-styles>`,
  ].join('')
}

/** The looks of tables, which ODF wants beside the content; one column for each width there can be, for tables come one by one. */
export function odtTableStyles({ accent = ownAccent }: TextDocument): string {
  const line = '0.5pt solid #b8c1cc'
  const columns = Array.from({ length: widthParts }, (_, index) => {
    const width = (((index + 1) * pageWidthInCm) / widthParts).toFixed(3)
    return `<style:style style:name="Column${index + 1}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`
  })
  return [
    `<style:style style:name="Table" style:family="table"><style:table-properties style:width="${pageWidthInCm}cm" table:align="margins" style:may-break-between-rows="true" fo:margin-bottom="0.35cm"/></style:style>`,
    `<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>`,
    cellStyle('Cell', `fo:border-bottom="${line}"`),
    cellStyle(
      'HeadCell',
      `fo:border-bottom="1pt solid ${accent}" fo:background-color="#eef2f6" style:vertical-align="bottom"`,
    ),
    ...columns,
  ].join('')
}

const space = (above: number, below: number): string => `fo:margin-top="${above}pt" fo:margin-bottom="${below}pt"`

const paragraphStyle = (name: string, spacing: string, layout: string, letters = '', inside = ''): string =>
  `<style:style style:name="${name.replaceAll(' ', '_20_')}" style:display-name="${name}" style:family="paragraph" style:class="text">` +
  `<style:paragraph-properties ${spacing} ${layout}>${inside}</style:paragraph-properties><style:text-properties ${letters}/></style:style>`

const cellStyle = (name: string, looks: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" ${looks}/></style:style>`

const list = (name: string, level: string): string => `<text:list-style style:name="${name}">${level}</text:list-style>`

const listIndent =
  '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="0.6cm"/></style:list-level-properties>'
