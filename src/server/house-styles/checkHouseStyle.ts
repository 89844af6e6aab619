import { contrast, readColour } from './contrast.ts'
import { resolveToken, type Scheme, schemes, type Tokens } from './tokens.ts'

/** Text and what it stands on: 4.5 (WCAG 1.4.3). The first of each pair is the text. */
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
  ['accent', 'surface-sunk'],
  ['accent', 'accent-soft'],
  ['button-ink', 'button'],
  ['button-ink', 'button-hover'],
  ['late', 'late-soft'],
  ['late', 'surface'],
  ['late', 'paper'],
  ['soon', 'soon-soft'],
  ['soon', 'surface'],
  ['soon', 'paper'],
  ['good', 'good-soft'],
  ['good', 'surface'],
  ['good', 'paper'],
  ['rail-ink', 'rail'],
  ['rail-ink-strong', 'rail'],
] as const

/** Shapes that carry meaning and what they stand on: 3 (WCAG 1.4.11). */
const shapes = [
  ['control-line', 'surface'],
  ['control-line', 'paper'],
  ['button', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
  ['focus', 'accent-soft'],
  ['rail-focus', 'rail'],
  ['rail-mark', 'rail'],
  ['water-line', 'dry'],
  ['water-soon-line', 'dry'],
  ['water-late', 'dry'],
  ['water-met-line', 'dry'],
  ['ink', 'dry'],
] as const

/** A pair of colours that cannot be told apart well enough; `ratio` is null when one of them cannot be read. */
export type ContrastFault = {
  readonly scheme: Scheme
  readonly pair: readonly [string, string]
  readonly ratio: number | null
  readonly least: number
}

/** What is too faint when the product wears a house style, in light and in dark. `ours` are the product's own tokens. */
export function contrastFaults(ours: Tokens, house: Tokens = new Map()): readonly ContrastFault[] {
  const all: Tokens = new Map([...house, ...ours])
  return schemes.flatMap((scheme) => {
    const colour = (name: string) => readColour(resolveToken(all, `--dw-${name}`, scheme) ?? '')
    const faultsAmong = (pairs: readonly (readonly [string, string])[], least: number) =>
      pairs.flatMap((pair): ContrastFault[] => {
        const [one, other] = [colour(pair[0]), colour(pair[1])]
        const ratio = one && other ? contrast(one, other) : null
        return ratio !== null && ratio >= least ? [] : [{ scheme, pair, ratio, least }]
      })
    return [...faultsAmong(text, 4.5), ...faultsAmong(shapes, 3)]
  })
}

/** A fault as a sentence for the operator. */
export const faultInWords = ({ scheme, pair: [one, other], ratio, least }: ContrastFault): string =>
  ratio === null
    ? `${scheme}: ${one} or ${other} is no opaque colour that can be read`
    : `${scheme}: ${one} on ${other} has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}; it needs ${least}`

/** Signs that no colour, length or font name has: what is dropped in a folder becomes part of every page. */
const harmful = /[<>{};\\@]|url\(|image|expression/i

/**
 * The house style as one small stylesheet of ours: each token that the product asks for, worked out, on the page itself.
 * So a whole published theme of hundreds of kilobytes, under a class of its own, costs some lines.
 */
export function writeHouseStyle(ours: Tokens, house: Tokens): string {
  const wanted = new Set([...ours.values()].flatMap((value) => value.match(/(?<=var\()--[\w-]+/g) ?? []))
  const lines = [...wanted].flatMap((name) => {
    const value = ours.has(name) ? null : resolveToken(house, name, 'light')
    return value === null || harmful.test(value) ? [] : [`  ${name}: ${value};`]
  })
  return `:root {\n${lines.join('\n')}\n}\n`
}
