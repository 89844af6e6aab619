import { compareText } from './caseOrder.ts'

/** Shorter words are never taken for another word: half of all short words are one letter apart. */
const shortestForgiven = 4
/** From this length on two slips are forgiven instead of one. */
const longWord = 8
/** So many words that a beginning may stand for. */
const mostBegun = 50
/** Who finds so many by the words as typed has not misspelt: lists forgive only below it. `find_cases` in SQL knows it too. */
export const enoughAsTyped = 20

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

/** Shorter words are not looked for as the beginning of a compound when they are misspelt. */
const shortestBeginning = 6

/**
 * Whether a compound begins with what somebody who typed `asked` may have meant: `pasport` and `paspoortkopieen`. One
 * slip, behind the first two letters, by which `meant_by` in the migrations looks the words up.
 */
export function beginsMisspelt(word: string, asked: string): boolean {
  const letters = Array.from(asked)
  if (letters.length < shortestBeginning || /[0-9]/.test(asked)) return false
  if (!word.startsWith(letters.slice(0, 2).join(''))) return false
  const its = Array.from(word)
  return (
    its.length > letters.length + 1 &&
    [-1, 0, 1].some((more) => editsBetween(its.slice(0, letters.length + more), letters, 1) <= 1)
  )
}

/**
 * The words that a word may stand for, itself included: those it may be meant as, and those it begins, rightly or misspelt. Short ones and
 * numbers are never among them, as in `search_words` of the database.
 */
export function wordsMeant(asked: string, written: Iterable<string>): ReadonlySet<string> {
  const meant = new Set([asked])
  if (Array.from(asked).length < shortestForgiven) return meant
  const begun: string[] = []
  const nearlyBegun: string[] = []
  for (const word of written) {
    if (Array.from(word).length < shortestForgiven || /^[0-9]+$/.test(word)) continue
    if (word.startsWith(asked)) begun.push(word)
    else if (isMisspellingOf(word, asked)) meant.add(word)
    else if (beginsMisspelt(word, asked)) nearlyBegun.push(word)
  }
  for (const some of [begun, nearlyBegun]) {
    for (const word of some.toSorted(compareText).slice(0, mostBegun)) meant.add(word)
  }
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
