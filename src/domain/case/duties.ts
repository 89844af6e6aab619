import { startOfDate } from '../law/amsterdam.ts'
import { dueAfter, endOfTerm } from '../law/deadline.ts'
import { type FilingLaw, filingLawOf, filingLaws, filingTermOf, sourceUnder } from '../law/filingLaw.ts'
import type { OtherTerm, RulePack, SourceCode } from '../law/rulePack.ts'
import type { Policy, Regime } from '../people.ts'
import { addHours, hoursBetween, type Instant } from '../time.ts'
import type { Case } from './case.ts'
import { initialFiling, subjectsStateOf } from './states.ts'
import { changedSinceFiling } from './changedSinceFiling.ts'
import { clockOf, rulePackOf } from './clock.ts'
import { type CbwStep, cbwSteps } from './moments.ts'
import { communicationFor, partNamesOf } from './parts.ts'
import { shortfallOf } from './shortfall.ts'

export const dutyCodes = [
  'notifyAuthority',
  'notifyAuthorityWpg',
  'notifyAuthorityWjsg',
  'cbwEarlyWarning',
  'cbwNotification',
  'cbwFinalReport',
  'answerAuthority',
  'complyWithOrder',
  'informControllers',
  'informSubjects',
  'supplement',
] as const
export type DutyCode = (typeof dutyCodes)[number]

export const dutyStates = ['running', 'toJudge', 'met', 'notNeeded'] as const
/** toJudge: it exists only if something is so that nobody judged yet, such as a significant incident. */
export type DutyState = (typeof dutyStates)[number]

/** One thing the law asks in this case, with a timer of its own where the law gives it one. */
export type Duty = {
  readonly code: DutyCode
  readonly regime: Regime
  readonly state: DutyState
  readonly startsAt: Instant | null
  /** Null: without undue delay. The law names no hours, and neither do we. */
  readonly dueAt: Instant | null
  /** Counted from the first report, or from a moment nobody has established yet. */
  readonly provisional: boolean
  readonly metAt: Instant | null
  readonly metLate: boolean
  readonly source: SourceCode
  /** Which message of the AP it answers. */
  readonly responseId: string | null
}

/** What all duties have that nothing was said of. */
const plain = {
  startsAt: null,
  dueAt: null,
  provisional: false,
  metAt: null,
  metLate: false,
  responseId: null,
} as const

/**
 * Everything the law asks in a case: the terms of each law that counts here, the messages of the AP with a date, and the
 * duties without hours. Independent of the present moment. Sources and terms are those of the pack of the case.
 */
export function dutiesOf(breach: Case, policy: Policy, packs?: readonly RulePack[]): readonly Duty[] {
  return [
    ...filingDuties(breach, policy, packs),
    ...cbwDuties(breach, policy, packs),
    ...responseDuties(breach),
    ...dutiesWithoutHours(breach),
  ]
}

/** Whether the terms of a law count for something that started then: the organisation works under it, from that day on. */
export function isCounted(regime: Regime, startsAt: Instant, { regimes, regimesFrom }: Policy): boolean {
  const from = regimesFrom?.[regime]
  return regimes.includes(regime) && (from === undefined || startsAt >= startOfDate(from))
}

const filingDuty = {
  avg: 'notifyAuthority',
  wpg: 'notifyAuthorityWpg',
  wjsg: 'notifyAuthorityWjsg',
} as const satisfies Record<FilingLaw, DutyCode>

/** One filing with the AP, on one form, meets all three; each keeps its own term. */
function filingDuties(breach: Case, policy: Policy, packs?: readonly RulePack[]): readonly Duty[] {
  // A processor tells its controllers; the notification is theirs (GDPR art. 33(2)).
  if (breach.ourRole === 'processor' && !breach.authority.decision && !initialFiling(breach)) return []
  const { startsAt, provisional, state, stoppedAt, filedLate } = clockOf(breach, packs)
  const pack = rulePackOf(breach, packs)
  return filingLaws
    .filter((law) => breach.regimes.includes(law) && isCounted(law, startsAt, policy))
    .map((law) => {
      const dueAt = dueAfter(startsAt, pack, law)
      const isClock = law === filingLawOf(breach.regimes)
      return {
        ...plain,
        code: filingDuty[law],
        regime: law,
        state: state === 'stopped' ? 'met' : state,
        startsAt,
        dueAt,
        provisional,
        metAt: stoppedAt,
        metLate: stoppedAt !== null && (stoppedAt > dueAt || (isClock && filedLate)),
        source: filingTermOf(law, pack).source,
      }
    })
}

