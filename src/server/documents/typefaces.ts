import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font, type GlyphPosition, type GlyphRun } from 'fontkit'

/** The three voices of a document. */
export type Voice = 'plain' | 'strong' | 'code'

/** One file of letters, by the name under which a PDF knows it. */
export type Typeface = {
  readonly name: string
  readonly font: Font
  /** How much smaller it is set, so that its letters look as large as those of Source Sans. */
  readonly scale: number
  /** How wide a text is, as a multiple of the size in which it is set. */
  readonly widthOf: (text: string) => number
}

/** What is drawn for a character that no typeface knows; the character itself stays in the text of the file. */
export const unknownCharacter = '□'

/**
 * Source Sans 3, the letters of the screens (OFL 1.1), and DejaVu (Bitstream Vera licence) for what it lacks: Hebrew, Arabic, arrows, the
 * older emoji. The rest, Chinese or newer emoji, is drawn as an empty square.
 */
const files: Record<Voice, readonly string[]> = {
  plain: ['source-sans/TTF/SourceSans3-Regular.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
  strong: ['source-sans/TTF/SourceSans3-Bold.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'],
  code: ['dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'],
}

const { resolve } = createRequire(import.meta.url)
const read = new Map<string, Typeface>()

/** Reading a file of letters takes some ten milliseconds, so each is read when a text first needs it, and once. */
function typefaceIn(file: string): Typeface {
  const known = read.get(file)
  if (known) return known
  const [owner = '', ...path] = file.split('/')
  const font = remembering(create(readFileSync(join(dirname(resolve(`${owner}/package.json`)), ...path))))
  const scale = owner === 'dejavu-fonts-ttf' ? 0.87 : 1
  const typeface = { name: file, font, scale, widthOf: measuring(font, scale) }
  read.set(file, typeface)
  return typeface
}

/** Letters of Hebrew, Arabic and their neighbours, without their digits and signs. */
export const hasLetterFromRight =
  /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

const mostWords = 4000

/**
 * The same typeface, which remembers how it set the latest words: shaping is slow, and letters repeat themselves. PDFKit scales the
 * positions that it gets, so each time they are fresh.
 */
function remembering(font: Font): Font {
  const set = new Map<string, ReturnType<Font['layout']>>()
  const layout: Font['layout'] = (text) => {
    const { glyphs, positions } = set.get(text) ?? font.layout(text, [], undefined, undefined, directionOf(text))
    if (set.size >= mostWords) set.clear()
    if (!set.has(text)) set.set(text, { glyphs, positions: positions.map(copied), advanceWidth: 0 })
    return runOf(glyphs, positions.map(copied))
  }
  return Object.defineProperty<Font>(Object.create(font) as Font, 'layout', { value: layout })
}

// By itself fontkit lets the digits of Arabic run to the left too, for they belong to its script.
const directionOf = (text: string): 'ltr' | 'rtl' => (hasLetterFromRight.test(text) ? 'rtl' : 'ltr')

// Spelled out, for this is done for every letter.
const copied = ({ xAdvance, yAdvance, xOffset, yOffset }: GlyphPosition): GlyphPosition => ({
  xAdvance,
  yAdvance,
  xOffset,
  yOffset,
})

function measuring(font: Font, scale: number): Typeface['widthOf'] {
  const widths = new Map<string, number>()
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    if (widths.size >= mostWords) widths.clear()
    const width = (font.layout(text).advanceWidth / font.unitsPerEm) * scale
    widths.set(text, width)
    return width
  }
}

const runOf = (glyphs: readonly unknown[], positions: readonly GlyphPosition[]): GlyphRun => ({
  glyphs,
  positions,
  get advanceWidth() {
    return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
  },
})

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })
const chosen: Record<Voice, Map<string, Typeface | null>> = { plain: new Map(), strong: new Map(), code: new Map() }
const mostRemembered = 5000

/** The first typeface of the voice that knows all of a cluster of characters; null when none does. */
function typefaceFor(cluster: string, voice: Voice): Typeface | null {
  const remembered = chosen[voice]
  const before = remembered.get(cluster)
  if (before !== undefined) return before
  if (remembered.size >= mostRemembered) remembered.clear()
  const points = Array.from(cluster, (character) => character.codePointAt(0) ?? 0)
  let found: Typeface | null = null
  for (const file of files[voice]) {
    const typeface = typefaceIn(file)
    if (points.every((point) => typeface.font.hasGlyphForCodePoint(point))) {
      found = typeface
      break
    }
  }
  remembered.set(cluster, found)
  return found
}

/** A stretch of text in one typeface; `instead` is the text it stands for, where that cannot be drawn. */
export type Stretch = { readonly text: string; readonly typeface: Typeface; readonly instead?: string }

/** Text cut where the typeface changes. */
export function stretchesOf(text: string, voice: Voice): readonly Stretch[] {
  const stretches: Stretch[] = []
  const add = (stretch: Stretch) => {
    const last = stretches.at(-1)
    if (last && last.typeface === stretch.typeface && !last.instead && !stretch.instead) {
      stretches[stretches.length - 1] = { typeface: last.typeface, text: last.text + stretch.text }
    } else stretches.push(stretch)
  }
  const [first] = files[voice]
  if (first !== undefined && /^[\u0020-\u007E\u00A0-\u00FF]*$/.test(text))
    return [{ text, typeface: typefaceIn(first) }]
  for (const { segment } of graphemes.segment(text)) {
    const cluster = segment.normalize('NFC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    if (cluster === '') continue
    const typeface = typefaceFor(cluster, voice)
    if (typeface) add({ text: cluster, typeface })
    else add({ ...missing(voice), instead: segment })
  }
  return stretches
}

function missing(voice: Voice): Stretch {
  const typeface = typefaceFor(unknownCharacter, voice)
  if (!typeface) throw new Error('No typeface has the sign for unknown characters')
  return { text: unknownCharacter, typeface }
}
