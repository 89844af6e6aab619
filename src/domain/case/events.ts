import type { Advice } from '../law/advice.ts'
import type { BreachFacts, SubjectGroup } from '../law/facts.ts'
import type { FiledForm, TypedAnswer } from '../law/form/answer.ts'
import type { Severity } from '../law/severity.ts'
import type { Verdict } from '../law/verdict.ts'
import type { MessageEvent } from '../messages/message.ts'
import type { LetterEvent, SentLetter } from '../letters/letterEvents.ts'
import type { Regime, UserId } from '../people.ts'
import type { CaseId, ReporterRole, ReportId } from '../report/events.ts'
import type { Day, Instant } from '../time.ts'
import type { ContainmentStep } from './containmentSteps.ts'
import type { PersonalDetailsDestroyed } from './destruction.ts'
import type { ImportedCase } from './imported.ts'
import type { MergerEvent } from './mergerEvents.ts'
import type { KeptEvent } from './keptEvents.ts'
import type { AwarenessMoments, CbwStep } from './moments.ts'
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

export type CaseEvent =
  | LetterEvent
  | MessageEvent
  | KeptEvent
  | {
      readonly type: 'caseOpened'
      readonly reference: string
      readonly title: string
      readonly reports: readonly ReportId[]
      /** When the earliest of the reports reached us: the provisional start of the clock. */
      readonly firstReportAt: Instant
      readonly ourRole: OurRole
      readonly controller: string | null
      readonly regimes: readonly Regime[]
      /** The case this one was split from. */
      readonly splitFrom: CaseId | null
      /** Who runs it from the beginning; absent where nobody does yet. */
      readonly handler?: UserId
    }
  /** Taken over from an old register: the first entry of a case that nobody opened here. */
  | ({ readonly type: 'caseImported' } & ImportedCase)
  | { readonly type: 'openingUndone' }
  | { readonly type: 'titleChanged'; readonly title: string }
  | { readonly type: 'reportJoined'; readonly reportId: ReportId; readonly receivedAt: Instant }
  | { readonly type: 'reportLeft'; readonly reportId: ReportId; readonly firstReportAt: Instant }
  | {
      /** One of its reports came from another kind of reporter than it seemed to. */
      readonly type: 'reporterCorrected'
      readonly reportId: ReportId
      readonly receivedAt: Instant
      /** Absent, with the former one, once the personal details are destroyed. */
      readonly role?: ReporterRole
      /** Null: of nobody known. */
      readonly was?: ReporterRole | null
    }
  | { readonly type: 'handlerAssigned'; readonly handler: UserId; readonly note?: string | null }
  | {
      readonly type: 'handedOver'
      readonly from: UserId
      readonly handler: UserId | null
      readonly note?: string | null
    }
  | {
      readonly type: 'awarenessEstablished'
      readonly awareAt: Instant
      readonly reason: string | null
      readonly moments: AwarenessMoments
      readonly rulePack: string
      /** The start that this one replaces; absent for the first. */
      readonly corrects?: Instant
    }
  | {
      /** Our role was another one than the case was opened with, or the controller was. */
      readonly type: 'roleCorrected'
      readonly was: OurRole
      readonly ourRole: OurRole
      readonly controller: string | null
      readonly reason: string
      readonly readingId?: string | null
    }
  | { readonly type: 'regimesSet'; readonly regimes: readonly Regime[]; readonly reason: string | null }
  | {
      /** Whether this is a significant incident for our services, and since when we knew that. */
      readonly type: 'significanceJudged'
      readonly significant: boolean
      readonly awareAt: Instant | null
      readonly reason: string
    }
  | {
      readonly type: 'containmentActionRecorded'
      readonly actionId: string
      readonly kind: ContainmentKind
      /** The step of a list that was done; absent from measures of somebody's own, and from older ones. */
      readonly step?: ContainmentStep
      /** Absent once the personal details are destroyed. */
      readonly text?: string
      readonly happenedAt: Instant
    }
  | { readonly type: 'leakContained'; readonly containedAt: Instant; readonly how: string }
  | { readonly type: 'containmentFoundImpossible'; readonly reason: string }
  | { readonly type: 'containmentReopened'; readonly reason: string }
  | ({ readonly type: 'breachedDataIdentified' } & BreachedData)
  | {
      readonly type: 'riskAssessed'
      readonly facts: BreachFacts
      readonly severity: Severity
      readonly advice: Advice
      readonly verdict: Verdict
      /** Verdicts given apart; absent: the one verdict is about everybody. */
      readonly parts?: readonly PartVerdict[]
      readonly reason: string | null
      readonly rulePack: string
    }
  | { readonly type: 'dpoAdviceAsked' }
  | { readonly type: 'dpoAdviceGiven'; readonly advice: DpoAdviceKind; readonly text: string }
  | {
      readonly type: 'secondReadingAsked'
      readonly readingId: string
      readonly of: Readable
      readonly reason: string
      /** Which parts of the people it is about; absent or empty: everybody. */
      readonly parts?: readonly PartName[]
      /** The ground that was proposed, null for none; absent: none was asked for, and an approval serves any. */
      readonly ground?: InformingGround | null
    }
  | {
      readonly type: 'secondReadingGiven'
      readonly readingId: string
      readonly outcome: 'approved' | 'returned'
      readonly text: string
    }
  | {
      readonly type: 'authorityDecided'
      readonly decision: AuthorityDecisionKind
      readonly reason: string | null
      /** Version of the assessment it rests on; null when it was decided without one. */
      readonly assessmentVersion: number | null
      readonly readingId: string | null
      readonly rulePack: string
      readonly against?: readonly Difference[]
    }
  | { readonly type: 'authorityDecisionWithdrawn'; readonly reason: string }
  | {
      readonly type: 'authorityNotified'
      readonly kind: FilingKind
      readonly filedAt: Instant
      /** Null: not yet received. */
      readonly authorityNumber: string | null
      readonly delayReason: string | null
      readonly reason: string | null
      readonly readingId: string | null
      /** The deadline as it stood at the filing: what froze lateness, whatever is corrected later. */
      readonly deadline: Instant
      readonly late: boolean
      /** The AP form as it was filed; absent from filings recorded before it was kept. */
      readonly form?: FiledForm
      /** Who filed and whom the AP could reach, as the form had it; absent once the personal details are destroyed. */
      readonly people?: FiledForm['answers']
    }
  | { readonly type: 'authorityNumberReceived'; readonly authorityNumber: string }
  | { readonly type: 'authorityFormAnswered'; readonly answers: readonly TypedAnswer[] }
  | {
      readonly type: 'subjectsDecided'
      readonly decision: SubjectsDecisionKind
      readonly ground: InformingGround | null
      readonly reason: string | null
      /** Empty: everybody the data are about. */
      readonly groups: readonly SubjectGroup[]
      /** Which parts of the people; absent or empty: everybody. */
      readonly parts?: readonly PartName[]
      readonly against?: readonly Difference[]
      /** When a postponement must be looked at again. */
      readonly lookAgainAt: Instant | null
      readonly assessmentVersion: number | null
      readonly readingId: string | null
      readonly rulePack: string
    }
  | { readonly type: 'subjectsDecisionWithdrawn'; readonly reason: string }
  | {
      readonly type: 'subjectsInformed'
      readonly informedAt: Instant
      readonly means: readonly CommunicationMeans[]
      readonly people: number
      /** Absent, with the proof, once the personal details are destroyed. */
      readonly text?: string
      readonly proof?: string | null
      readonly returned: number
      /** Whom it went to; absent or empty: all who were to be told. */
      readonly parts?: readonly PartName[]
      readonly letter?: SentLetter
    }
  | { readonly type: 'policeReportFiled'; readonly filedAt: Instant; readonly number: string | null }
  | {
      readonly type: 'otherAuthorityNotified'
      readonly authority: string
      readonly notifiedAt: Instant
      readonly number: string | null
      /** Which step of the Cyberbeveiligingswet this was; absent when it was none. */
      readonly step?: CbwStep | null
    }
  | {
      readonly type: 'authorityResponded'
      readonly responseId: string
      readonly kind: ResponseKind
      readonly receivedAt: Instant
      readonly answerBy: Instant | null
      readonly text: string
    }
  | {
      readonly type: 'authorityAnswered'
      readonly responseId: string
      readonly answeredAt: Instant
      readonly text: string
    }
  | {
      readonly type: 'controllersInformed'
      readonly controllers: readonly string[]
      readonly informedAt: Instant
      /** Whom we spoke to there, by function; absent or null when nobody wrote it down. */
      readonly toldTo?: string | null
    }
  | MergerEvent
  | {
      readonly type: 'lessonsRecorded'
      readonly cause: Cause
      readonly text: string
      readonly measures: readonly LessonsMeasure[]
    }
  | { readonly type: 'caseIsNoBreach'; readonly reason: string; readonly readingId?: string | null }
  | { readonly type: 'caseClosed'; readonly reason: string | null }
  | { readonly type: 'caseReopened'; readonly reason: string }
  | {
      readonly type: 'retentionSet'
      readonly basis: RetentionBasis
      readonly until: Day
      readonly reason: string | null
    }
  | { readonly type: 'legalHoldSet'; readonly hold: boolean; readonly reason: string }
  | {
      /** What a register wants beside the facts of the breach; only what names nobody. */
      readonly type: 'registerDetailsRecorded'
      readonly department: string | null
      /** References to the register of processing activities (GDPR art. 30). */
      readonly processings: readonly string[]
      readonly summary: string | null
    }
  | PersonalDetailsDestroyed

export type CaseEventType = CaseEvent['type']
