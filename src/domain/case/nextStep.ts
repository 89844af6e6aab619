import type { RulePack } from '../law/rulePack.ts'
import { type Actor, mayActor, type Policy, type UserId } from '../people.ts'
import { addHours, earliest, type Instant, isAfter, rememberingLast } from '../time.ts'
import type { AuthorityResponse, Case } from './case.ts'
import { authorityStateOf, subjectsStateOf } from './states.ts'
import { changedSinceFiling } from './changedSinceFiling.ts'
import type { Clock } from './clock.ts'
import { type DutyCode, dutiesOf, leadingHours, type RunningTimer, runningTimers } from './duties.ts'
import { dpoAdviceMissing } from './missing.ts'
import type { Section } from './sections.ts'
import { awaitedLetters } from '../letters/lettersOfCase.ts'
import { awaitedReadings } from './secondReading.ts'
import { shortfallOf } from './shortfall.ts'

export const nextStepCodes = [
  'answerAuthority',
  'complyWithOrder',
  'judgeSignificance',
  'giveEarlyWarning',
  'notifyCsirt',
  'sendFinalReport',
  'contain',
  'establishAwareness',
  'identifyData',
  'assessRisk',
  'askDpo',
  'awaitDpo',
  'awaitSecondReader',
  'readAsSecondReader',
  'decideOnAuthority',
  'fileNotification',
  'fileNowWithReasons',
  'decideOnSubjects',
  'lookAgainAtPostponement',
  'informSubjects',
  'informOthers',
  'informControllers',
  'supplement',
  'recordLessons',
  'close',
  'none',
] as const
export type NextStepCode = (typeof nextStepCodes)[number]

export type WaitingFor = { readonly role: 'dpo' | 'secondReader'; readonly since: Instant }

/** For whom a case waits, as it is kept. */
export type KeptWaiting = WaitingFor & {
  /**
   * Whoever may give none of the awaited readings: who asked them, and who wrote the letters. Absent where it waits for the
   * DPO, and from summaries kept before it was told apart.
   */
  readonly mayNotRead?: readonly UserId[]
}

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
  /** Whether the AP was told what is no longer so; absent from summaries kept before it was compared. */
  readonly changedSinceFiling?: boolean
  readonly subjects: 'toDecide' | 'toInform' | 'done'
  /** Whether of the people to inform some were reached already; absent from summaries kept before it was told apart. */
  readonly someInformed?: boolean
  readonly controllers: boolean
  readonly lessons: boolean
  readonly waitingFor: KeptWaiting | null
  /** The timers that run, nearest first; absent from summaries kept before there were several. */
  readonly timers?: readonly RunningTimer[]
  readonly answerBy: Instant | null
  readonly unanswered: boolean
  /** Whether the first of what the AP waits for is an order; absent from summaries kept before it was told apart. */
  readonly ordered?: boolean
  readonly lookAgainAt: Instant | null
}

/** The progress of a case under the organisation's policy, judged by its own rule pack among these. */
export function progressOf(breach: Case, policy: Policy, packs?: readonly RulePack[]): Progress {
  const authorityState = authorityStateOf(breach)
  const subjectsState = subjectsStateOf(breach)
  const unanswered = breach.authority.responses.filter(({ kind, answered }) => kind !== 'decision' && !answered)
  // A letter is read once it is decided that people are told; before that other things wait.
  const isTelling = subjectsState === 'toBeInformed' && !['toBeAssessed', 'toBeNotified'].includes(authorityState)
  return {
    closed: breach.handling === 'closed',
    contained: breach.containment.state.leak !== 'open',
    awareness: breach.awareness !== null,
    data: breach.breachedData !== null,
    assessed: breach.assessment !== null,
    dpoMissing: dpoAdviceMissing(breach, policy),
    authority: authorityState === 'toBeAssessed' ? 'toDecide' : authorityState === 'toBeNotified' ? 'toFile' : 'done',
    numbersUnknown: authorityState === 'notified' && (breach.breachedData?.facts.people?.estimate ?? true),
    changedSinceFiling: changedSinceFiling(breach).length > 0,
    subjects: subjectsState === 'toBeAssessed' ? 'toDecide' : subjectsState === 'toBeInformed' ? 'toInform' : 'done',
    someInformed: shortfallOf(breach) !== null,
    controllers: breach.ourRole === 'controller' || breach.controllersInformed.length > 0,
    lessons: breach.lessons !== null,
    waitingFor:
      waitingForReader(breach, isTelling) ?? (breach.dpo.askedAt ? { role: 'dpo', since: breach.dpo.askedAt } : null),
    answerBy: firstDue(unanswered)?.answerBy ?? null,
    unanswered: unanswered.length > 0,
    ordered: firstDue(unanswered)?.kind === 'order',
    timers: runningTimers(dutiesOf(breach, policy, packs)),
    lookAgainAt: subjectsState === 'notRequired' ? lookAgainAtOf(breach) : null,
  }
}

/** The second reader for whom a case waits, and since when; a letter counts only once people are to be told. */
function waitingForReader(breach: Case, isTelling: boolean): KeptWaiting | null {
  const readings = awaitedReadings(breach)
  const letters = isTelling ? awaitedLetters(breach) : []
  const first = readings[0] ?? letters[0]
  if (!first) return null
  const [one = [], ...others] = [
    ...readings.map(({ by }) => [by.id]),
    ...letters.map(({ by, writers }) => [...writers, by.id]),
  ]
  const mayNotRead = new Set(one.filter((id) => others.every((ids) => ids.includes(id))))
  return { role: 'secondReader', since: first.recordedAt, mayNotRead: [...mayNotRead].toSorted() }
}

