/** Longer words are compared by their beginning, so that an index can hold them. */
const longestWord = 64
/** Words beyond these many different ones cannot be searched for; a report of a megabyte holds some ten thousand. */
const mostWords = 20_000

/** Text without case and accents: `Coöperatie` and `COOPERATIE` are one. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()

/**
 * The different words of a text, folded: what both stores find by, so that they agree on what a word is.
 * Everything that is no letter or digit parts words.
 */
export function wordsOf(text: string): readonly string[] {
  const words = new Set<string>()
  for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    words.add(beginning(word, longestWord))
    if (words.size === mostWords) break
  }
  return [...words]
}

/** The words by which a text is found: its own, and of those with hyphens also the whole, for `usb-stick` is typed as one. */
export function wordsToFind(text: string): readonly string[] {
  // Only from where a word begins: otherwise a text of one endless word is read again from each of its letters.
  const wholes = Array.from(fold(text).matchAll(/(?<!\p{L})\p{L}+(?:[-\u2010\u2011]\p{L}+)+/gu), ([word]) =>
    beginning(word.replaceAll(/[-\u2010\u2011]/g, ''), longestWord),
  )
  return [...new Set([...wordsOf(text), ...wholes])].slice(0, mostWords)
}

/** Words that tell nothing of what is looked for: people ask for "die brief van de huisarts". */
const littleWords: ReadonlySet<string> = new Set(
  (
    'de het een die dat deze dit van voor bij in op aan met uit naar om over door te en of er is was waren zijn ' +
    'the a an of for to on at with from and or that this was were is'
  ).split(' '),
)

/**
 * The words of a question, or null when nothing is asked; a question without any word in it finds nothing.
 * Little words are left out, unless somebody asks for nothing else.
 */
export function askedWords(q: string | undefined): readonly string[] | null {
  if (q === undefined || q.trim() === '') return null
  const words = wordsOf(q)
  const telling = words.filter((word) => !littleWords.has(word))
  return telling.length > 0 ? telling : words
}

/** The first so many code units, never half a character. */
export const beginning = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
