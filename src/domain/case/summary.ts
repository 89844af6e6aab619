import type { Advice } from '../law/advice.ts'
import type { BreachFacts, IncidentKind, SubjectGroup } from '../law/facts.ts'
import type { RulePack } from '../law/rulePack.ts'
import type { Verdict } from '../law/verdict.ts'
import { endOfDay } from '../law/amsterdam.ts'
import type { Policy, Regime, UserId } from '../people.ts'
import type { CaseId } from '../report/events.ts'
import { addHours, type Instant, rememberingLast } from '../time.ts'
import type { Case, Outcome } from './case.ts'
import { type AuthorityState, authorityStateOf, initialFiling, type SubjectsState, subjectsStateOf } from './states.ts'
import { type RegisterFacts, registerFactsOf } from '../register/registerFacts.ts'
import { type Clock, clockOf } from './clock.ts'
import type { DutyCode } from './duties.ts'
import type { OurRole } from './codes.ts'
import { type Progress, progressOf } from './nextStep.ts'

/** What was done and when: the small marks on the gauge. */
export const markKinds = ['contained', 'assessed', 'decided', 'notified', 'informed'] as const
export type Mark = { readonly kind: (typeof markKinds)[number]; readonly at: Instant }

/**
 * Which edition of the summary this is: raised when a summary begins to say something else of the same case, so that what
 * was stored before is worked out again once the server starts (its test tells when).
 */
export const summaryEdition = 4

/**
 * One row of the worklist and the register: everything lists need, and nothing that depends on the present moment,
 * so that it is computed once at the write and stored beside the stream.
 */
export type CaseSummary = {
  readonly id: CaseId
  readonly edition: number
  readonly version: number
  readonly reference: string
  readonly title: string
  readonly openedAt: Instant
  readonly firstReportAt: Instant
  readonly closedAt: Instant | null
  readonly handling: Case['handling']
  readonly outcome: Outcome
  readonly closingReason: string | null
  readonly handler: UserId | null
  readonly ourRole: OurRole
  readonly controller: string | null
  readonly regimes: readonly Regime[]
  readonly authorityState: AuthorityState
  readonly subjectsState: SubjectsState
  readonly clock: Clock
  /** The nearest statutory timer that still runs, of any regime; null when none has hours. */
  readonly dueAt: Instant | null
  /** Which timer that is; absent from summaries kept before there were several. */
  readonly dueFor?: DutyCode | null
  readonly progress: Progress
  readonly marks: readonly Mark[]
  readonly awareAt: Instant | null
  readonly natures: NonNullable<BreachFacts['natures']>
  readonly categories: readonly string[]
  readonly specialCategories: readonly string[]
  readonly subjectGroups: readonly SubjectGroup[]
  readonly people: BreachFacts['people'] | null
  readonly incidentKind: IncidentKind | null
  readonly recipients: BreachFacts['recipients'] | null
  readonly severity: { readonly se: number; readonly band: string } | null
  readonly adviceRisk: Advice['risk'] | null
  readonly verdict: Verdict | null
  readonly authorityNumber: string | null
  readonly notifiedAt: Instant | null
  readonly informedAt: Instant | null
  readonly openTasks: number
  readonly restsOnOlderFacts: readonly ('authority' | 'subjects')[]
  /** What the register counts. */
  readonly register: RegisterFacts
}

