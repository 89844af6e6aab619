import type { Policy } from '../people.ts'
import type { Case } from './case.ts'
import { authorityStateOf, initialFiling, someAreNotReached, someAreNotWrittenTo, subjectsStateOf } from './states.ts'
import { withoutGroundAtHighRisk } from './parts.ts'
import { clockOf } from './clock.ts'
import { cbwDuty, cbwStepsLeft } from './duties.ts'
import type { Section } from './sections.ts'

export const missingFacts = [
  'awareness',
  'containment',
  'breachedData',
  'categories',
  'people',
  'identifiability',
  'riskAssessment',
  'dpoAdvice',
  'authorityDecision',
  'authorityFiling',
  'authorityNumber',
  'delayReason',
  'subjectsDecision',
  'subjectsCommunication',
  'everybodyReached',
  'controllersInformed',
  'authorityAnswer',
  'cbwEarlyWarning',
  'cbwNotification',
  'cbwFinalReport',
  'lessons',
] as const
export type MissingFactCode = (typeof missingFacts)[number]

/** Something that is not known or done yet, where it can be given, and whether the act waits for it. */
export type MissingFact = { readonly fact: MissingFactCode; readonly section: Section; readonly blocks: boolean }

export const acts = [
  'assessRisk',
  'decideToNotify',
  'decideNotToNotify',
  'notifyAuthority',
  'decideOnSubjects',
  'close',
] as const
export type Act = (typeof acts)[number]

const needs = (fact: MissingFactCode, section: Section): MissingFact => ({ fact, section, blocks: true })
const wants = (fact: MissingFactCode, section: Section): MissingFact => ({ fact, section, blocks: false })

/**
 * What is missing for an act, in the order of the work. Nothing here ever blocks saving, nor an incomplete or late
 * filing (GDPR art. 33(4)): only entries with `blocks` are demanded, and only at the act itself.
 */
export function missingFor(act: Act, breach: Case, policy: Policy): readonly MissingFact[] {
  const list: (MissingFact | false | null)[] = [...missingByAct[act](breach, policy)]
  return list.filter((entry): entry is MissingFact => Boolean(entry))
}

type Maybe = MissingFact | false | null

const missingByAct: Record<Act, (breach: Case, policy: Policy) => Maybe[]> = {
  assessRisk: (breach) => missingData(breach, wants),
  decideToNotify: (breach) => [
    !breach.awareness && wants('awareness', 'awareness'),
    ...missingData(breach, wants),
    !breach.assessment && wants('riskAssessment', 'risk'),
  ],
  // The exception of art. 33(1) must be shown by the controller: no decision not to notify without an assessment.
  decideNotToNotify: (breach, policy) => [
    !breach.awareness && wants('awareness', 'awareness'),
    !breach.breachedData && needs('breachedData', 'breachedData'),
    !breach.assessment && needs('riskAssessment', 'risk'),
    dpoAdviceMissing(breach, policy) && needs('dpoAdvice', 'dpoAdvice'),
  ],
  notifyAuthority: (breach) => [
    !breach.awareness && wants('awareness', 'awareness'),
    ...missingData(breach, wants),
    !breach.assessment && wants('riskAssessment', 'risk'),
    !breach.authority.decision && wants('authorityDecision', 'authority'),
  ],
  decideOnSubjects: (breach, policy) => [
    !breach.assessment && needs('riskAssessment', 'risk'),
    dpoAdviceMissing(breach, policy) && wants('dpoAdvice', 'dpoAdvice'),
  ],
  close: (breach, policy) => [
    !breach.awareness && needs('awareness', 'awareness'),
    breach.containment.state.leak === 'open' && needs('containment', 'containment'),
    !breach.breachedData && needs('breachedData', 'breachedData'),
    // A processor establishes that there was a breach and tells its controllers; they weigh the risk (GDPR art. 33(2); EDPB 9/2022, II.A).
    breach.ourRole === 'controller' && !breach.assessment && needs('riskAssessment', 'risk'),
    // What was filed ahead of the decision still asks who decided it, and why.
    (authorityStateOf(breach) === 'toBeAssessed' || filedUndecided(breach)) && needs('authorityDecision', 'authority'),
    authorityStateOf(breach) === 'toBeNotified' && needs('authorityFiling', 'authority'),
    initialFiling(breach)?.authorityNumber === null && wants('authorityNumber', 'authority'),
    delayReasonMissing(breach) && wants('delayReason', 'authority'),
    breach.authority.responses.some(({ answered, kind }) => kind !== 'decision' && !answered) &&
      needs('authorityAnswer', 'authority'),
    ...cbwMissing(breach, policy),
    (subjectsStateOf(breach) === 'toBeAssessed' || withoutGroundAtHighRisk(breach)) &&
      needs('subjectsDecision', 'subjects'),
    someAreNotWrittenTo(breach) && needs('subjectsCommunication', 'subjects'),
    someAreNotReached(breach) && wants('everybodyReached', 'subjects'),
    breach.ourRole === 'processor' &&
      breach.controllersInformed.length === 0 &&
      needs('controllersInformed', 'authority'),
    !breach.lessons && needs('lessons', 'lessons'),
  ],
}

/** A late filing without its reasons (GDPR art. 33(1), last sentence): asked for, never demanded. */
export function delayReasonMissing(breach: Case): boolean {
  const filing = initialFiling(breach)
  return (
    filing !== null &&
    clockOf(breach).filedLate &&
    !breach.authority.notifications.some(({ delayReason }) => delayReason)
  )
}

/** A notification stands that nobody decided on. A withdrawn one carries its own reason. */
export const filedUndecided = (breach: Case): boolean =>
  breach.authority.decision === null && ['notified', 'supplemented'].includes(authorityStateOf(breach))

/** A significant incident asks for its steps whatever becomes of the personal data (NIS2 art. 23(4)). */
export const cbwMissing = (breach: Case, policy: Policy): readonly MissingFact[] =>
  cbwStepsLeft(breach, policy).map((step) => needs(cbwDuty[step], 'awareness'))

/** Whether the organisation demands the advice of the DPO and none was given. */
export const dpoAdviceMissing = (breach: Case, policy: Policy): boolean =>
  policy.dpoAdvice === 'required' && breach.dpo.advices.length === 0

function missingData(breach: Case, as: typeof needs): Maybe[] {
  const facts = breach.breachedData?.facts
  if (!facts) return [as('breachedData', 'breachedData')]
  return [
    !facts.categories?.length && !facts.specialCategories?.length && as('categories', 'breachedData'),
    !facts.people && as('people', 'breachedData'),
    (!facts.identifiability || facts.identifiability === 'unknown') && as('identifiability', 'breachedData'),
  ]
}
