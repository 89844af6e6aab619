import type { Case } from '../case/case.ts'
import type { AuthorityState, SubjectsState } from '../case/states.ts'
import type { CaseEventType } from '../case/events.ts'
import type {
  AuthorityDecisionKind,
  CommunicationMeans,
  ContainmentKind,
  DpoAdviceKind,
  FilingKind,
  InformingGround,
  OurRole,
  Readable,
  ResponseKind,
  RetentionBasis,
  SubjectsDecisionKind,
} from '../case/codes.ts'
import type { DutyCode } from '../case/duties.ts'
import type { MissingFactCode } from '../case/missing.ts'
import type { Section } from '../case/sections.ts'
import type { NextStepCode } from '../case/nextStep.ts'
import type { Mark } from '../case/summary.ts'
import type { Answer } from '../law/outcome.ts'
import type {
  Availability,
  Category,
  DataClass,
  Exfiltration,
  Identifiability,
  IncidentKind,
  Integrity,
  Nature,
  RecipientKind,
  RestoredWithin,
  SpecialCategory,
  SubjectGroup,
  YesNoUnknown,
} from '../law/facts.ts'
import type { Band } from '../law/rulePack.ts'
import type { Verdict } from '../law/verdict.ts'
import type { Regime, Role } from '../people.ts'
import type { Channel, ReporterRole } from '../report/events.ts'
import type { ReportState } from '../report/report.ts'

type Names<Code extends string> = Record<Code, string>

/** A name for every word of the domain: a new state or kind without one does not compile. */
export type DomainNames = {
  readonly handling: Names<Case['handling']>
  readonly authorityState: Names<AuthorityState>
  readonly subjectsState: Names<SubjectsState>
  readonly reportState: Names<ReportState>
  readonly channel: Names<Channel>
  readonly reporterRole: Names<ReporterRole>
  readonly role: Names<Role>
  readonly ourRole: Names<OurRole>
  readonly regime: Names<Regime>
  readonly nature: Names<Nature>
  readonly availability: Names<Availability>
  readonly integrity: Names<Integrity>
  readonly category: Names<Category>
  readonly specialCategory: Names<SpecialCategory>
  readonly subjectGroup: Names<SubjectGroup>
  readonly incidentKind: Names<IncidentKind>
  readonly dataClass: Names<DataClass>
  readonly identifiability: Names<Identifiability>
  readonly yesNoUnknown: Names<YesNoUnknown>
  readonly answer: Names<Answer>
  readonly restoredWithin: Names<RestoredWithin>
  readonly exfiltration: Names<Exfiltration>
  readonly recipientKind: Names<RecipientKind>
  /** What is asked of a recipient, as the heading of the answer. */
  readonly destructionConfirmed: string
  readonly band: Names<Band>
  readonly verdict: Names<Verdict>
  readonly containmentKind: Names<ContainmentKind>
  readonly readable: Names<Readable>
  readonly dpoAdvice: Names<DpoAdviceKind>
  readonly authorityDecision: Names<AuthorityDecisionKind>
  readonly filingKind: Names<FilingKind>
  readonly subjectsDecision: Names<SubjectsDecisionKind>
  readonly informingGround: Names<InformingGround>
  readonly communicationMeans: Names<CommunicationMeans>
  readonly responseKind: Names<ResponseKind>
  readonly retentionBasis: Names<RetentionBasis>
  readonly section: Names<Section>
  readonly missing: Names<MissingFactCode>
  readonly nextStep: Names<NextStepCode>
  readonly mark: Names<Mark['kind']>
  readonly event: Names<CaseEventType>
  /** Awareness that was established before and is now another moment. */
  readonly awarenessCorrected: string
  readonly legalHoldLifted: string
  readonly legalDuty: Names<DutyCode>
}

/** Those for the facts of a breach, and what is made of them. */
export type FactNames = Pick<
  DomainNames,
  | 'nature'
  | 'availability'
  | 'integrity'
  | 'category'
  | 'specialCategory'
  | 'subjectGroup'
  | 'incidentKind'
  | 'dataClass'
  | 'identifiability'
  | 'yesNoUnknown'
  | 'answer'
  | 'restoredWithin'
  | 'exfiltration'
  | 'destructionConfirmed'
  | 'recipientKind'
  | 'band'
  | 'verdict'
>
