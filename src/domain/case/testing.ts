import { type Actor, defaultPolicy, type Policy } from '../people.ts'
import type { Recorded } from '../recorded.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { Context } from './context.ts'
import type { CaseEvent } from './events.ts'
import { happenedAtOf } from './happenedAt.ts'
import { caseFrom, evolve } from './evolve.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Tuesday 17 November 2026, 14:10 in the Netherlands: when the first report of the sample case came in. */
export const reportedAt: Instant = '2026-11-17T13:10:00.000Z'
export const hoursLater = (hours: number, from: Instant = reportedAt): Instant =>
  new Date(Date.parse(from) + hours * 3_600_000).toISOString()

export const officer: Actor = { kind: 'user', id: 'officer', roles: ['privacy-officer'] }
export const colleague: Actor = { kind: 'user', id: 'colleague', roles: ['privacy-officer'] }
export const lead: Actor = { kind: 'user', id: 'lead', roles: ['team-lead'] }
export const dpo: Actor = { kind: 'user', id: 'dpo', roles: ['dpo'] }
export const auditor: Actor = { kind: 'user', id: 'auditor', roles: ['auditor'] }
export const administrator: Actor = { kind: 'user', id: 'administrator', roles: ['administrator'] }

export const withSecondReader: Policy = { ...defaultPolicy, secondReader: true }

/** Who acts when, an hour after the first report unless said otherwise; ids count up. */
export function by(actor: Actor, at: Instant = hoursLater(1), policy: Policy = defaultPolicy): Context {
  let next = 0
  return { by: actor, now: at, policy, newId: () => `id-${(next += 1)}` }
}

export const opened: Extract<CaseEvent, { type: 'caseOpened' }> = {
  type: 'caseOpened',
  reference: 'DL-2026-0143',
  title: 'Brief schuldhulp naar verkeerde ontvanger',
  reports: ['report-1'],
  firstReportAt: reportedAt,
  ourRole: 'controller',
  controller: null,
  regimes: ['avg'],
  splitFrom: null,
}
export const noMoments = {
  occurredFrom: null,
  occurredTo: null,
  firstSignalAt: null,
  processorAwareAt: null,
  processorInformedUsAt: null,
}
export const aware: Extract<CaseEvent, { type: 'awarenessEstablished' }> = {
  type: 'awarenessEstablished',
  awareAt: reportedAt,
  reason: null,
  moments: noMoments,
  rulePack: '2026-01',
}
export const leakContained: CaseEvent = { type: 'leakContained', containedAt: hoursLater(8), how: 'Brief opgehaald' }
export const dataIdentified: Extract<CaseEvent, { type: 'breachedDataIdentified' }> = {
  type: 'breachedDataIdentified',
  facts: {
    natures: ['confidentiality'],
    categories: ['name', 'address', 'debts'],
    classes: [{ class: 'financial', adjustment: 0 }],
    identifiability: 'maximum',
    people: { min: 1, max: 1, estimate: false },
    recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
  },
  incidentKind: 'postWrong',
  subjectGroups: ['vulnerable'],
  consequences: '',
  numbersNote: null,
}

/** A whole history in one line; entry n is recorded n minutes after the first report, by the officer. */
export const given = (...events: readonly CaseEvent[]): Case =>
  caseFrom(
    'case-1',
    events.map((event, index) => recorded(event, index + 1, hoursLater(index / 60))),
  )

export const recorded = (
  event: CaseEvent,
  version: number,
  at: Instant,
  actor: Actor = officer,
): Recorded<CaseEvent> => ({
  version,
  recordedAt: at,
  happenedAt: happenedAtOf(event) ?? at,
  by: { kind: actor.kind, id: actor.id },
  event,
})

/** The case after a verb was accepted; a refusal fails the test with its code. */
export function after(breach: Case, decision: CaseDecision, context: Context): Case {
  if ('refused' in decision) throw new Error(`refused: ${JSON.stringify(decision.refused)}`)
  return decision.events.reduce(
    (now, event) => evolve(now, recorded(event, now.version + 1, context.now, context.by)),
    breach,
  )
}

export const refusalIn = (decision: CaseDecision): Refusal | null => ('refused' in decision ? decision.refused : null)
