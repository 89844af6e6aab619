import type { BreachFacts, IncidentKind, SubjectGroup } from '../law/facts.ts'
import type { Verdict } from '../law/verdict.ts'
import type { Day } from '../time.ts'

export const ourRoles = ['controller', 'processor'] as const
export type OurRole = (typeof ourRoles)[number]

export type BreachedData = {
  readonly facts: BreachFacts
  readonly incidentKind: IncidentKind | null
  readonly subjectGroups: readonly SubjectGroup[]
  readonly consequences: string
  /** Why numbers went down, or what replaced a range (invariant 8). */
  readonly numbersNote: string | null
}

export const containmentKinds = [
  'recipientAskedToDestroy',
  'recipientConfirmedDestruction',
  'recipientDeniedOrSilent',
  'documentRetrieved',
  'takenOffline',
  'accessRevoked',
  'passwordsReset',
  'deviceWiped',
  'systemIsolated',
  'restoredFromBackup',
  'searchEnginesAsked',
  'processorInstructed',
  'evidenceSecured',
  'other',
] as const
export type ContainmentKind = (typeof containmentKinds)[number]

/** What a second reader is asked to read before it is decided (invariant 4). */
export const readables = [
  'doNotNotify',
  'doNotInform',
  'withdrawNotification',
  'correctAwareness',
  'declareNoBreach',
  'becomeProcessor',
] as const
export type Readable = (typeof readables)[number]

export const dpoAdvices = ['notify', 'doNotNotify', 'inform', 'doNotInform', 'other'] as const
export type DpoAdviceKind = (typeof dpoAdvices)[number]

export const authorityDecisions = ['notify', 'doNotNotify'] as const
export type AuthorityDecisionKind = (typeof authorityDecisions)[number]

export const filingKinds = ['initial', 'supplement', 'withdrawal'] as const
export type FilingKind = (typeof filingKinds)[number]

export const subjectsDecisions = ['inform', 'doNotInform', 'publicCommunication'] as const
export type SubjectsDecisionKind = (typeof subjectsDecisions)[number]

/** A subgroup of the recorded data by its name; null: everybody who is in none. */
export type PartName = string | null
/** Its reason says why it differs from the advice on this part; without one, the reason given for all says it. */
export type PartVerdict = { readonly name: PartName; readonly verdict: Verdict; readonly reason?: string | null }

/** What a decision goes against, as the case stood when it was taken. */
export const differences = ['verdict', 'advice', 'dpoAdvice'] as const
export type Difference = (typeof differences)[number]

/** GDPR art. 34(3)(a), (b), (c), UAVG art. 41, and postponement at the request of the police (recital 88). */
export const informingGrounds = ['34-3-a', '34-3-b', '34-3-c', 'uavg-41', 'police'] as const
export type InformingGround = (typeof informingGrounds)[number]

export const communicationMeans = [
  'letter',
  'email',
  'phone',
  'inPerson',
  'website',
  'socialMedia',
  'newspaper',
  'other',
] as const
export type CommunicationMeans = (typeof communicationMeans)[number]

export const responseKinds = ['question', 'order', 'decision'] as const
export type ResponseKind = (typeof responseKinds)[number]

export const retentionBases = ['policyDefault', 'selectionList', 'legalProceedings', 'other'] as const
export type RetentionBasis = (typeof retentionBases)[number]

/** What a destruction can take away: who told us and what they wrote, our own notes, what evidence was named, notes at a hand-over. */
export const destroyables = ['reporters', 'notes', 'evidence', 'handovers', 'filers', 'addressees'] as const
export type Destroyable = (typeof destroyables)[number]

export type LessonsMeasure = { readonly text: string; readonly owner: string | null; readonly dueOn: Day | null }
export type Cause = { readonly origin: 'internal' | 'external'; readonly intent: 'accidental' | 'malicious' }
