import { compareText } from './caseOrder.ts'

/** Shorter words are never taken for another word: half of all short words are one letter apart. */
const shortestForgiven = 4
/** From this length on two slips are forgiven instead of one. */
const longWord = 8
/** So many words that a beginning may stand for. */
const mostBegun = 50

/**
 * How many slips of the keyboard are forgiven in a word somebody looks for: none in short words and in numbers, where
 * one digit makes another case.
 */
const forgivenSlips = (asked: string): number => {
  const length = Array.from(asked).length
  if (length < shortestForgiven || /[0-9]/.test(asked)) return 0
  return length < longWord ? 1 : 2
}

/**
 * Whether somebody who typed `asked` may have meant `word`: letters missing, added or replaced as far as
 * `forgivenSlips` goes, one more when the two hold the same letters (`breif` and `brief`). `is_misspelling_of` in the
 * migrations is the same rule in SQL.
 */
export function isMisspellingOf(word: string, asked: string): boolean {
  const slips = forgivenSlips(asked)
  if (slips === 0 || Array.from(word).length < shortestForgiven) return false
  const edits = editsBetween(Array.from(word), Array.from(asked), slips + 1)
  return edits <= slips || (edits === slips + 1 && lettersOf(word) === lettersOf(asked))
}

/** The words that a word nobody finds stands for, itself included: those it may be meant as, and those it begins. */
export function wordsMeant(asked: string, written: Iterable<string>): ReadonlySet<string> {
  const meant = new Set([asked])
  if (Array.from(asked).length < shortestForgiven) return meant
  const begun: string[] = []
  for (const word of written) {
    if (word.startsWith(asked)) begun.push(word)
    else if (isMisspellingOf(word, asked)) meant.add(word)
  }
  for (const word of begun.toSorted(compareText).slice(0, mostBegun)) meant.add(word)
  return meant
}

const lettersOf = (word: string): string => Array.from(word).toSorted().join('')

/** Levenshtein's distance, or any number above `most` when it is larger. */
function editsBetween(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [at, letter] of a.entries()) {
    const row = [at + 1]
    for (const [over, other] of b.entries()) {
      const replaced = (before[over] ?? 0) + (letter === other ? 0 : 1)
      row.push(Math.min(replaced, (before[over + 1] ?? 0) + 1, (row[over] ?? 0) + 1))
    }
    if (Math.min(...row) > most) return most + 1
    before = row
  }
  return before.at(-1) ?? 0
}