/** The summary of a case under the organisation's policy. */
export function summarise(breach: Case, policy: Policy, packs?: readonly RulePack[]): CaseSummary {
  const clock = clockOf(breach, packs)
  const progress = progressOf(breach, policy, packs)
  const nearest = progress.closed ? null : (progress.timers?.[0] ?? null)
  const filing = initialFiling(breach)
  const facts = breach.breachedData?.facts ?? {}
  return {
    id: breach.id,
    edition: summaryEdition,
    version: breach.version,
    reference: breach.reference,
    title: breach.title,
    openedAt: breach.openedAt,
    firstReportAt: breach.firstReportAt,
    closedAt: breach.closing?.recordedAt ?? null,
    handling: breach.handling,
    outcome: breach.outcome,
    closingReason: breach.closing?.reason ?? null,
    handler: breach.handler,
    ourRole: breach.ourRole,
    controller: breach.controller,
    regimes: breach.regimes,
    authorityState: authorityStateOf(breach),
    subjectsState: subjectsStateOf(breach),
    clock,
    dueAt: nearest?.dueAt ?? null,
    dueFor: nearest?.code ?? null,
    progress,
    marks: marksOf(breach),
    awareAt: breach.awareness?.awareAt ?? null,
    natures: facts.natures ?? [],
    categories: facts.categories ?? [],
    specialCategories: facts.specialCategories ?? [],
    subjectGroups: breach.breachedData?.subjectGroups ?? [],
    people: facts.people ?? null,
    incidentKind: breach.breachedData?.incidentKind ?? null,
    recipients: facts.recipients ?? null,
    severity: breach.assessment && { se: breach.assessment.severity.se, band: breach.assessment.severity.band },
    adviceRisk: breach.assessment?.advice.risk ?? null,
    verdict: breach.assessment?.verdict ?? breach.imported?.verdict ?? null,
    authorityNumber:
      breach.authority.notifications.findLast(({ authorityNumber }) => authorityNumber)?.authorityNumber ?? null,
    notifiedAt: filing?.filedAt ?? null,
    informedAt: breach.subjects.communications[0]?.informedAt ?? null,
    openTasks: breach.tasks.filter(({ state }) => state === 'open').length,
    restsOnOlderFacts: restsOnOlderFacts(breach),
    register: registerFactsOf(breach, packs),
  }
}

function marksOf(breach: Case): readonly Mark[] {
  const { state } = breach.containment
  const marks: (Mark | null)[] = [
    state.leak === 'contained' ? { kind: 'contained', at: state.containedAt } : null,
    breach.assessment && { kind: 'assessed', at: breach.assessment.recordedAt },
    breach.authority.decision && { kind: 'decided', at: breach.authority.decision.recordedAt },
    initialFiling(breach) && { kind: 'notified', at: initialFiling(breach)?.filedAt ?? '' },
    breach.subjects.communications[0] ? { kind: 'informed', at: breach.subjects.communications[0].informedAt } : null,
  ]
  return marks.filter((mark) => mark !== null)
}

/**
 * Decisions taken before the data, the awareness or the assessment they rest on changed; shown until replaced. Once the AP
 * was told, the decision to tell it is carried out: what changed since is a matter of supplementing (changedSinceFiling).
 */
export function restsOnOlderFacts(breach: Case): readonly ('authority' | 'subjects')[] {
  const newest = Math.max(
    breach.breachedData?.version ?? 0,
    breach.awareness?.version ?? 0,
    breach.assessment?.version ?? 0,
  )
  const isOlder = (decision: { version: number } | null) => decision !== null && decision.version < newest
  const { decision, notifications } = breach.authority
  const isCarriedOut = decision !== null && (notifications.at(-1)?.version ?? 0) > decision.version
  return [
    ...(isOlder(decision) && !isCarriedOut ? (['authority'] as const) : []),
    ...(breach.subjects.decisions.some(isOlder) ? (['subjects'] as const) : []),
  ]
}

export const urgencyGroups = ['late', 'today', 'within24Hours', 'later', 'noFixedTerm'] as const
/** The groups of the worklist; they exclude each other and are counted in Europe/Amsterdam. */
export type UrgencyGroup = (typeof urgencyGroups)[number]

/** The limits between the groups at a moment: late before `now`, today until `endOfToday`, then until `in24Hours`. */
export const groupLimits: (now: Instant) => { now: Instant; endOfToday: Instant; in24Hours: Instant } = rememberingLast(
  (now) => ({ now, endOfToday: endOfDay(now), in24Hours: addHours(now, 24) }),
)

/** The group of an open case by its nearest statutory timer. */
export function urgencyOf(dueAt: Instant | null, now: Instant): UrgencyGroup {
  const limits = groupLimits(now)
  if (dueAt === null) return 'noFixedTerm'
  if (dueAt < limits.now) return 'late'
  if (dueAt < limits.endOfToday) return 'today'
  return dueAt < limits.in24Hours ? 'within24Hours' : 'later'
}

export const views = ['mine', 'unassigned', 'team', 'waiting', 'closed'] as const
/** The views of the worklist: four over the open cases, one over those closed in the last thirty days. */
export type View = (typeof views)[number]

/** How long a closed case stays in the worklist's last view, in hours. */
export const closedViewHours = 30 * 24
