import { describe, expect, it } from 'vitest'
import type { Text } from '../../domain/documents/textDocument.ts'
import { linesOf, type Measure } from './lines.ts'

/** Every character is one point wide, so that widths can be counted. */
const measure: Measure = ({ text }) => text.length
const shown = (text: Text, width: number) =>
  linesOf(text, { width, voice: 'plain', measure }).map(({ pieces }) => pieces.map((piece) => piece.text).join(''))

describe('lines', () => {
  it('break between words, and leave the space for whoever hears them', () => {
    expect(shown('een brief aan de buren', 10)).toEqual(['een brief ', 'aan de ', 'buren'])
  })

  it('break where they must within a word that is wider than the line, never within a character', () => {
    expect(shown('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
    expect(shown('é'.repeat(12), 10)).toEqual(['é'.repeat(10), 'éé'])
  })

  it('break behind a hyphen or a slash', () => {
    expect(shown('privacy-officer', 10)).toEqual(['privacy-', 'officer'])
  })

  it('begin anew at a line feed', () => {
    expect(shown('een\n\ntwee', 10)).toEqual(['een ', ' ', 'twee'])
  })

  it('change the typeface where the stress changes', () => {
    const [line] = linesOf([{ text: 'nu ' }, { text: 'snel', strong: true }], { width: 20, voice: 'plain', measure })
    expect(line?.pieces.map(({ text, typeface }) => [text, typeface.name.replace(/^.*\//, '')])).toEqual([
      ['nu ', 'SourceSans3-Regular.ttf'],
      ['snel', 'SourceSans3-Bold.ttf'],
    ])
  })
})

describe('text in two directions', () => {
  it('stands in the order of the eye: words of Hebrew from the right, numbers within them from the left', () => {
    expect(shown('naam שלום עולם 12', 40)).toEqual(['naam 12 עולם שלום'])
  })

  it('turns brackets round in text that runs to the left', () => {
    expect(shown('שלום (עולם)', 40).join('')).toContain('(עולם)')
  })

  it('is not turned round by a hidden sign', () => {
    expect(shown('factuur\u202Efdp.exe', 40)).toEqual(['factuur\uFFFDfdp.exe'])
  })

  it('begins at the right where the paragraph does', () => {
    const [line] = linesOf('שלום', { width: 40, voice: 'plain', measure })
    expect(line?.fromRight).toBe(true)
  })
})

describe('characters', () => {
  it('come from a second typeface where the first lacks them', () => {
    const [line] = linesOf('ja ☎', { width: 40, voice: 'plain', measure })
    expect(line?.pieces.map(({ typeface }) => typeface.name.replace(/^.*\//, ''))).toEqual([
      'SourceSans3-Regular.ttf',
      'DejaVuSans.ttf',
    ])
  })

  it('that no typeface has are a square that keeps the character', () => {
    const [line] = linesOf('社', { width: 40, voice: 'plain', measure })
    expect(line?.pieces).toMatchObject([{ text: '□', instead: '社' }])
    const [control] = linesOf('\u0000', { width: 40, voice: 'plain', measure })
    expect(control?.pieces).toMatchObject([{ text: '□', instead: '␀' }])
  })
})
