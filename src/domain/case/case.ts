import type { ContentDestroyed, KeptFile } from '../files/keptFile.ts'
import type { Severity } from '../law/severity.ts'
import type { Advice } from '../law/advice.ts'
import type { SubjectGroup, BreachFacts } from '../law/facts.ts'
import type { FiledForm, TypedAnswer } from '../law/form/answer.ts'
import type { Verdict } from '../law/verdict.ts'
import type { SentLetter } from '../letters/letterEvents.ts'
import type { Message } from '../messages/message.ts'
import type { Letters } from '../letters/letterState.ts'
import type { Regime, UserId } from '../people.ts'
import type { CaseId, ReportId } from '../report/events.ts'
import type { Day, Instant } from '../time.ts'
import type { ContainmentStep } from './containmentSteps.ts'
import type { Destruction } from './destruction.ts'
import type {
  AuthorityDecisionKind,
  BreachedData,
  Cause,
  CommunicationMeans,
  ContainmentKind,
  Difference,
  DpoAdviceKind,
  FilingKind,
  InformingGround,
  LessonsMeasure,
  OurRole,
  PartName,
  PartVerdict,
  Readable,
  ResponseKind,
  RetentionBasis,
  SubjectsDecisionKind,
} from './codes.ts'
import type { Imported } from './imported.ts'
import type { AwarenessMoments, CbwStep } from './moments.ts'
import type { Stamp } from './stamp.ts'

export type Awareness = Stamp & {
  readonly awareAt: Instant
  readonly reason: string | null
  readonly moments: AwarenessMoments
  readonly rulePack: string
}
export type ContainmentAction = Stamp & {
  readonly actionId: string
  readonly kind: ContainmentKind
  readonly step: ContainmentStep | null
  readonly text: string
  readonly happenedAt: Instant
}
export type Containment = {
  readonly actions: readonly ContainmentAction[]
  readonly state:
    | { readonly leak: 'open' }
    | ({ readonly leak: 'contained'; readonly containedAt: Instant; readonly how: string } & Stamp)
    | ({ readonly leak: 'cannotBeContained'; readonly reason: string } & Stamp)
}
export type RiskAssessment = Stamp & {
  readonly facts: BreachFacts
  readonly severity: Severity
  readonly advice: Advice
  readonly verdict: Verdict
  /** Verdicts given apart for parts of the people; empty: the one verdict is about everybody. */
  readonly parts: readonly PartVerdict[]
  readonly reason: string | null
  readonly rulePack: string
}
export type DpoAdvice = Stamp & { readonly advice: DpoAdviceKind; readonly text: string }
export type SecondReading = Stamp & {
  readonly readingId: string
  readonly of: Readable
  readonly reason: string
  /** Which parts of the people the proposal is about; empty: everybody. */
  readonly parts: readonly PartName[]
  /** The ground that was proposed, null for none; any: from before grounds were asked for, or not about people. */
  readonly ground: InformingGround | 'any' | null
  readonly given: (Stamp & { readonly outcome: 'approved' | 'returned'; readonly text: string }) | null
  /** Whether a decision rested on it: an approval serves once, whatever becomes of that decision. */
  readonly used: boolean
}
export type AuthorityDecision = Stamp & {
  readonly decision: AuthorityDecisionKind
  readonly reason: string | null
  readonly assessmentVersion: number | null
  readonly readingId: string | null
  readonly rulePack: string
  readonly against: readonly Difference[]
}
export type AuthorityNotification = Stamp & {
  readonly kind: FilingKind
  readonly filedAt: Instant
  readonly authorityNumber: string | null
  readonly delayReason: string | null
  readonly reason: string | null
  readonly deadline: Instant
  readonly late: boolean
  /** Null: recorded before the form was kept with its filing. */
  readonly form: FiledForm | null
  /** What the form had on people; null where it was not kept, or destroyed. */
  readonly people: FiledForm['answers'] | null
  /** On what it rested when it was recorded; null: came in from an old register. */
  readonly knownThen: Pick<Case, 'awareness' | 'breachedData' | 'assessment'> | null
}
export type AuthorityResponse = Stamp & {
  readonly responseId: string
  readonly kind: ResponseKind
  readonly receivedAt: Instant
  readonly answerBy: Instant | null
  readonly text: string
  readonly answered: { readonly answeredAt: Instant; readonly text: string } | null
}
export type SubjectsDecision = Stamp & {
  readonly decision: SubjectsDecisionKind
  readonly ground: InformingGround | null
  readonly reason: string | null
  readonly groups: readonly SubjectGroup[]
  /** Which parts of the people; empty: everybody. */
  readonly parts: readonly PartName[]
  readonly against: readonly Difference[]
  readonly lookAgainAt: Instant | null
  readonly assessmentVersion: number | null
  readonly readingId: string | null
  readonly rulePack: string
}
export type SubjectsCommunication = Stamp & {
  readonly informedAt: Instant
  readonly means: readonly CommunicationMeans[]
  readonly people: number
  readonly text: string
  readonly proof: string | null
  readonly returned: number
  readonly parts: readonly PartName[]
  readonly letter: SentLetter | null
}
export type ControllersTold = Stamp & {
  readonly controllers: readonly string[]
  readonly informedAt: Instant
  readonly toldTo: string | null
}
export type Task = Stamp & {
  readonly taskId: string
  readonly text: string
  readonly owner: UserId | null
  readonly dueOn: Day | null
  readonly state: 'open' | 'done' | 'dropped'
  /** Which task of a case that went up in this one it goes on with; null: it began here. */
  readonly takenFrom: string | null
}

