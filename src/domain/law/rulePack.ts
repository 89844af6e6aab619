import type { Availability, DataClass, Identifiability, Integrity, RecipientKind } from './facts.ts'
import type { Verdict } from './verdict.ts'

/** C: confirmed in public text; C2: in a secondary text; M: from memory; I: inference of the makers. */
export type Certainty = 'C' | 'C2' | 'M' | 'I'
export type Source = {
  /** Where the rule stands, as a lawyer cites it in that language. */
  readonly citation: { readonly nl: string; readonly en: string }
  readonly certainty: Certainty
}

/** What a reason or an explanation can rest on. */
export type SourceCode =
  | 'avg33-1'
  | 'avg33-2'
  | 'avg34-1'
  | 'avg34-3a'
  | 'edpb9-2022'
  | 'edpb9-2022-b'
  | 'edpb1-2021'
  | 'enisa'
  | 'ap'
  | 'practice'
  | 'datatilsynet'
  | 'atw1'
  | 'atw4'
  | 'reg1182-3'
  | 'reg1182-3-5'
  | 'avg33-4'
  | 'avg34-4'
  | 'avg58-1'
  | 'edpb9-2022-a'
  | 'wpg'
  | 'wjsg'
  | 'nis2-23-4a'
  | 'nis2-23-4b'
  | 'nis2-23-4d'

/** Terms beside the one of art. 33(1): police data, judicial data, and the three steps of the Cyberbeveiligingswet. */
export type OtherTerm = 'wpg' | 'wjsg' | 'cbwEarlyWarning' | 'cbwNotification' | 'cbwFinalReport'
type TermInHours = { readonly hours: number; readonly source: SourceCode }
/** In elapsed hours, or in calendar months on a Dutch clock. */
export type Term = TermInHours | { readonly months: number; readonly source: SourceCode }

export type Band = 'low' | 'medium' | 'high' | 'veryHigh'
export type IdentifiabilityLevel = Exclude<Identifiability, 'unknown'>

/** ENISA's discrete tables. Scores without unit; adjustments are added to the base of the class. */
export type SeverityTables = {
  readonly bases: Record<DataClass, number>
  readonly adjustments: Record<DataClass, readonly number[]>
  readonly identifiability: Record<IdentifiabilityLevel, number>
  readonly confidentiality: Record<RecipientKind, number>
  readonly integrity: Record<Integrity, number>
  readonly availability: Record<Availability, number>
  readonly maliciousIntent: number
  /** Lowest score of each band, ascending. */
  readonly bands: readonly { readonly band: Band; readonly from: number }[]
  readonly nearLimitWithin: number
  readonly presumption: Record<Band, Verdict>
}

export type RulePack = {
  readonly id: string
  /** First instant of awareness to which this pack applies, ISO 8601 in UTC. */
  readonly validFrom: string
  /** Length of the term of art. 33(1), in elapsed hours. */
  readonly hours: number
  /** Terms of other laws that the same incident can start, each from a start of its own. */
  readonly otherTerms: Record<OtherTerm, Term> & Record<'wpg' | 'wjsg', TermInHours>
  readonly authorityThreshold: Exclude<Verdict, 'unlikely'>
  readonly subjectsThreshold: Exclude<Verdict, 'unlikely'>
  readonly severity: SeverityTables
  /** Numbers of people above which a breach counts as one of many, and of a mass. */
  readonly people: { readonly many: number; readonly mass: number }
  /**
   * How long a closed case is kept, in calendar years: at the least, and where nobody chose otherwise; and the personal
   * details of a report that was judged to be no breach, from that judgement on.
   */
  readonly retention: {
    readonly minimumYears: number
    readonly defaultYears: number
    readonly noBreachYears: number
  }
  readonly sources: Record<SourceCode, Source>
}