/** The duty that each step under the Cyberbeveiligingswet meets; its term in the rule pack has the same name. */
export const cbwDuty = {
  earlyWarning: 'cbwEarlyWarning',
  notification: 'cbwNotification',
  finalReport: 'cbwFinalReport',
} as const satisfies Record<CbwStep, DutyCode & OtherTerm>

/** When a step of the Cyberbeveiligingswet was done; a later step counts for the earlier ones. */
const doneAt = ({ otherAuthorities }: Case, ...steps: readonly CbwStep[]): Instant | null =>
  otherAuthorities
    .filter(({ step }) => step !== null && steps.includes(step))
    .map(({ notifiedAt }) => notifiedAt)
    .toSorted()[0] ?? null

/**
 * The three steps after a significant incident (NIS2 art. 23(4)). Another trigger than that of the GDPR, so nothing runs
 * for a breach that cannot be one; where it may well be one, the safe side counts from the clock's start until it is judged.
 */
function cbwDuties(breach: Case, policy: Policy, packs?: readonly RulePack[]): readonly Duty[] {
  const { significance } = breach
  const clock = clockOf(breach, packs)
  const startsAt = significance?.awareAt ?? clock.startsAt
  if (!breach.regimes.includes('cbw') || !isCounted('cbw', startsAt, policy)) return []
  const { otherTerms } = rulePackOf(breach, packs)
  const duty = (step: CbwStep, from: Instant | null, metAt: Instant | null): Duty => {
    const code = cbwDuty[step]
    const dueAt = from === null ? null : endOfTerm(from, otherTerms[code])
    const metLate = metAt !== null && dueAt !== null && metAt > dueAt
    const state = metAt !== null ? 'met' : wentElsewhere(breach) ? 'notNeeded' : 'running'
    return {
      ...plain,
      code,
      regime: 'cbw',
      state,
      startsAt: from,
      dueAt,
      metAt,
      metLate,
      source: otherTerms[code].source,
    }
  }
  if (!significance) {
    if (breach.handling === 'closed') return []
    const warning = duty('earlyWarning', mayBeSignificant(breach) ? startsAt : null, doneAt(breach, ...cbwSteps))
    // Once warned the question stays and its hours are over: what was done in time is never late.
    const left = warning.metAt === null ? warning : { ...warning, dueAt: null }
    return [{ ...left, state: 'toJudge', provisional: true }]
  }
  if (!significance.significant) return [{ ...duty('earlyWarning', null, null), state: 'notNeeded' }]
  const notifiedAt = doneAt(breach, 'notification', 'finalReport')
  return [
    duty('earlyWarning', startsAt, doneAt(breach, 'earlyWarning', 'notification', 'finalReport')),
    duty('notification', startsAt, notifiedAt),
    // One month after the notification: before that there is nothing to count from.
    duty('finalReport', notifiedAt, doneAt(breach, 'finalReport')),
  ]
}

/** A merged case left its duties to the one that goes on; one that was opened by mistake had none. Closing alone ends no duty. */
const wentElsewhere = ({ outcome }: Case): boolean => outcome === 'merged' || outcome === 'undone'

/** The steps of the Cyberbeveiligingswet that a significant incident still asks for. */
export const cbwStepsLeft = (breach: Case, policy: Policy): readonly CbwStep[] =>
  breach.significance?.significant
    ? cbwDuties(breach, policy)
        .filter(({ state }) => state === 'running')
        .flatMap(({ code }) => cbwSteps.filter((step) => cbwDuty[step] === code))
    : []

/** An attack, or services that stood still: the kinds that can disrupt severely. Our reading, on the safe side. */
const mayBeSignificant = ({ breachedData }: Case): boolean =>
  breachedData?.incidentKind === 'cyber' || (breachedData?.facts.natures?.includes('availability') ?? false)

/** Each question and order of the AP is a duty of its own, met by our answer; without a date it has none here either. */
const responseDuties = (breach: Case): readonly Duty[] =>
  breach.authority.responses
    .filter(({ kind }) => kind !== 'decision')
    .map(({ kind, receivedAt, answerBy, answered, responseId }) => ({
      ...plain,
      code: kind === 'order' ? 'complyWithOrder' : 'answerAuthority',
      ...restingOn(breach, kind === 'order' ? 'avg34-4' : 'avg58-1'),
      state: answered ? 'met' : 'running',
      startsAt: receivedAt,
      dueAt: answerBy,
      metAt: answered?.answeredAt ?? null,
      metLate: answered !== null && answerBy !== null && answered.answeredAt > answerBy,
      responseId,
    }))

