import bidiFactory from 'bidi-js/dist/bidi.mjs'
import { printable } from '../../domain/documents/printable.ts'
import { runsOf, type Text } from '../../domain/documents/textDocument.ts'
import { hasLetterFromRight, type Stretch, stretchesOf, type Voice } from './typefaces.ts'

const bidi = bidiFactory()

/** A piece of a line as it is drawn, from the left. */
export type Piece = Stretch & { readonly width: number }
export type Line = {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** The line belongs to a paragraph that is read from the right. */
  readonly fromRight: boolean
}

/** How wide a stretch is, in points. */
export type Measure = (stretch: Stretch) => number

type Setting = { readonly width: number; readonly voice: Voice; readonly measure: Measure }

/** Text broken into lines no wider than `width` points, each with its pieces in the order of the eye. */
export function linesOf(text: Text, setting: Setting): readonly Line[] {
  const voices: Voice[] = []
  let whole = ''
  for (const { text: words, strong = false, code = false } of runsOf(text)) {
    const shown = printable(words).replaceAll('\t', '    ')
    const voice = code ? 'code' : strong ? 'strong' : setting.voice
    for (let index = 0; index < shown.length; index += 1) voices.push(voice)
    whole += shown
  }
  const lines: Line[] = []
  let start = 0
  // A line feed is drawn as a space, or a screen reader would join the words around it.
  for (const paragraph of whole.split(/(?<=\n)/)) {
    const shown = paragraph.replace('\n', ' ')
    lines.push(...linesOfParagraph(shown, voices.slice(start, start + shown.length), setting))
    start += shown.length
  }
  return lines
}

// Letters of Hebrew, Arabic and their neighbours, and the signs that set a direction.
const maySwitchDirection =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

type Atom = { readonly piece: Piece; readonly level: number }

function linesOfParagraph(paragraph: string, voices: readonly Voice[], setting: Setting): readonly Line[] {
  const directions = maySwitchDirection.test(paragraph) ? bidi.getEmbeddingLevels(paragraph, 'auto') : null
  const fromRight = directions?.paragraphs[0]?.level === 1
  const lines: Line[] = []
  let atoms: Atom[] = []
  let width = 0
  const endLine = () => {
    lines.push({ pieces: inOrderOfTheEye(atoms), width, fromRight })
    atoms = []
    width = 0
  }
  for (const { start, end } of unitsOf(paragraph)) {
    const unit = atomsOf(paragraph, start, end, { voices, levels: directions?.levels ?? null, setting })
    const inked = inkedWidth(unit)
    if (width > 0 && width + inked > setting.width) endLine()
    if (inked <= setting.width) {
      atoms.push(...unit)
      width += unit.reduce((sum, { piece }) => sum + piece.width, 0)
      continue
    }
    // A word that is wider than the line breaks wherever it must.
    for (const atom of unit.flatMap((one) => charactersOf(one, setting.measure))) {
      if (width > 0 && width + atom.piece.width > setting.width) endLine()
      atoms.push(atom)
      width += atom.piece.width
    }
  }
  endLine()
  return lines
}

/** Words with the spaces after them; a line may also end behind a hyphen or a slash. */
function* unitsOf(paragraph: string): Generator<{ readonly start: number; readonly end: number }> {
  for (const match of paragraph.matchAll(/[^ \-/]*(?:[-/]+(?! )| +|[-/]+ +|$)/g)) {
    if (match[0] !== '') yield { start: match.index, end: match.index + match[0].length }
  }
}

type Around = {
  readonly voices: readonly Voice[]
  readonly levels: Uint8Array | null
  readonly setting: Setting
}

function atomsOf(paragraph: string, start: number, end: number, { voices, levels, setting }: Around): Atom[] {
  const atoms: Atom[] = []
  let from = start
  for (let index = start + 1; index <= end; index += 1) {
    const changes =
      index === end ||
      voices[index] !== voices[from] ||
      levels?.[index] !== levels?.[from] ||
      (paragraph[index] === ' ') !== (paragraph[from] === ' ')
    if (!changes) continue
    const level = levels?.[from] ?? 0
    const text = level % 2 === 1 ? mirrored(paragraph, levels, from, index) : paragraph.slice(from, index)
    for (const stretch of stretchesOf(text, voices[from] ?? setting.voice)) {
      atoms.push({ piece: { ...stretch, width: setting.measure(stretch) }, level })
    }
    from = index
  }
  return atoms
}

/** Text that runs to the left: its brackets look the other way, and what a typeface would set to the right is turned round. */
function mirrored(paragraph: string, levels: Uint8Array | null, from: number, to: number): string {
  if (!levels) return paragraph.slice(from, to)
  const turned = bidi.getMirroredCharactersMap(paragraph, levels, from, to - 1)
  const text = Array.from(
    { length: to - from },
    (_, index) => turned.get(from + index) ?? paragraph[from + index] ?? '',
  ).join('')
  if (hasLetterFromRight.test(text)) return text
  return Array.from(characters.segment(text), ({ segment }) => segment)
    .toReversed()
    .join('')
}

const characters = new Intl.Segmenter('nl', { granularity: 'grapheme' })

const inkedWidth = (unit: readonly Atom[]): number =>
  unit.reduce((sum, { piece }) => sum + (/^ +$/.test(piece.text) ? 0 : piece.width), 0)

const charactersOf = ({ piece, level }: Atom, measure: Measure): readonly Atom[] =>
  piece.instead === undefined
    ? Array.from(characters.segment(piece.text), ({ segment }) => {
        const stretch = { text: segment, typeface: piece.typeface }
        return { piece: { ...stretch, width: measure(stretch) }, level }
      })
    : [{ piece, level }]

/** Rule L2 of the bidirectional algorithm: from the highest level down, what lies at it or above is turned round (UAX #9). */
function inOrderOfTheEye(atoms: readonly Atom[]): readonly Piece[] {
  const highest = Math.max(0, ...atoms.map(({ level }) => level))
  const order = [...atoms]
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start
      while ((order[end]?.level ?? 0) >= level) end += 1
      if (end > start) {
        order.splice(start, end - start, ...order.slice(start, end).toReversed())
        start = end
      }
    }
  }
  return highest === 0 ? joined(order) : order.map(({ piece }) => piece)
}

/** Neighbours in one typeface are drawn in one go. */
function joined(atoms: readonly Atom[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const { piece } of atoms) {
    const last = pieces.at(-1)
    if (last && last.typeface === piece.typeface && last.instead === undefined && piece.instead === undefined) {
      pieces[pieces.length - 1] = {
        typeface: last.typeface,
        text: last.text + piece.text,
        width: last.width + piece.width,
      }
    } else pieces.push(piece)
  }
  return pieces
}
