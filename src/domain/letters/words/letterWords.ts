import type { ContainmentKind } from '../../case/codes.ts'
import type { Category, IncidentKind, SpecialCategory } from '../../law/facts.ts'
import type { PeopleAdvice, PeopleConsequence } from '../adviceForPeople.ts'
import type { LetterKind, LetterSection } from '../letterText.ts'

/** Whom people can reach, as a letter names it; empty where it is not known. */
export type LetterContact = {
  readonly phone: string
  /** In the words of the organisation, in Dutch. */
  readonly hours: string
  readonly email: string
  /** Who reads that mail. */
  readonly name: string
}

/** The sentences that letters are made of, in one language: short, without words of the law. */
export type LetterWords = {
  readonly headings: Readonly<Record<LetterSection, string>>
  readonly subject: Readonly<Record<LetterKind, string>>
  readonly salutation: Readonly<Record<LetterKind, string>>
  /** Before the first sentence of a press release. */
  readonly announces: (organisation: string) => string
  /** Null for a kind that says nothing of what happened. */
  readonly incident: (kind: IncidentKind, whose: Whose) => string | null
  readonly happenedOn: (day: string) => string
  readonly happenedBetween: (from: string, to: string) => string
  readonly foundOn: (day: string) => string
  readonly day: (day: string) => string
  readonly unavailable: string
  readonly lost: string
  readonly changed: string
  readonly data: (kinds: string, whose: Whose) => string
  readonly kind: Readonly<Record<Category | SpecialCategory, string>>
  readonly list: (parts: readonly string[]) => string
  readonly people: (count: string, estimate: boolean) => string
  readonly number: (count: number) => string
  readonly numbers: (from: string, to: string) => string
  readonly recipient: {
    readonly destroyed: string
    readonly notDestroyed: string
    readonly unknown: string
    readonly none: string
    readonly everybody: string
  }
  readonly unintelligible: string
  readonly consequence: Readonly<Record<PeopleConsequence, string>>
  readonly sorry: string
  readonly measure: Readonly<Record<ContainmentKind, string | null>>
  readonly contained: string
  readonly toldAuthority: string
  readonly toldPolice: string
  readonly advice: Readonly<Record<PeopleAdvice, string>>
  readonly contact: {
    readonly ask: string
    readonly phone: (phone: string, hours: string) => string
    readonly email: (email: string, name: string) => string
    readonly reference: (reference: string) => string
    readonly complain: string
  }
  readonly closing: (organisation: string) => string
  readonly date: (day: string) => string
  readonly ourReference: (reference: string) => string
}

/** Whose data a sentence is about: of who reads it, or of people in general. */
export type Whose = 'yours' | 'theirs'
