import { asPlainText } from './plainText.ts'
import {
  isPersonal,
  type LetterKind,
  type LetterLanguage,
  letterLanguages,
  letterQuestions,
  type LetterSection,
  letterSections,
  type LetterText,
  type LetterTexts,
  namePlace,
} from './letterText.ts'
import { type FoundData, personalDataIn, type PersonalDataKind } from './personalData.ts'
import { readabilityOf } from './readability.ts'

/** Where in a message something was found. */
export type LetterPlace = LetterSection | 'subject' | 'salutation' | 'closing'

/** What a check found. `blocks`: the message cannot be offered like this; the others are advice. */
export type LetterFinding = {
  readonly language: LetterLanguage
  readonly place: LetterPlace
  readonly blocks: boolean
} & (
  | { readonly code: 'answerMissing' | 'contactMissing' | 'subjectMissing' | 'salutationWithoutName' }
  | { readonly code: 'placeLeftOpen'; readonly found: string }
  | { readonly code: 'dataOfOthers'; readonly what: PersonalDataKind | 'name'; readonly found: string }
  | { readonly code: 'longSentence'; readonly found: string }
  | { readonly code: 'hardWord'; readonly found: string; readonly instead: string }
  | { readonly code: 'hardToRead' }
)

/** What a message may and may not hold, beside its own words. */
export type LetterSurroundings = {
  /** What stands in it rightly: the telephone numbers and addresses of our own desk. */
  readonly own: readonly string[]
  /** Names that must not be in it: of those it goes to, for each gets the same words, and of who told us. */
  readonly names: readonly string[]
}

/**
 * Looks a message through as a careful colleague would: the four answers and a way to reach us are there (GDPR art. 34(2)),
 * no place is left open, nothing in it is about somebody else, and it reads easily.
 */
export const checkLetter = (
  kind: LetterKind,
  texts: LetterTexts,
  surroundings: LetterSurroundings,
): readonly LetterFinding[] =>
  letterLanguages.flatMap((language) => {
    const text = texts[language]
    return text ? checkText(kind, language, text, surroundings) : []
  })

function checkText(
  kind: LetterKind,
  language: LetterLanguage,
  text: LetterText,
  { own, names }: LetterSurroundings,
): readonly LetterFinding[] {
  const at = (place: LetterPlace, blocks = true) => ({ language, place, blocks })
  const places: readonly (readonly [LetterPlace, string])[] = [
    ['subject', text.subject],
    ['salutation', text.salutation],
    ...letterSections.map((section) => [section, text.sections[section]] as const),
    ['closing', text.closing],
  ]
  const unanswered = letterQuestions.filter((question) => !isAnswered(text.sections[question]))
  return [
    ...(isAnswered(text.subject) ? [] : [{ ...at('subject'), code: 'subjectMissing' as const }]),
    ...(isPersonal(kind) && !text.salutation.includes(namePlace)
      ? [{ ...at('salutation', false), code: 'salutationWithoutName' as const }]
      : []),
    ...unanswered.map((question) => ({ ...at(question), code: 'answerMissing' as const })),
    ...(canBeReached(text.sections.contact) ? [] : [{ ...at('contact'), code: 'contactMissing' as const }]),
    ...places.flatMap(([place, words]) => [
      ...openPlacesIn(place === 'salutation' ? words.replaceAll(namePlace, '') : words).map((found) => ({
        ...at(place),
        code: 'placeLeftOpen' as const,
        found,
      })),
      ...[...personalDataIn(words, own).filter((one) => !isContact(one, place)), ...namesIn(words, names)].map(
        ({ what, found }) => ({
          ...at(place),
          code: 'dataOfOthers' as const,
          what,
          found,
        }),
      ),
    ]),
    ...toRead(text, language, at),
  ]
}

function toRead(
  text: LetterText,
  language: LetterLanguage,
  at: (place: LetterPlace, blocks: boolean) => Pick<LetterFinding, 'language' | 'place' | 'blocks'>,
): readonly LetterFinding[] {
  const findings = letterSections.flatMap((section): readonly LetterFinding[] => {
    const read = readabilityOf(text.sections[section], language)
    if (!read) return []
    return [
      ...read.longSentences.map((found) => ({ ...at(section, false), code: 'longSentence' as const, found })),
      ...read.hardWords.map(({ word, instead }) => ({
        ...at(section, false),
        code: 'hardWord' as const,
        found: word,
        instead,
      })),
    ]
  })
  const whole = readabilityOf(asPlainText(text, language), language)
  return whole?.level === 'hard' ? [...findings, { ...at('happened', false), code: 'hardToRead' }] : findings
}

/** Where people can reach us stands a number or an address rightly, whether we know it or not. */
const isContact = ({ what }: FoundData, place: LetterPlace): boolean =>
  place === 'contact' && (what === 'phone' || what === 'email')

/** Something is written, and more than an open place. */
const isAnswered = (words: string): boolean => /\p{L}{2}/u.test(words.replaceAll('…', ''))

/** A telephone number or an address for mail: what is not there nobody can ring. */
const canBeReached = (words: string): boolean =>
  /\S@\S+\.\S/u.test(words) || /\+?\d(?:[\s-]?\d){8,}/u.test(words) || /\b14\s?0\d{2,3}\b/u.test(words)

/**
 * What was left for somebody to fill in: an ellipsis of its own, something between brackets or braces, a row of x's or
 * underscores. An ellipsis that ends a word is somebody's own sentence.
 */
export const openPlacesIn = (words: string): readonly string[] =>
  words.match(/(?<=^|[\s:(])(?:…|\.{3})|\{[^}]*\}|\[[^\]]*\]|<[^>]+>|\bx{2,}\b|_{3,}/giu) ?? []

/** Whole names only, and none so short that it is a word of the language. */
function namesIn(
  words: string,
  names: readonly string[],
): readonly { readonly what: 'name'; readonly found: string }[] {
  const lower = ` ${words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return names.flatMap((name) => {
    const sought = name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return sought.includes(' ') && lower.includes(` ${sought} `) ? [{ what: 'name' as const, found: name }] : []
  })
}

/** Whether a message can be offered: nothing that blocks was found. */
export const canBeOffered = (findings: readonly LetterFinding[]): boolean => !findings.some(({ blocks }) => blocks)
