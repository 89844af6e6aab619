import type { Policy } from '../people.ts'
import { addHours, type Instant, isAfter, rememberingLast } from '../time.ts'
import { authorityStateOf, type Case, subjectsStateOf } from './case.ts'
import type { Clock } from './clock.ts'
import { dpoAdviceMissing, type Section } from './missing.ts'
import { awaitedReading } from './secondReading.ts'

export const nextStepCodes = [
  'answerAuthority',
  'contain',
  'establishAwareness',
  'identifyData',
  'assessRisk',
  'askDpo',
  'awaitDpo',
  'awaitSecondReader',
  'decideOnAuthority',
  'fileNotification',
  'fileNowWithReasons',
  'decideOnSubjects',
  'lookAgainAtPostponement',
  'informSubjects',
  'informControllers',
  'supplement',
  'recordLessons',
  'close',
  'none',
] as const
export type NextStepCode = (typeof nextStepCodes)[number]

export type WaitingFor = { readonly role: 'dpo' | 'secondReader'; readonly since: Instant }

/** What is done and what is not, as flags: stored with the summary, so that the next step follows from it at any moment. */
export type Progress = {
  readonly closed: boolean
  readonly contained: boolean
  readonly awareness: boolean
  readonly data: boolean
  readonly assessed: boolean
  readonly dpoMissing: boolean
  readonly authority: 'toDecide' | 'toFile' | 'done'
  readonly numbersUnknown: boolean
  readonly subjects: 'toDecide' | 'toInform' | 'done'
  readonly controllers: boolean
  readonly lessons: boolean
  readonly waitingFor: WaitingFor | null
  readonly answerBy: Instant | null
  readonly unanswered: boolean
  readonly lookAgainAt: Instant | null
}

/** The progress of a case under the organisation's policy. */
export function progressOf(breach: Case, policy: Policy): Progress {
  const authorityState = authorityStateOf(breach)
  const subjectsState = subjectsStateOf(breach)
  const unanswered = breach.authority.responses.filter(({ kind, answered }) => kind !== 'decision' && !answered)
  const reading = awaitedReading(breach)
  return {
    closed: breach.handling === 'closed',
    contained: breach.containment.state.leak !== 'open',
    awareness: breach.awareness !== null,
    data: breach.breachedData !== null,
    assessed: breach.assessment !== null,
    dpoMissing: dpoAdviceMissing(breach, policy),
    authority: authorityState === 'toBeAssessed' ? 'toDecide' : authorityState === 'toBeNotified' ? 'toFile' : 'done',
    numbersUnknown: authorityState === 'notified' && (breach.breachedData?.facts.people?.estimate ?? true),
    subjects: subjectsState === 'toBeAssessed' ? 'toDecide' : subjectsState === 'toBeInformed' ? 'toInform' : 'done',
    controllers: breach.ourRole === 'controller' || breach.controllersInformed !== null,
    lessons: breach.lessons !== null,
    waitingFor: reading
      ? { role: 'secondReader', since: reading.recordedAt }
      : breach.dpo.askedAt
        ? { role: 'dpo', since: breach.dpo.askedAt }
        : null,
    answerBy:
      unanswered
        .map(({ answerBy }) => answerBy)
        .filter((at) => at !== null)
        .toSorted()[0] ?? null,
    unanswered: unanswered.length > 0,
    lookAgainAt: subjectsState === 'notRequired' ? (breach.subjects.decision?.lookAgainAt ?? null) : null,
  }
}

export type NextStep = {
  readonly code: NextStepCode
  readonly section: Section | null
  readonly waitingFor: WaitingFor | null
}

/** From this many hours before the deadline the duty to the AP goes before everything else. */
const hoursInWhichTheClockLeads = 24
const clockLeadsUntil = rememberingLast((now) => addHours(now, hoursInWhichTheClockLeads))

/**
 * The one thing to do next. The order of the work (domain description, "What is derived") holds until the statutory
 * clock comes near: then the shortest way to a filing leads, for an incomplete notification in time is better than a
 * complete one too late (GDPR art. 33(4)).
 */
export function nextStepOf(progress: Progress, clock: Clock, now: Instant): NextStep {
  const step = (code: NextStepCode, section: Section | null): NextStep => ({
    code,
    section,
    waitingFor: progress.waitingFor,
  })
  if (progress.closed) return step('none', null)
  if (
    progress.unanswered &&
    (progress.answerBy === null || isAfter(clock.deadline, progress.answerBy) || clock.state !== 'running')
  ) {
    return step('answerAuthority', 'authority')
  }
  const clockLeads = clock.state === 'running' && isAfter(clockLeadsUntil(now), clock.deadline)
  const late = clock.state === 'running' && isAfter(now, clock.deadline)

  if (clockLeads && progress.authority === 'toFile')
    return step(late ? 'fileNowWithReasons' : 'fileNotification', 'authority')
  if (!clockLeads && !progress.contained) return step('contain', 'containment')
  if (!clockLeads && !progress.awareness) return step('establishAwareness', 'awareness')
  if (!progress.controllers) return step('informControllers', 'authority')
  if (progress.authority !== 'done' || progress.subjects === 'toDecide') {
    if (!progress.data) return step('identifyData', 'breachedData')
    if (!progress.assessed) return step('assessRisk', 'risk')
    if (progress.waitingFor?.role === 'secondReader') return step('awaitSecondReader', 'authority')
    if (progress.dpoMissing) return step(progress.waitingFor ? 'awaitDpo' : 'askDpo', 'dpoAdvice')
  }
  if (progress.authority === 'toDecide') return step('decideOnAuthority', 'authority')
  if (progress.authority === 'toFile') return step(late ? 'fileNowWithReasons' : 'fileNotification', 'authority')
  if (progress.lookAgainAt && !isAfter(progress.lookAgainAt, now)) return step('lookAgainAtPostponement', 'subjects')
  if (progress.subjects === 'toDecide') return step('decideOnSubjects', 'subjects')
  if (progress.subjects === 'toInform') return step('informSubjects', 'subjects')
  if (!progress.contained) return step('contain', 'containment')
  if (!progress.awareness) return step('establishAwareness', 'awareness')
  if (progress.numbersUnknown) return step('supplement', 'authority')
  return progress.lessons ? step('close', 'closing') : step('recordLessons', 'lessons')
}
