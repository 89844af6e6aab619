import type { StructureElement } from 'pdfkit'
import type { TableBlock, Text } from '../../domain/documents/textDocument.ts'
import type { Line } from './lines.ts'
import { ink, type Looks, type Paper, sheet, sheetWidth } from './paper.ts'

const padding = { side: 4, above: 3.5, below: 4 } as const

const cellLooks: Looks = { size: 9.5, leading: 13, colour: ink.text, voice: 'plain' }
const headLooks: Looks = { ...cellLooks, voice: 'strong' }
const captionLooks: Looks = { size: 10, leading: 14, colour: ink.text, voice: 'strong' }

type Cell = {
  readonly lines: readonly Line[]
  readonly x: number
  readonly width: number
  readonly looks: Looks
  readonly tag: 'TH' | 'TD'
  readonly scope?: 'Row' | 'Column'
}

/**
 * Writes a table row by row, so that a long one never lies in memory: heads again on every sheet, as something that repeats and not as
 * content; rows stay together where a sheet can hold them. Gives back the hand after each row.
 */
export async function* writeTable(paper: Paper, table: TableBlock, hasHead: boolean): AsyncGenerator<void> {
  const { pdf } = paper
  const columns = columnsOf(table)
  const element = pdf.struct('Table', { title: table.caption })
  paper.root.add(element)
  const heads = table.columns.map(({ head }, index) => cellOf(paper, head, columns[index], headLooks, 'Column'))
  if (hasHead) {
    const needed = captionLooks.leading + heightOf(heads) + 3 * cellLooks.leading
    if (paper.y + needed > sheet.bottom) paper.turn()
    writeCaption(paper, element, table.caption)
    writeRow(paper, begun(paper, element, 'THead'), heads, { repeats: null, isHead: true })
  }
  const body = begun(paper, element, 'TBody')
  for await (const row of table.rows) {
    const cells = table.columns.map(({ namesRow = false }, index) =>
      cellOf(paper, row[index] ?? '', columns[index], namesRow ? headLooks : cellLooks, namesRow ? 'Row' : undefined),
    )
    writeRow(paper, body, cells, { repeats: hasHead ? heads : null, isHead: false })
    yield
  }
  element.end()
  paper.y += 10
}

function begun({ pdf }: Paper, parent: StructureElement, tag: string): StructureElement {
  const element = pdf.struct(tag)
  parent.add(element)
  return element
}

type Place = { readonly x: number; readonly width: number }

function columnsOf({ columns }: TableBlock): readonly Place[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  let x: number = sheet.left
  return columns.map(({ width: share }) => {
    const width = (share / total) * sheetWidth
    const place = { x, width }
    x += width
    return place
  })
}

function cellOf(paper: Paper, text: Text, place: Place | undefined, looks: Looks, scope?: 'Row' | 'Column'): Cell {
  const x = (place?.x ?? sheet.left) + padding.side
  const width = (place?.width ?? sheetWidth) - 2 * padding.side
  const lines = paper.break(text, width, looks)
  return { lines, x, width, looks, ...(scope ? { tag: 'TH', scope } : { tag: 'TD' }) }
}

const heightOf = (cells: readonly Cell[]): number =>
  Math.max(0, ...cells.map(({ lines, looks }) => lines.length * looks.leading)) + padding.above + padding.below

function writeCaption(paper: Paper, table: StructureElement, caption: string): void {
  const { pdf } = paper
  const element = begun(paper, table, 'Caption')
  element.add(pdf.markStructureContent('Caption'))
  for (const line of paper.break(caption, sheetWidth, captionLooks)) {
    paper.draw(line, { x: sheet.left, y: paper.y, width: sheetWidth }, captionLooks)
    paper.y += captionLooks.leading
  }
  pdf.endMarkedContent()
  element.end()
  paper.y += 3
}

type RowPlace = {
  /** The heads to show again on a new sheet. */
  readonly repeats: readonly Cell[] | null
  readonly isHead: boolean
}

function writeRow(paper: Paper, parent: StructureElement, cells: readonly Cell[], { repeats, isHead }: RowPlace): void {
  const { pdf } = paper
  const turn = () => {
    paper.turn()
    if (repeats) repeatHeads(paper, repeats)
  }
  const whole = heightOf(cells)
  const emptySheet = sheet.bottom - sheet.top - (repeats ? heightOf(repeats) : 0)
  if (paper.y + whole > sheet.bottom && whole <= emptySheet) turn()

  const row = begun(paper, parent, 'TR')
  const elements = cells.map(({ tag, scope }) => {
    const element = pdf.struct(tag, scope ? { scope } : {})
    row.add(element)
    return element
  })
  const leading = cellLooks.leading
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  let from = 0
  while (from < most) {
    const room = Math.floor((sheet.bottom - paper.y - padding.above - padding.below) / leading)
    if (room < 1) {
      turn()
      continue
    }
    const to = Math.min(most, from + room)
    const height = (to - from) * leading + padding.above + padding.below
    if (isHead) shade(paper, height)
    for (const [index, { lines, x, width, looks, tag }] of cells.entries()) {
      const shown = lines.slice(from, to)
      if (shown.every(({ pieces }) => pieces.length === 0)) continue
      elements[index]?.add(pdf.markStructureContent(tag))
      for (const [below, line] of shown.entries()) {
        paper.draw(line, { x, y: paper.y + padding.above + below * leading, width }, looks)
      }
      pdf.endMarkedContent()
    }
    paper.y += height
    rule(paper, isHead)
    from = to
    if (from < most) turn()
  }
  row.end()
}

function repeatHeads(paper: Paper, heads: readonly Cell[]): void {
  const { pdf } = paper
  const height = heightOf(heads)
  shade(paper, height)
  pdf.markContent('Artifact', { type: 'Pagination' })
  for (const { lines, x, width, looks } of heads) {
    for (const [below, line] of lines.entries()) {
      paper.draw(line, { x, y: paper.y + padding.above + below * looks.leading, width }, looks)
    }
  }
  pdf.endMarkedContent()
  paper.y += height
  rule(paper, true)
}

function shade({ pdf, y }: Paper, height: number): void {
  pdf
    .markContent('Artifact', { type: 'Layout' })
    .rect(sheet.left, y, sheetWidth, height)
    .fill(ink.shade)
    .endMarkedContent()
}

function rule({ pdf, y, accent }: Paper, isStrong: boolean): void {
  const [thickness, colour] = isStrong ? [1, accent] : [0.5, ink.rule]
  pdf
    .markContent('Artifact', { type: 'Layout' })
    .rect(sheet.left, y - thickness, sheetWidth, thickness)
    .fill(colour)
    .endMarkedContent()
}
