import type { Range } from '../facts.ts'

/** The answer to a question: words, a number, codes of choices, a range, or the named parts of a group. */
export type FormValue = string | number | readonly string[] | Range | { readonly [part: string]: string }

/**
 * Where an answer comes from. recorded: somebody put it in the case, the settings or the filing. derived: it follows from
 * what was recorded and is to be checked. missing: nobody said it yet.
 */
export const provenances = ['recorded', 'derived', 'missing'] as const
export type Provenance = (typeof provenances)[number]

export type Answered = {
  readonly value: FormValue
  readonly provenance: Exclude<Provenance, 'missing'>
  /** The entry of the case it rests on; null where it rests on the settings or on more than one entry. */
  readonly version: number | null
  /** What the case says now, where somebody typed an answer on the form when it said something else. */
  readonly caseSays?: FormValue | null
}
export type Missing = { readonly value: null; readonly provenance: 'missing'; readonly version: null }

/** What somebody answered on the form itself, at a filing. */
export type GivenAnswer = { readonly question: string; readonly value: FormValue }

/** What somebody typed on the form before a filing, kept with the case. */
export type TypedAnswer = {
  readonly question: string
  /** Null: taken back, so that what the case says counts again. */
  readonly value: FormValue | null
  /** What the case said when it was typed: should the case say something else later, the answer is to be checked. */
  readonly insteadOf: FormValue | null
}

/** A form as it was filed: what was answered, by the numbers of its questions. Names of people are not in it. */
export type FiledForm = { readonly pack: string; readonly answers: Readonly<Record<string, Answered>> }

export const missing: Missing = { value: null, provenance: 'missing', version: null }
/** An answer that the case holds as it stands. `version` is the event that recorded it, null where no event of the case did. */
export const recorded = (value: FormValue, version: number | null): Answered => ({
  value,
  provenance: 'recorded',
  version,
})
/** An answer that follows from the case and is to be checked. `version` as with `recorded`. */
export const derived = (value: FormValue, version: number | null = null): Answered => ({
  value,
  provenance: 'derived',
  version,
})

/** Answers by the numbers of their questions. */
export type FormAnswers = Readonly<Record<string, Answered | Missing | undefined>>

/** What was written, with where it stands; missing when nothing was. */
export const written = (text: string | null | undefined, version: number | null): Answered | Missing =>
  text && text.trim() !== '' ? recorded(text, version) : missing
/** The first of these that anybody answered. */
export const either = (...answers: readonly (Answered | Missing)[]): Answered | Missing =>
  answers.find(({ value }) => value !== null) ?? missing
/** To be checked, unless there is nothing to derive from. */
export const perhaps = (value: FormValue | null, version: number | null = null): Answered | Missing =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0) ? missing : derived(value, version)

/** Whether an answer is a number of people or records, from a minimum to a maximum. */
export const isRange = (value: FormValue): value is Range =>
  typeof value === 'object' && 'min' in value && typeof value.min === 'number'
