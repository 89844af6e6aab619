import { type Outline, PDFDocument, type StructureElement } from 'pdfkit'
import { documentWords, ownAccent } from '../../api/documents/words.ts'
import type { Text, TextDocument } from '../../domain/documents/textDocument.ts'
import { type Line, linesOf } from './lines.ts'
import type { Stretch, Voice } from './typefaces.ts'

/** Measures in points: A4 with two centimetres at the sides. */
export const sheet = { left: 56.7, right: 538.6, top: 84, bottom: 768 } as const
export const sheetWidth = sheet.right - sheet.left

export const ink = { text: '#1b2733', quiet: '#51606f', rule: '#b8c1cc', shade: '#eef2f6' } as const

/** How text looks: its size, the height of its lines, its colour and the voice of what is not stressed. */
export type Looks = {
  readonly size: number
  readonly leading: number
  readonly colour: string
  readonly voice: Voice
}

/** The sheets of a file that is being written, and the place on the last of them where the next line comes. */
export type Paper = {
  readonly pdf: PDFDocument
  readonly root: StructureElement
  readonly accent: string
  readonly outlines: Outline[]
  /** The distance of the next line from the top of the sheet, in points. */
  y: number
  /** How many characters were met that no typeface has. */
  unknown: number
  /** Begins the next sheet. */
  readonly turn: () => void
  readonly break: (text: Text, width: number, looks: Looks) => readonly Line[]
  /** Draws a line with its top at `y`, between `x` and `x + width`. */
  readonly draw: (
    line: Line,
    box: { readonly x: number; readonly y: number; readonly width: number },
    looks: Looks,
  ) => void
  /** Ends the last sheet and the file. */
  readonly close: () => void
}

/** Begins a file and its first sheet; every sheet bears whose paper it is, its number, and the reference. */
export function openPaper(document: TextDocument): Paper {
  const { title, language, organisation, footer, madeAt } = document
  const { locale, page, ofPages } = documentWords[language]
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: locale,
    font: '',
    fontLayoutCache: false,
    info: { Title: title, Author: organisation, Creator: 'Dijkwacht', CreationDate: new Date(madeAt) },
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const known = new Set<string>()
  const take = ({ typeface }: Stretch, size: number) => {
    if (!known.has(typeface.name)) pdf.registerFont(typeface.name, typeface.font)
    known.add(typeface.name)
    pdf.font(typeface.name).fontSize(size * typeface.scale)
  }
  // How many sheets there are is known when all but the last are gone: each shows the same drawing, which is made at the end.
  const fontsOfTotal: Record<string, unknown> = {}
  const total = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, -4, 60, 12], Resources: { Font: fontsOfTotal } })
  let sheets = 0

  const edge: Looks = { size: 8.5, leading: 11, colour: ink.quiet, voice: 'plain' }
  const writeEdges = () => {
    pdf.markContent('Artifact', { type: 'Pagination' })
    const write = (text: string, y: number, side: 'left' | 'right') => {
      const [line] = paper.break(text, sheetWidth, edge)
      if (!line) return 0
      const x = side === 'left' ? sheet.left : sheet.right - line.width
      paper.draw(line, { x, y, width: line.width }, edge)
      return line.width
    }
    write(organisation, 40, 'left')
    if (document.pageNumbers) {
      const width = write(`${page} ${sheets} ${ofPages} `, 790, 'left')
      pdf.page.xobjects['Total'] = total
      pdf.addContent(
        `q 1 0 0 -1 ${(sheet.left + width).toFixed(2)} ${(790 + baseline(edge)).toFixed(2)} cm /Total Do Q`,
      )
    }
    write(footer, 790, 'right')
    pdf.endMarkedContent()
  }

  const paper: Paper = {
    pdf,
    root,
    accent: document.accent ?? ownAccent,
    outlines: [pdf.outline],
    y: sheet.top,
    unknown: 0,
    turn: () => {
      pdf.addPage()
      sheets += 1
      writeEdges()
      paper.y = sheet.top
    },
    break: (text, width, { size, voice }) => {
      const measure = (stretch: Stretch) => {
        if (stretch.instead !== undefined) paper.unknown += 1
        return stretch.typeface.widthOf(stretch.text) * size
      }
      return linesOf(text, { width, voice, measure })
    },
    draw: (line, box, looks) => {
      let x = line.fromRight ? box.x + box.width - line.width : box.x
      for (const piece of line.pieces) {
        take(piece, looks.size)
        if (piece.instead !== undefined) pdf.markContent('Span', { actual: piece.instead })
        pdf.fillColor(looks.colour).text(piece.text, x, box.y + baseline(looks), {
          lineBreak: false,
          baseline: 'alphabetic',
          textWidth: piece.width,
          wordCount: 1,
        })
        if (piece.instead !== undefined) pdf.endMarkedContent()
        x += piece.width
      }
    },
    close: () => {
      const [line] = paper.break(`${sheets}`, sheetWidth, edge)
      const piece = line?.pieces[0]
      if (document.pageNumbers && piece) {
        take(piece, edge.size)
        const { _font: font } = pdf
        fontsOfTotal[font.id] = font.ref()
        const [glyphs] = font.encode(piece.text)
        const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
          (at) => Number.parseInt(edge.colour.slice(at, at + 2), 16) / 255,
        )
        const colour = [red, green, blue].map((part) => part.toFixed(3)).join(' ')
        total.end(`BT ${colour} rg /${font.id} ${edge.size} Tf <${glyphs.join('')}> Tj ET`)
      } else total.end()
      root.end()
      pdf.end()
    },
  }
  paper.turn()
  return paper
}

/** How far below the top of a line its letters stand, in points. */
export const baseline = ({ size, leading }: Pick<Looks, 'size' | 'leading'>): number =>
  (leading - size) / 2 + size * 0.78
