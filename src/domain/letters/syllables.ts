import type { LetterLanguage } from './letterText.ts'

// Vowels that sound as one, the longest first; a trema begins a new syllable, so those stand alone.
const dutchVowels = /eeuw|ieuw|aai|ooi|oei|eau|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|ai|[aeiouyäëïöüáéíóúàèìòùâêîôû]/gu
const englishVowels = /[aeiouy]+/gu

/**
 * How many syllables somebody says in a word, as nearly as its spelling tells; at least one. What is no word (a number, an
 * address) counts as one, so that a telephone number makes no text hard.
 */
export function syllablesIn(word: string, language: LetterLanguage): number {
  const lower = word.toLowerCase().normalize('NFC')
  if (/[\d@/]/u.test(lower)) return 1
  // Capitals throughout are said letter by letter, and known as such.
  if (word.length < 5 && word === word.toUpperCase()) return 1
  const found = language === 'nl' ? dutchSyllables(lower) : englishSyllables(lower)
  return Math.max(1, found)
}

const dutchSyllables = (word: string): number => word.match(dutchVowels)?.length ?? 0

/** A final e is not heard, but for that of "le" after a consonant; neither is the e of most past tenses. */
function englishSyllables(word: string): number {
  const groups = word.match(englishVowels)?.length ?? 0
  const silent = /[^aeiouy]e$/u.test(word) && !/[^aeiouy]le$/u.test(word)
  const past = /[^aeioutd]ed$/u.test(word)
  return groups - (silent || past ? 1 : 0)
}