/** The law that a duty of the GDPR rests on where the GDPR does not apply: Wpg and Wjsg have the same duties, and exclude it. */
function restingOn({ regimes }: Case, source: SourceCode): Pick<Duty, 'regime' | 'source'> {
  const law = filingLawOf(regimes)
  return { regime: law, source: sourceUnder(law, source) }
}

/** "Without undue delay": nobody may invent hours for these. */
function dutiesWithoutHours(breach: Case): readonly Duty[] {
  const { ourRole, controllersInformed, subjects, awareness, assessment } = breach
  const duties: (Duty | false)[] = [
    ourRole === 'processor' && {
      ...plain,
      code: 'informControllers',
      ...restingOn(breach, 'avg33-2'),
      state: controllersInformed.length > 0 ? 'met' : 'running',
      startsAt: awareness?.awareAt ?? breach.firstReportAt,
      provisional: awareness === null,
      metAt: controllersInformed[0]?.informedAt ?? null,
    },
    (subjectsStateOf(breach) !== 'notRequired' || subjects.decision !== null) &&
      (subjects.decision !== null || assessment?.verdict === 'highRisk') && {
        ...plain,
        code: 'informSubjects',
        ...restingOn(breach, 'avg34-1'),
        state: informingState(breach),
        startsAt: subjects.decision?.recordedAt ?? assessment?.recordedAt ?? null,
        metAt: everybodyToldAt(breach),
      },
    asksSupplement(breach) && {
      ...plain,
      code: 'supplement',
      ...restingOn(breach, 'avg33-4'),
      state: breach.handling === 'closed' ? 'notNeeded' : 'running',
      startsAt: initialFiling(breach)?.filedAt ?? null,
    },
  ]
  return duties.filter((duty) => duty !== false)
}

/** The first notification named no certain number, or the latest tells what is no longer so. */
const asksSupplement = (breach: Case): boolean =>
  (breach.authority.notifications.at(-1)?.kind === 'initial' &&
    (breach.breachedData?.facts.people?.estimate ?? true)) ||
  changedSinceFiling(breach).length > 0

/** When the last of those who were to be told had been; null while some were not. */
function everybodyToldAt(breach: Case): Instant | null {
  if (informingState(breach) !== 'met') return null
  const told = partNamesOf(breach).map((part) => communicationFor(part, breach)?.informedAt)
  return (
    [...told, enoughReachedAt(breach)]
      .filter((at) => at !== undefined)
      .toSorted()
      .at(-1) ?? null
  )
}

/** When the message went by which enough people were reached; the last one, where the others cannot be. */
function enoughReachedAt({ breachedData, subjects }: Case): Instant | undefined {
  const messages = subjects.communications.toSorted((a, b) => (a.informedAt < b.informedAt ? -1 : 1))
  const isEnough = (upTo: number) =>
    shortfallOf({ breachedData, subjects: { ...subjects, communications: messages.slice(0, upTo) } }) === null
  return (messages.find((_, at) => isEnough(at + 1)) ?? messages.at(-1))?.informedAt
}

function informingState(breach: Case): DutyState {
  const state = subjectsStateOf(breach)
  return state === 'informed' ? 'met' : state === 'notRequired' ? 'notNeeded' : 'running'
}

/** A timer that still runs, as lists keep it: until when, and from when on it goes before the order of the work. */
export type RunningTimer = {
  readonly code: DutyCode
  readonly dueAt: Instant
  readonly leadsFrom: Instant
  /** It counts in case it exists: somebody must judge that first. */
  readonly toJudge: boolean
}

/** From this many hours before its end a timer leads, or for the last third of a shorter one. */
export const leadingHours = 24

/** The timers that run, the nearest first. */
export function runningTimers(duties: readonly Duty[]): readonly RunningTimer[] {
  return duties
    .filter(({ state }) => state === 'running' || state === 'toJudge')
    .flatMap(({ code, state, startsAt, dueAt }) =>
      dueAt === null
        ? []
        : [{ code, dueAt, leadsFrom: leadingFrom(startsAt ?? dueAt, dueAt), toJudge: state === 'toJudge' }],
    )
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
}

function leadingFrom(startsAt: Instant, dueAt: Instant): Instant {
  const third = hoursBetween(startsAt, dueAt) / 3
  return addHours(dueAt, -Math.min(leadingHours, third))
}
