import type { RecordedActor, Regime } from '../people.ts'
import type { Verdict } from '../law/verdict.ts'
import type { Day, DayOrInstant, Instant } from '../time.ts'
import type { AuthorityDecisionKind, BreachedData, Cause, OurRole, SubjectsDecisionKind } from './codes.ts'

/** Moments of an old register: only their day is known, or nobody wrote them down. */
export const importedMoments = [
  'openedAt',
  'awareAt',
  'detectedAt',
  'containedAt',
  'closedAt',
  'notifiedAt',
  'informedAt',
] as const
export type ImportedMoment = (typeof importedMoments)[number]

/** From where a case was taken over: which import, which register, which file and which row of it. */
export type ImportSource = {
  readonly importId: string
  /** What the people there call their old register. */
  readonly name: string
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly file: string
  /** As a spreadsheet counts: the header is 1. */
  readonly row: number
  /** How the old register refers to it. */
  readonly reference: string | null
}

/** What a row of an old register says of a breach. What it does not say is null: nothing is made up. */
export type ImportedFacts = {
  readonly title: string
  readonly outcome: 'breach' | 'noBreach'
  readonly openedAt: Instant
  /** Null: the case still runs. */
  readonly closedAt: Instant | null
  /** Moments of which only the day is known: awareness is then the end of that day, everything else its beginning. */
  readonly onlyDays: readonly ImportedMoment[]
  /** Moments that stand for something that happened at a time nobody wrote down. */
  readonly assumed: readonly ImportedMoment[]
  readonly ourRole: OurRole
  readonly controller: string | null
  readonly awareAt: Instant | null
  readonly detectedAt: Instant | null
  readonly occurredFrom: DayOrInstant | null
  readonly occurredTo: DayOrInstant | null
  readonly containedAt: Instant | null
  readonly measures: string | null
  readonly data: BreachedData | null
  readonly verdict: Verdict | null
  readonly verdictReason: string | null
  readonly authorityDecision: AuthorityDecisionKind | null
  readonly authorityReason: string | null
  readonly notifiedAt: Instant | null
  readonly authorityNumber: string | null
  readonly delayReason: string | null
  readonly subjectsDecision: SubjectsDecisionKind | null
  readonly subjectsReason: string | null
  readonly informedAt: Instant | null
  readonly dpoAdvice: string | null
  readonly cause: Cause | null
  readonly lessons: string | null
  readonly department: string | null
  readonly processor: string | null
  readonly summary: string | null
  /** Remarks that may name people: they can be destroyed. */
  readonly notes?: string
}

/** The event with which an imported case begins: the facts as they were read, and the rules under which they are judged. */
export type ImportedCase = ImportedFacts & {
  readonly reference: string
  readonly source: ImportSource
  readonly regimes: readonly Regime[]
  readonly rulePack: string
  /** When the notification was due; null without one. */
  readonly deadline: Instant | null
  /** Late beyond doubt: where only days are known, the doubt counts for the organisation. */
  readonly late: boolean
}

/** Who decided and did what an old register tells: people we do not know. */
export const formerRegister: RecordedActor = { kind: 'system', id: 'former-register' }

/** What a case keeps of its origin beside the facts themselves. */
export type Imported = Pick<
  ImportedCase,
  'source' | 'onlyDays' | 'assumed' | 'verdict' | 'verdictReason' | 'occurredFrom' | 'occurredTo' | 'detectedAt'
> & {
  readonly processor: string | null
  readonly importedAt: Instant
  readonly importedOn: Day
  /** Instants of the case that only stand for their day: nobody wrote the hour down. */
  readonly withoutHour: readonly Instant[]
}
