import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** The default value of a token in one theme: the innermost fallback of our var() chains. */
function valueOf(token: string, theme: 'light' | 'dark'): string {
  const declared = new RegExp(`${token}:\\s*([^;]+);`).exec(css)?.[1] ?? ''
  const colours = [...declared.matchAll(/#[0-9a-f]{6}\b/gi)].map(([colour]) => colour)
  const colour = theme === 'light' ? colours[0] : colours.at(-1)
  if (colour === undefined || colours.length !== 2)
    throw new Error(`${token} should name one light and one dark colour, found ${declared}`)
  return colour
}

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const text = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'surface-sunk'],
  ['ink', 'neutral-soft'],
  ['ink', 'accent-soft'],
  ['ink', 'focus-bed'],
  ['ink', 'soon-soft'],
  ['ink', 'late-soft'],
  ['ink', 'good-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'surface-sunk'],
  ['ink-soft', 'accent-soft'],
  ['ink-soft', 'neutral-soft'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['accent', 'focus-bed'],
  ['button-ink', 'button'],
  ['button-ink', 'button-hover'],
  ['late', 'late-soft'],
  ['late', 'surface'],
  ['late', 'paper'],
  ['soon', 'soon-soft'],
  ['soon', 'surface'],
  ['good', 'good-soft'],
  ['good', 'surface'],
  ['rail-ink', 'rail'],
  ['rail-ink-strong', 'rail'],
] as const

const shapes = [
  ['control-line', 'surface'],
  ['control-line', 'paper'],
  ['focus', 'paper'],
  ['focus', 'surface'],
  ['focus', 'accent-soft'],
  ['water-line', 'dry'],
  ['water-soon-line', 'dry'],
  ['water-late', 'dry'],
  ['water-met-line', 'dry'],
  ['ink', 'dry'],
  ['good', 'surface'],
] as const

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const between = ([one, other]: readonly [string, string]) =>
    contrast(valueOf(`--dw-${one}`, theme), valueOf(`--dw-${other}`, theme))

  it.each(text)('text in %s is readable on %s', (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(shapes)('%s stands out from %s', (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(3)
  })
})
