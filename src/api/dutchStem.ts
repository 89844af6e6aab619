/** Letters that keep their own shape when text is folded, written as most people type them. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
}

/**
 * The Dutch stem of a folded word, as the database finds it: `paspoorten` and `paspoort` share one. The rules are those
 * of Martin Porter's stemmer for Dutch (https://snowballstem.org/algorithms/dutch/stemmer.html); capitals stand for a
 * `y` or `i` that counts as a consonant.
 */
export function stemOf(word: string): string {
  const text = consonants(word.replaceAll(/[ßæœøđðħıłþ]/g, (letter) => spelledOut[letter] ?? letter))
  const [r1, r2] = regionsOf(text)
  const inflected = withoutInflection(text, r1)
  const ended = withoutE(inflected, r1)
  const abstract = withoutHeid(ended, r1, r2)
  const derived = withoutDerivation(abstract, r1, r2, ended !== inflected)
  return derived.replace(/([^aeiouy])(aa|ee|oo|uu)([^aeiouyI])$/, single).toLowerCase()
}

/** The stems by which kin of a word are found: its own, and with the last letter as Dutch writes it elsewhere (`brieven`, `brief`). */
export function kinStems(word: string): readonly string[] {
  const stem = stemOf(word)
  const other = ({ v: 'f', f: 'v', z: 's', s: 'z' } as const)[stem.at(-1) ?? '']
  return other === undefined ? [stem] : [stem, stem.slice(0, -1) + other]
}

const single = (_: string, before: string, vowels: string, after: string): string =>
  `${before}${vowels.charAt(0)}${after}`

/** A `y` at the start or after a vowel, and an `i` between vowels, count as consonants. */
function consonants(word: string): string {
  const letters = Array.from(word.replace(/^y/, 'Y'))
  for (const [at, letter] of letters.entries()) {
    if (!isVowel(letter)) continue
    if (letters[at + 1] === 'i' && isVowel(letters[at + 2])) letters[at + 1] = 'I'
    else if (letters[at + 1] === 'y') letters[at + 1] = 'Y'
  }
  return letters.join('')
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && /[aeiouy]/.test(letter)

/** Where the two parts of a word begin from which endings may be taken: each after a vowel and a consonant behind it. */
function regionsOf(word: string): readonly [number, number] {
  const past = (from: number): number => {
    const found = /[aeiouy][^aeiouy]/.exec(word.slice(from))
    return found ? from + found.index + 2 : word.length
  }
  const first = past(0)
  return [Math.max(3, first), past(first)]
}

/** The word without this ending, when the ending lies beyond the place given; null when it does not end so. */
const beyond = (word: string, ending: string, from: number): string | null =>
  word.endsWith(ending) && word.length - ending.length >= from ? word.slice(0, -ending.length) : null

const undoubled = (word: string): string => (/(?:kk|dd|tt)$/.test(word) ? word.slice(0, -1) : word)

/** Plurals and inflections: `heden`, `ene`, `en`, `se`, `s`; the longest that is there decides. */
function withoutInflection(word: string, r1: number): string {
  if (word.endsWith('heden')) {
    const before = beyond(word, 'heden', r1)
    return before === null ? word : `${before}heid`
  }
  for (const ending of ['ene', 'en']) if (word.endsWith(ending)) return withoutEn(word, ending, r1)
  for (const ending of ['se', 's']) {
    if (!word.endsWith(ending)) continue
    const before = beyond(word, ending, r1)
    return before !== null && /[^aeiouyj]$/.test(before) ? before : word
  }
  return word
}

function withoutEn(word: string, ending: string, r1: number): string {
  const before = beyond(word, ending, r1)
  return before !== null && /[^aeiouy]$/.test(before) && !before.endsWith('gem') ? undoubled(before) : word
}

function withoutE(word: string, r1: number): string {
  const before = beyond(word, 'e', r1)
  return before !== null && /[^aeiouy]$/.test(before) ? undoubled(before) : word
}

function withoutHeid(word: string, r1: number, r2: number): string {
  const before = beyond(word, 'heid', r2)
  if (before === null || before.endsWith('c')) return word
  return before.endsWith('en') ? withoutEn(before, 'en', r1) : before
}

/** Endings that make another word of it: `end`, `ing`, `ig`, `lijk`, `baar`, and `bar` after an `e` was taken off. */
function withoutDerivation(word: string, r1: number, r2: number, tookE: boolean): string {
  const withoutIg = (from: string): string | null => {
    const before = beyond(from, 'ig', r2)
    return before === null || before.endsWith('e') ? null : before
  }
  const act = beyond(word, 'end', r2) ?? beyond(word, 'ing', r2)
  if (act !== null) return withoutIg(act) ?? undoubled(act)
  const like = beyond(word, 'lijk', r2)
  if (like !== null) return withoutE(like, r1)
  return withoutIg(word) ?? beyond(word, 'baar', r2) ?? (tookE ? beyond(word, 'bar', r2) : null) ?? word
}