/** Whether a case waits for this person to read as second reader: somebody who handles cases, and did not write all that waits. */
export const waitsForReadingBy = ({ waitingFor }: Pick<Progress, 'waitingFor'>, reader: UserId): boolean =>
  waitingFor?.mayNotRead !== undefined && !waitingFor.mayNotRead.includes(reader)

/** Whether somebody reads as second reader at all, as `refusalToGiveSecondReading` asks of every case. */
export const readsAsSecond = (by: Actor): boolean => by.kind === 'user' && mayActor(by, 'handleCases')

/** What must be answered first: the earliest date, and before that nothing without one. */
const firstDue = (responses: readonly AuthorityResponse[]): AuthorityResponse | undefined =>
  responses.toSorted((a, b) => ((a.answerBy ?? noDate) < (b.answerBy ?? noDate) ? -1 : 1))[0]
const noDate = '9999'

export type NextStep = {
  readonly code: NextStepCode
  readonly section: Section | null
  readonly waitingFor: WaitingFor | null
}

const clockLeadsUntil = rememberingLast((now) => addHours(now, leadingHours))

/** What meets a timer; the duty to the AP has its own order of steps. */
const stepFor: Record<DutyCode, readonly [NextStepCode, Section] | null> = {
  notifyAuthority: null,
  notifyAuthorityWpg: null,
  notifyAuthorityWjsg: null,
  cbwEarlyWarning: ['giveEarlyWarning', 'awareness'],
  cbwNotification: ['notifyCsirt', 'awareness'],
  cbwFinalReport: ['sendFinalReport', 'awareness'],
  answerAuthority: ['answerAuthority', 'authority'],
  complyWithOrder: ['complyWithOrder', 'authority'],
  informControllers: null,
  informSubjects: null,
  supplement: null,
}

/** Until when the AP must be told: the clock of the AP, or an earlier term of police or judicial data. */
const filingDueAt = (timers: readonly RunningTimer[], clock: Clock): Instant =>
  timers.filter(({ code }) => stepFor[code] === null).reduce((due, { dueAt }) => earliest(due, dueAt), clock.deadline)

/** The step of the nearest timer of another kind than the notification, once it leads and no notification is due before it. */
function stepOfNearest({ timers = [] }: Progress, clock: Clock, now: Instant): readonly [NextStepCode, Section] | null {
  const leading = timers.find(({ code, leadsFrom }) => stepFor[code] !== null && !isAfter(leadsFrom, now))
  if (!leading || (clock.state === 'running' && !isAfter(filingDueAt(timers, clock), leading.dueAt))) return null
  return leading.toJudge ? ['judgeSignificance', 'awareness'] : stepFor[leading.code]
}

/**
 * The one thing to do next. The order of the work (domain description, "What is derived") holds until a statutory timer
 * comes near: then what meets the nearest one leads. For the AP that is the shortest way to a filing, for an incomplete
 * notification in time is better than a complete one too late (GDPR art. 33(4)).
 */
function stepOfAnybody(progress: Progress, clock: Clock, now: Instant): NextStep {
  const step = (code: NextStepCode, section: Section | null): NextStep => ({
    code,
    section,
    waitingFor: progress.waitingFor && { role: progress.waitingFor.role, since: progress.waitingFor.since },
  })
  if (progress.closed) return step('none', null)
  const nearest = stepOfNearest(progress, clock, now)
  if (nearest) return step(...nearest)
  if (
    progress.unanswered &&
    (progress.answerBy === null || isAfter(clock.deadline, progress.answerBy) || clock.state !== 'running')
  ) {
    return step(progress.ordered ? 'complyWithOrder' : 'answerAuthority', 'authority')
  }
  const dueAt = filingDueAt(progress.timers ?? [], clock)
  const clockLeads = clock.state === 'running' && isAfter(clockLeadsUntil(now), dueAt)
  const late = clock.state === 'running' && isAfter(now, dueAt)

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
  if (progress.subjects === 'toInform')
    return step(
      progress.waitingFor?.role === 'secondReader'
        ? 'awaitSecondReader'
        : progress.someInformed
          ? 'informOthers'
          : 'informSubjects',
      'subjects',
    )
  if (!progress.contained) return step('contain', 'containment')
  if (!progress.awareness) return step('establishAwareness', 'awareness')
  if (!progress.data) return step('identifyData', 'breachedData')
  if (progress.numbersUnknown || progress.changedSinceFiling) return step('supplement', 'authority')
  if (!progress.lessons) return step('recordLessons', 'lessons')
  // Far from its end a timer leads nothing, but the case cannot be closed before it is met.
  const left = progress.timers?.find(({ code, toJudge }) => stepFor[code] !== null && !toJudge)
  return step(...((left && stepFor[left.code]) ?? (['close', 'closing'] as const)))
}

/**
 * The one thing to do next, for whoever looks: a second reader is not the one who waits, and reads first.
 * @param by who looks; absent for what is next to anybody
 */
export function nextStepOf(progress: Progress, clock: Clock, now: Instant, by?: Actor): NextStep {
  const step = stepOfAnybody(progress, clock, now)
  if (!by || progress.closed || !readsAsSecond(by) || !waitsForReadingBy(progress, by.id)) return step
  const isOfLetter = progress.authority === 'done' && progress.subjects === 'toInform'
  return { ...step, code: 'readAsSecondReader', section: isOfLetter ? 'subjects' : 'authority' }
}

const lookAgainAtOf = ({ subjects }: Case): Instant | null =>
  subjects.decisions
    .map(({ lookAgainAt }) => lookAgainAt)
    .filter((at) => at !== null)
    .toSorted()[0] ?? null
