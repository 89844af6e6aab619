import type { LetterLanguage } from './letterText.ts'
import { sentencesIn, wordsIn } from './sentences.ts'
import { syllablesIn } from './syllables.ts'
import { hardWords } from './words/hardWords.ts'

/** How easily a text reads. */
export type Readability = {
  /** By the formula of its language; about 0 (hard) to 100 (easy). */
  readonly score: number
  readonly words: number
  readonly sentences: number
  readonly wordsPerSentence: number
  /** Sentences of more than `longestSentence` words. */
  readonly longSentences: readonly string[]
  /** Each hard word once, as it was written, with what people say instead. */
  readonly hardWords: readonly { readonly word: string; readonly instead: string }[]
  /** Our own hint, for no formula measures a level of language: easy is about B1. */
  readonly level: ReadingLevel
}
export const readingLevels = ['easy', 'fair', 'hard'] as const
export type ReadingLevel = (typeof readingLevels)[number]

/** As many words a sentence has at the most in plain Dutch: the advice of the Dutch government is 10 to 15 on average. */
export const longestSentence = 20
const meanForEasy = 12
const meanForFair = 16

/**
 * How easily a text reads. Dutch by Flesch-Douma (W.H. Douma, De leesbaarheid van landbouwbladen, 1960):
 * 206.84 - 0.93 × words per sentence - 77 × syllables per word; English by Flesch's Reading Ease (1948):
 * 206.835 - 1.015 × words per sentence - 84.6 × syllables per word. From 60 on both call a text plain. A formula sees no
 * meaning, so sentences and words are looked at apart. @returns null for a text without words
 */
export function readabilityOf(text: string, language: LetterLanguage): Readability | null {
  const sentences = sentencesIn(text)
  const words = sentences.flatMap(wordsIn)
  if (words.length === 0) return null
  const wordsPerSentence = words.length / sentences.length
  const syllablesPerWord = words.reduce((sum, word) => sum + syllablesIn(word, language), 0) / words.length
  const score =
    language === 'nl'
      ? 206.84 - 0.93 * wordsPerSentence - 77 * syllablesPerWord
      : 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord
  const longSentences = sentences.filter((sentence) => wordsIn(sentence).length > longestSentence)
  const hard = hardWordsIn(words, language)
  return {
    score: Math.round(Math.min(100, Math.max(0, score))),
    words: words.length,
    sentences: sentences.length,
    wordsPerSentence: Math.round(wordsPerSentence * 10) / 10,
    longSentences,
    hardWords: hard,
    level: levelOf(score, wordsPerSentence, longSentences.length, hard.length / words.length),
  }
}

function levelOf(score: number, wordsPerSentence: number, long: number, hardShare: number): ReadingLevel {
  if (score >= 60 && wordsPerSentence <= meanForEasy && long === 0 && hardShare <= 0.02) return 'easy'
  return score >= 45 && wordsPerSentence <= meanForFair && hardShare <= 0.05 ? 'fair' : 'hard'
}

function hardWordsIn(words: readonly string[], language: LetterLanguage): Readability['hardWords'] {
  const found = new Map<string, { readonly word: string; readonly instead: string }>()
  for (const word of words) {
    const lower = word.toLowerCase()
    const instead = hardWords[language].get(lower)
    if (instead !== undefined && !found.has(lower)) found.set(lower, { word, instead })
  }
  return [...found.values()]
}
