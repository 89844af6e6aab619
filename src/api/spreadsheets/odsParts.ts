import type { Language } from '../texts/language.ts'
import { xmlAttribute, xmlText, yesOrNo } from './odsCells.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const names = (...used: readonly (readonly [prefix: string, name: string])[]): string =>
  used.map(([prefix, name]) => ` xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join('')
const office = ['office', 'office'] as const
const style = ['style', 'style'] as const
const table = ['table', 'table'] as const
const text = ['text', 'text'] as const
const number = ['number', 'datastyle'] as const
const fo = ['fo', 'xsl-fo-compatible'] as const
const version = ' office:version="1.3"'

/** The parts of the package, by their types. */
export const manifest = (type: string): string =>
  [
    `${head}<manifest:manifest${names(['manifest', 'manifest'])} manifest:version="1.3">`,
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/>`,
    ['content.xml', 'meta.xml', 'settings.xml', 'styles.xml']
      .map((part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`)
      .join(''),
    '</manifest:manifest>',
  ].join('')

/** What a spreadsheet says of itself (ODF 1.3 part 3, 4). */
export const metaXml = ({ title, language }: { readonly title: string; readonly language: string }): string =>
  [
    `${head}<office:document-meta${names(office, ['meta', 'meta'])} xmlns:dc="http://purl.org/dc/elements/1.1/"${version}><office:meta>`,
    `<meta:generator>Dijkwacht</meta:generator><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language>`,
    '</office:meta></office:document-meta>',
  ].join('')

/** The first row and the first column of every sheet stay in sight. */
export function settingsXml(sheets: readonly string[]): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const frozen = [
    item('HorizontalSplitMode', 'short', 2),
    item('VerticalSplitMode', 'short', 2),
    item('HorizontalSplitPosition', 'int', 1),
    item('VerticalSplitPosition', 'int', 1),
    item('ActiveSplitRange', 'short', 3),
    item('PositionRight', 'int', 1),
    item('PositionBottom', 'int', 1),
  ].join('')
  const views = sheets.map(
    (name) =>
      `<config:config-item-map-entry config:name="${xmlAttribute(name)}">${frozen}</config:config-item-map-entry>`,
  )
  return [
    `${head}<office:document-settings${names(office, ['config', 'config'])}${version}><office:settings>`,
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">',
    `<config:config-item-map-entry><config:config-item-map-named config:name="Tables">${views.join('')}`,
    '</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>',
    '</config:config-item-set></office:settings></office:document-settings>',
  ].join('')
}

/** What all cells share, and a page on its side that says what it is of, which sheet, and its number. */
export const stylesXml = ({ title, language }: { readonly title: string; readonly language: Language }): string =>
  [
    `${head}<office:document-styles${names(office, style, text, fo)}${version}><office:styles>`,
    '<style:default-style style:family="table-cell"><style:text-properties fo:font-family="Liberation Sans" fo:font-size="10pt"',
    ` fo:language="${language}" fo:country="${language === 'nl' ? 'NL' : 'GB'}"/></style:default-style>`,
    '<style:style style:name="Default" style:family="table-cell"/></office:styles>',
    '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties style:print-orientation="landscape"',
    ' fo:page-width="29.7cm" fo:page-height="21cm" fo:margin="1.5cm"/>',
    `<style:header-style>${edge('bottom')}</style:header-style><style:footer-style>${edge('top')}</style:footer-style>`,
    '</style:page-layout></office:automatic-styles>',
    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page">',
    `<style:header><text:p>${xmlText(title)}</text:p></style:header>`,
    '<style:footer><text:p><text:sheet-name>?</text:sheet-name> · <text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer>',
    '</style:master-page></office:master-styles>',
    '</office:document-styles>',
  ].join('')

const edge = (side: 'top' | 'bottom'): string =>
  `<style:header-footer-properties fo:min-height="0.7cm" fo:margin-${side}="0.25cm"/>`

/**
 * The beginning of the content, up to its first sheet: a day reads 17-11-2026, a moment 17-11-2026 15:00, and what is so or
 * not reads yes or no, while a spreadsheet still counts with it.
 */
export const contentStyles = (widths: readonly number[], language: Language): string =>
  [
    `${head}<office:document-content${names(office, style, table, text, number, fo)}${version}><office:automatic-styles>`,
    `<number:date-style style:name="day-format">${dayFormat}</number:date-style>`,
    `<number:date-style style:name="moment-format">${dayFormat}<number:text> </number:text><number:hours number:style="long"/>`,
    '<number:text>:</number:text><number:minutes number:style="long"/></number:date-style>',
    `<number:number-style style:name="yes-format"><number:text>${yesOrNo[language].yes}</number:text></number:number-style>`,
    `<number:number-style style:name="truth-format"><number:text>${yesOrNo[language].no}</number:text>`,
    '<style:map style:condition="value()!=0" style:apply-style-name="yes-format"/></number:number-style>',
    '<number:text-style style:name="text-format"><number:text-content/></number:text-style>',
    cellStyle('day', ' style:data-style-name="day-format"', atStart),
    cellStyle('moment', ' style:data-style-name="moment-format"', atStart),
    cellStyle('truth', ' style:data-style-name="truth-format"', atStart),
    cellStyle('value'),
    cellStyle('text', ' style:data-style-name="text-format"'),
    headStyle('header', 'start'),
    headStyle('number-header', 'end'),
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>',
    widths
      .map(
        (width, at) =>
          `<style:style style:name="width${at}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
      )
      .join(''),
    '</office:automatic-styles><office:body><office:spreadsheet>',
  ].join('')

const dayFormat =
  '<number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/>' +
  '<number:text>-</number:text><number:year number:style="long"/>'
const atStart = '<style:paragraph-properties fo:text-align="start"/>'
/** Long heads take more lines; those of numbers stand above their last digit. */
const headStyle = (name: string, align: 'start' | 'end'): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">` +
  '<style:table-cell-properties style:vertical-align="bottom" fo:padding="0.06cm" fo:wrap-option="wrap" fo:background-color="#eef2f6" fo:border-bottom="0.05cm solid #17406d"/>' +
  `<style:paragraph-properties fo:text-align="${align}"/><style:text-properties fo:font-weight="bold"/></style:style>`
const cellStyle = (name: string, attributes = '', inner = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${attributes}>` +
  `<style:table-cell-properties style:vertical-align="top" fo:padding="0.06cm"/>${inner}</style:style>`