export type RegisterDetails = Stamp & {
  readonly department: string | null
  readonly processings: readonly string[]
  readonly summary: string | null
}

/** What a case may take over from the one that goes up in it, beside the reports. */
export type Taken = Pick<
  Case,
  | 'awareness'
  | 'earlierAwareness'
  | 'regimes'
  | 'significance'
  | 'policeReport'
  | 'otherAuthorities'
  | 'controllersInformed'
  | 'legalHold'
  | 'tasks'
> & { readonly responses: Case['authority']['responses'] }

/** A merger as the case that went on knows it: enough to give everything back. */
export type Absorption = Stamp & {
  readonly from: CaseId
  readonly reports: readonly ReportId[]
  readonly firstReportAt: Instant
  /** Whether the case had no report of its own: then none has to stay. */
  readonly hadNoReports: boolean
  /** The last entry that belongs to it; null where that was not recorded. */
  readonly lastVersion: number | null
  readonly before: Taken
  readonly after: Taken
}

/** How a case left the work: only the first two stand in the register proper. */
export type Outcome = 'breach' | 'noBreach' | 'merged' | 'undone'

export type Closing = Stamp & {
  readonly reason: string | null
  /** How many people got no message, at the least, for the reason that is given here. */
  readonly peopleLeft?: number
}

/** Everything known about one breach being handled: a fold over its events, never stored by hand. */
export type Case = {
  readonly id: CaseId
  readonly version: number
  readonly reference: string
  readonly title: string
  readonly openedAt: Instant
  readonly reports: readonly ReportId[]
  readonly firstReportAt: Instant
  readonly ourRole: OurRole
  readonly controller: string | null
  readonly regimes: readonly Regime[]
  readonly splitFrom: CaseId | null
  /** From where it was taken over; null for a case that began here. */
  readonly imported: Imported | null
  readonly handler: UserId | null
  /** How many entries only say whose the case is and which reports belong to it: nothing is built upon those. */
  readonly aboutBelonging: number
  readonly handling: 'triage' | 'handling' | 'closed'
  readonly outcome: Outcome
  readonly closing: Closing | null
  readonly awareness: Awareness | null
  /** Awareness as it was established before, oldest first: a correction keeps the old value and its author. */
  readonly earlierAwareness: readonly Awareness[]
  readonly containment: Containment
  readonly breachedData: (BreachedData & Stamp) | null
  readonly assessment: RiskAssessment | null
  readonly dpo: {
    readonly askedAt: Instant | null
    /** When the DPO first heard of it: asked, or advising unasked. */
    readonly informedAt: Instant | null
    readonly advices: readonly DpoAdvice[]
  }
  readonly secondReadings: readonly SecondReading[]
  readonly authority: {
    readonly decision: AuthorityDecision | null
    /** The decisions that the present one replaced, oldest first: withdrawing it brings the last of them back. */
    readonly replaced: readonly AuthorityDecision[]
    readonly notifications: readonly AuthorityNotification[]
    readonly responses: readonly AuthorityResponse[]
    /** What was typed on the AP form, the latest answer to each question. */
    readonly formAnswers: readonly (TypedAnswer & Stamp)[]
  }
  readonly subjects: {
    /** The newest decision that stands. */
    readonly decision: SubjectsDecision | null
    /** All that stand, oldest first: more than one where parts of the people are treated apart. */
    readonly decisions: readonly SubjectsDecision[]
    /** What stood before each decision, oldest first: withdrawing the newest brings the last of these back. */
    readonly replaced: readonly (readonly SubjectsDecision[])[]
    readonly communications: readonly SubjectsCommunication[]
  }
  readonly letters: Letters
  /** What we wrote by mail about this case to people outside. */
  readonly messages: readonly Message[]
  readonly policeReport: { readonly filedAt: Instant; readonly number: string | null } | null
  readonly otherAuthorities: readonly {
    readonly authority: string
    readonly notifiedAt: Instant
    readonly number: string | null
    readonly step: CbwStep | null
  }[]
  /** Where we are the processor: which controllers were told, in the order of telling. */
  readonly controllersInformed: readonly ControllersTold[]
  /** Whether this is a significant incident under the Cyberbeveiligingswet; null while nobody judged that. */
  readonly significance:
    | (Stamp & { readonly significant: boolean; readonly awareAt: Instant | null; readonly reason: string })
    | null
  readonly tasks: readonly Task[]
  readonly notes: readonly (Stamp & {
    readonly noteId: string
    readonly text: string | null
    readonly happenedAt: Instant
  })[]
  readonly evidence: readonly (Stamp & {
    readonly evidenceId: string
    /** Null once the personal details are destroyed, as the description. */
    readonly name: string | null
    readonly description: string | null
    readonly sha256: string | null
    /** The file itself, of which the content is gone once the name is; null where only its place was recorded. */
    readonly file: KeptFile | null
    readonly contentDestroyed: ContentDestroyed<Stamp['by']> | null
  })[]
  readonly linked: readonly { readonly otherCase: CaseId; readonly reason: string }[]
  readonly mergedInto: CaseId | null
  /** The cases that went up in this one and what came along, oldest first. */
  readonly absorptions: readonly Absorption[]
  readonly lessons:
    | (Stamp & { readonly cause: Cause; readonly text: string; readonly measures: readonly LessonsMeasure[] })
    | null
  readonly retention: { readonly basis: RetentionBasis; readonly until: Day; readonly reason: string | null } | null
  /** Who forbade to destroy anything of this case, since when and why; null when nobody does. */
  readonly legalHold: (Stamp & { readonly reason: string }) | null
  readonly registerDetails: RegisterDetails | null
  /** The latest destruction of personal details. */
  readonly destruction: Destruction | null
}
