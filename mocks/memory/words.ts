import { wordsMeant } from '../../src/api/misspelling.ts'
import { askedWords } from '../../src/api/searchWords.ts'
import type { Found, Words } from './content.ts'

/** Of the last word, while it is being typed, so many letters are enough. */
const enoughOfLast = 3

type Matches = (found: Found<unknown>) => boolean
type Asked = { readonly q?: string | undefined; readonly searchRestricted: boolean }

const readable = ({ open, restricted }: Words, { searchRestricted }: Asked): readonly string[] =>
  searchRestricted ? [...open, ...restricted] : open

/** What a question finds by the words as they were typed, and what it finds when each of them is forgiven. */
export function matchesOf(
  all: Iterable<Found<unknown>>,
  asked: Asked,
  { lastBegins = false } = {},
): { readonly exact: Matches; readonly forgiving: Matches } | null {
  const words = askedWords(asked.q)
  if (words === null) return null
  const found = [...all]
  const written = new Set(found.flatMap((one) => readable(one.words, asked)))
  const last = lastBegins ? words.at(-1) : undefined
  const matching = (meantBy: (word: string) => ReadonlySet<string>): Matches => {
    const meant = words.map((word) => ({ word, meant: meantBy(word) }))
    return (one) => {
      const its = readable(one.words, asked)
      return (
        meant.length > 0 &&
        meant.every(({ word, meant: stands }) =>
          its.some(
            (each) =>
              stands.has(each) || (word === last && Array.from(word).length >= enoughOfLast && each.startsWith(word)),
          ),
        )
      )
    }
  }
  return { exact: matching((word) => new Set([word])), forgiving: matching((word) => wordsMeant(word, written)) }
}

/** As lists find: forgiving only when the words as typed find nothing at all. */
export function matchesForList(all: Iterable<Found<unknown>>, asked: Asked): Matches {
  const found = [...all]
  const matches = matchesOf(found, asked)
  if (matches === null) return () => true
  return found.some(matches.exact) ? matches.exact : matches.forgiving
}
