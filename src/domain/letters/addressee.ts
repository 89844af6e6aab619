import type { PartName } from '../case/codes.ts'
import type { WhyReturned } from '../mail/whyReturned.ts'
import { canonical } from '../canonical.ts'
import type { Instant } from '../time.ts'
import { type LetterLanguage, letterLanguages } from './letterText.ts'

/** Somebody whom a message goes to: one of the people the data are about, or who answers for them. */
export type Addressee = {
  readonly name: string
  /** Street and number, postcode and town, a country: as they stand on the envelope. Empty: no letter can go out. */
  readonly address: readonly string[]
  readonly email: string | null
  readonly language: LetterLanguage
  /** The part of the people that they belong to; null: everybody else. */
  readonly part: PartName
}

/** More people than one case has written to by name; beyond it stands the public communication. */
export const mostAddressees = 50_000
export const mostAddressLines = 6

/** How a message went out. */
export const letterMeans = ['letter', 'email'] as const
export type LetterMeans = (typeof letterMeans)[number]

/** What became of a message: it came back, or the person answered. */
export const addresseeOutcomes = ['returned', 'answered'] as const
export type AddresseeOutcome = (typeof addresseeOutcomes)[number]

/** Somebody on a list: with the number that stands on their letter, and what became of it. */
export type AddresseeProgress = {
  /** From 1, without gaps within a case; stands on the letter, so that one that comes back is found by it. */
  readonly number: number
  readonly listId: string
  /** What the proof of the list holds of this person, see `addresseeText`. */
  readonly hash: string
  readonly letterId: string | null
  readonly means: LetterMeans | null
  readonly sentAt: Instant | null
  readonly outcome: AddresseeOutcome | null
  readonly outcomeAt: Instant | null
  /** Why a mail server gave it back; null where none did, or did not say. */
  readonly because: WhyReturned | null
}

export const addresseeFaults = [
  'nameMissing',
  'nowhereToSend',
  'emailWrong',
  'languageUnknown',
  'partUnknown',
  'listedTwice',
  'tooLong',
] as const
export type AddresseeFault = (typeof addresseeFaults)[number]

const longestLine = 200

/** What is wrong with somebody on a list; null when nothing is. @param parts that people can belong to */
export function faultOf(addressee: Addressee, parts: readonly PartName[]): AddresseeFault | null {
  const { name, address, email, language, part } = addressee
  if (name.trim() === '') return 'nameMissing'
  if ([name, email ?? '', ...address].some((line) => line.length > longestLine) || address.length > mostAddressLines)
    return 'tooLong'
  if (email !== null && !isEmail(email)) return 'emailWrong'
  if (address.length === 0 && email === null) return 'nowhereToSend'
  if (!letterLanguages.includes(language)) return 'languageUnknown'
  return parts.includes(part) ? null : 'partUnknown'
}

/** Something before and behind an @, and no more than one address: what a mail server could take. */
export const isEmail = (text: string): boolean => /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/u.test(text)

/** The same person at the same place: told twice, people think that there were two breaches. */
export const samenessOf = ({ name, address, email }: Addressee): string =>
  canonical([name, ...address, email].map((line) => (line ?? '').toLowerCase().replaceAll(/\s+/gu, ' ').trim()))

/**
 * The text whose hash stands for somebody in the proof of their list. The salt of the list keeps a name from being
 * guessed by its hash, and is destroyed with the list.
 */
export const addresseeText = (
  salt: string,
  number: number,
  { name, address, email, language, part }: Addressee,
): string => canonical({ salt, number, name, address, email, language, part })

/** The text whose hash is the proof of a list: the hashes of its people in their order. */
export const listText = (hashes: readonly string[]): string => canonical(hashes)

/** The text whose hash is the proof of what became of a message: for each person it went to. */
export const outcomesText = (people: readonly Omit<AddresseeProgress, 'listId' | 'letterId'>[]): string =>
  canonical(
    people.map(({ number, hash, means, sentAt, outcome, outcomeAt }) => ({
      number,
      hash,
      means,
      sentAt,
      outcome,
      outcomeAt,
    })),
  )
