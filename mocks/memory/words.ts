import { kinStems, stemOf } from '../../src/api/dutchStem.ts'
import { enoughAsTyped, wordsMeant } from '../../src/api/misspelling.ts'
import { askedWords } from '../../src/api/searchWords.ts'
import type { Found, Words } from './content.ts'

/** Of the last word, while it is being typed, so many letters are enough. */
const enoughOfLast = 3
/** Shorter stems stand in too many titles to say anything. */
const shortestStem = 3

type Matches = {
  readonly finds: (found: Found<unknown>) => boolean
  /** Whether a title, folded, holds every word in one of its meanings. */
  readonly stands: (titleKey: string) => boolean
}
type Asked = { readonly q?: string | undefined; readonly searchRestricted: boolean }
export type Nearness = 'asTyped' | 'near'

const readable = ({ open, restricted }: Words, { searchRestricted }: Asked): readonly string[] =>
  searchRestricted ? [...open, ...restricted] : open

/** What a question finds by the words as they were typed and their kin, and what when each of them is forgiven. */
export function matchesOf(
  all: Iterable<Found<unknown>>,
  asked: Asked,
  { lastBegins = false } = {},
): { readonly asTyped: Matches; readonly near: Matches } | null {
  const words = askedWords(asked.q)
  if (words === null) return null
  const written = new Set([...all].flatMap((one) => readable(one.words, asked)))
  const stems = new Map([...written].map((word) => [word, stemOf(word)]))
  const begun = (word: string, at: number): boolean =>
    lastBegins && at === words.length - 1 && Array.from(word).length >= enoughOfLast
  const matching = (meant: readonly ReadonlySet<string>[]): Matches => {
    const kin = meant.map((meanings) => new Set([...meanings].flatMap(kinStems)))
    const means = (each: string, at: number): boolean =>
      meant[at]?.has(each) === true || kin[at]?.has(stems.get(each) ?? '') === true
    return {
      finds: ({ words: its }) =>
        words.length > 0 &&
        words.every((word, at) =>
          readable(its, asked).some((each) => means(each, at) || (begun(word, at) && each.startsWith(word))),
        ),
      stands: (titleKey) =>
        words.every((_, at) =>
          [...(meant[at] ?? []), ...[...(kin[at] ?? [])].filter(({ length }) => length >= shortestStem)].some((form) =>
            titleKey.includes(form),
          ),
        ),
    }
  }
  return {
    asTyped: matching(words.map((word) => new Set([word]))),
    near: matching(words.map((word) => wordsMeant(word, written))),
  }
}

/** As lists find: forgiving only where few hold the words as typed. The answer says how, or null for what is not found. */
export function nearnessForList(
  all: Iterable<Found<unknown>>,
  asked: Asked,
): (found: Found<unknown>) => Nearness | null {
  const found = [...all]
  const matches = matchesOf(found, asked)
  if (matches === null) return () => 'asTyped'
  const { asTyped, near } = matches
  const forgives = found.filter(asTyped.finds).length < enoughAsTyped
  return (one) => (asTyped.finds(one) ? 'asTyped' : forgives && near.finds(one) ? 'near' : null)
}
