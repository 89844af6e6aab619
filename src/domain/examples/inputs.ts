import type {
  AuthorityDecisionKind,
  Cause,
  CommunicationMeans,
  ContainmentKind,
  DpoAdviceKind,
  FilingKind,
  InformingGround,
  OurRole,
  PartName,
  PartVerdict,
  Readable,
  SubjectsDecisionKind,
} from '../case/codes.ts'
import type { BreachFacts, IncidentKind, SubjectGroup } from '../law/facts.ts'
import type { Verdict } from '../law/verdict.ts'
import type { Channel, Reporter } from '../report/events.ts'
import type { Instant } from '../time.ts'

/** What the example requests say, in the words of the domain; the API checks them as it checks everybody's. */
export type InputOf = {
  readonly report: {
    readonly channel: Channel
    readonly description: string
    readonly visibleData?: string
    readonly whereabouts?: string
    readonly ongoing?: 'yes' | 'no' | 'unknown'
    readonly ipAddresses?: readonly string[]
    readonly reporter?: Partial<Reporter>
    readonly sourceReference?: string
  }
  readonly opening: { readonly title: string; readonly ourRole?: OurRole; readonly controller?: string }
  readonly outcome:
    | { readonly outcome: 'joinedCase'; readonly caseId: '{caseId}' }
    | { readonly outcome: 'noBreach'; readonly reason: string }
    | { readonly outcome: 'asked'; readonly question: string }
  readonly data: {
    readonly facts: BreachFacts
    readonly incidentKind: IncidentKind
    readonly subjectGroups: readonly SubjectGroup[]
    readonly consequences: string
  }
  readonly containmentKind: ContainmentKind
  readonly verdict: Verdict
  readonly partVerdicts: readonly PartVerdict[]
  readonly message: { readonly people: number; readonly text: string; readonly parts: readonly PartName[] }
  readonly advice: DpoAdviceKind
  readonly readable: Readable
  readonly authorityDecision: AuthorityDecisionKind
  readonly filing: {
    readonly kind: FilingKind
    readonly filedAt: Instant
    readonly authorityNumber: string | null
    readonly delayReason?: string
    readonly reason?: string
  }
  readonly subjectsDecision: {
    readonly decision: SubjectsDecisionKind
    readonly ground?: InformingGround
    readonly reason: string
    readonly parts?: readonly PartName[]
  }
  readonly means: CommunicationMeans
  readonly cause: Cause
}
