import type { AuthorityNotification, Case } from './case.ts'
import type { PartName } from './codes.ts'
import { communicationFor, partNamesOf, subjectsDecisionFor } from './parts.ts'
import { peopleLeft } from './shortfall.ts'

export const authorityStates = [
  'toBeAssessed',
  'notRequired',
  'toBeNotified',
  'notified',
  'supplemented',
  'withdrawn',
] as const
export type AuthorityState = (typeof authorityStates)[number]

export const subjectsStates = ['toBeAssessed', 'notRequired', 'toBeInformed', 'informed'] as const
export type SubjectsState = (typeof subjectsStates)[number]

export const handlingStates = ['triage', 'handling', 'closed'] as const satisfies readonly Case['handling'][]

/** The duty to the AP (GDPR art. 33(1)): the filings speak first, then the decision; a processor has none of its own (art. 33(2)). */
export function authorityStateOf({ authority, ourRole }: Case): AuthorityState {
  const last = authority.notifications.at(-1)
  if (last) return last.kind === 'initial' ? 'notified' : last.kind === 'supplement' ? 'supplemented' : 'withdrawn'
  if (!authority.decision) return ourRole === 'processor' ? 'notRequired' : 'toBeAssessed'
  return authority.decision.decision === 'notify' ? 'toBeNotified' : 'notRequired'
}

/**
 * The duty to the people (GDPR art. 34). Where parts of them are treated apart, whoever still has to be told speaks
 * first, then whoever is not decided on yet. People of whom some got no message, or one that came back, are still to be
 * informed, for the duty is to each of them; until the case closes with the reason why the others cannot be reached.
 */
export function subjectsStateOf(breach: Case): SubjectsState {
  const state = stateByMessages(breach)
  return state === 'informed' && someAreNotReached(breach) ? 'toBeInformed' : state
}

/** Whether a part of the people that is to be told was not written to at all. */
export const someAreNotWrittenTo = (breach: Case): boolean => stateByMessages(breach) === 'toBeInformed'

/**
 * Whether some of the people still wait for a message, and nobody said why that is left so: the reason for which a case was
 * closed speaks of those who were not reached by then.
 */
export const someAreNotReached = (breach: Case): boolean =>
  breach.outcome === 'breach' && peopleLeft(breach) > (breach.closing?.peopleLeft ?? 0)

function stateByMessages(breach: Case): SubjectsState {
  const states = new Set(partNamesOf(breach).map((part) => stateFor(part, breach)))
  return (['toBeInformed', 'toBeAssessed', 'informed'] as const).find((one) => states.has(one)) ?? 'notRequired'
}

function stateFor(part: PartName, breach: Case): SubjectsState {
  if (communicationFor(part, breach)) return 'informed'
  const decision = subjectsDecisionFor(part, breach)
  if (!decision) return breach.ourRole === 'processor' ? 'notRequired' : 'toBeAssessed'
  return decision.decision === 'doNotInform' ? 'notRequired' : 'toBeInformed'
}

/** The filing that met the clock: the first initial one. */
export const initialFiling = (breach: Case): AuthorityNotification | null =>
  breach.authority.notifications.find(({ kind }) => kind === 'initial') ?? null
