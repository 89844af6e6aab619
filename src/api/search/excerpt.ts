import { kinStems, stemOf } from '../dutchStem.ts'
import { beginsMisspelt, isMisspellingOf } from '../misspelling.ts'
import { fold } from '../searchWords.ts'

/** A text in pieces; those with `hit` are what was looked for. */
export type Excerpt = readonly { readonly text: string; readonly hit: boolean }[]

/** How near a word of a text comes to one that is looked for: as typed, as its beginning, misspelt, or kin (`brieven`). */
const nearness = ['same', 'begins', 'misspelt', 'kin'] as const
type Nearness = (typeof nearness)[number]

/** So many characters around the first hit; the rest is left out. */
const shownBefore = 40
const shownInAll = 160

type Hit = { readonly from: number; readonly to: number; readonly asked: string; readonly as: Nearness }

/**
 * Where words stand in a text.
 * @param asked words as `wordsOf` gives them
 * @returns how many of the words stand there and how near the worst of them is (less is better), or null for none
 */
export function hitsIn(
  text: string,
  asked: readonly string[],
): { readonly found: number; readonly far: number; readonly hits: readonly Hit[] } | null {
  const hits: Hit[] = []
  // A long text has the same words over and over, and comparing them letter by letter is slow.
  const known = new Map<string, readonly Pick<Hit, 'asked' | 'as'>[]>()
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const near = known.get(word[0]) ?? nearTo(fold(word[0]), asked)
    known.set(word[0], near)
    for (const one of near) hits.push({ from: word.index, to: word.index + word[0].length, ...one })
  }
  // Where a word stands as it was typed, what merely resembles it is no hit.
  const best = asked.map((one) =>
    Math.min(...hits.filter((hit) => hit.asked === one).map((hit) => nearness.indexOf(hit.as))),
  )
  const kept = hits.filter(({ asked: one, as }) => nearness.indexOf(as) === best[asked.indexOf(one)])
  const found = best.filter(Number.isFinite)
  return found.length === 0 ? null : { found: found.length, far: Math.max(...found), hits: kept }
}

const nearTo = (word: string, asked: readonly string[]): readonly Pick<Hit, 'asked' | 'as'>[] =>
  asked.flatMap((one) => {
    const as = nearnessOf(word, one)
    return as ? [{ asked: one, as }] : []
  })

function nearnessOf(word: string, asked: string): Nearness | null {
  if (word === asked) return 'same'
  if (asked.length >= 3 && word.startsWith(asked)) return 'begins'
  if (isMisspellingOf(word, asked) || beginsMisspelt(word, asked)) return 'misspelt'
  return kinStems(asked).includes(stemOf(word)) ? 'kin' : null
}

/** One line of a text around its first hit, in pieces. */
export function excerptOf(text: string, hits: readonly Hit[]): Excerpt {
  const first = hits[0]?.from ?? 0
  const from = first <= shownBefore ? 0 : wordStart(text, first - shownBefore)
  const to = Math.min(text.length, from + shownInAll)
  const pieces: { text: string; hit: boolean }[] = from > 0 ? [{ text: '… ', hit: false }] : []
  let at = from
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue
    if (hit.from > at) pieces.push({ text: text.slice(at, hit.from), hit: false })
    pieces.push({ text: text.slice(hit.from, hit.to), hit: true })
    at = hit.to
  }
  if (at < to) pieces.push({ text: text.slice(at, to).replace(/[\uD800-\uDBFF]$/, ''), hit: false })
  if (to < text.length) pieces.push({ text: ' …', hit: false })
  return pieces.map(({ text: piece, hit }) => ({ text: piece.replaceAll(/\s+/g, ' '), hit }))
}

/** The beginning of the first word after this place, so that no word is cut in two. */
function wordStart(text: string, from: number): number {
  const space = text.slice(from).search(/\s\S/)
  return space < 0 || space > shownBefore ? from : from + space + 1
}
