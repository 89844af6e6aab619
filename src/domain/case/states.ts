import type { AuthorityNotification, Case } from './case.ts'
import type { PartName } from './codes.ts'
import { communicationFor, partNamesOf, subjectsDecisionFor } from './parts.ts'
import { shortfallOf } from './shortfall.ts'
import { isWritten } from '../written.ts'

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
  const states = new Set(partNamesOf(breach).map((part) => stateFor(part, breach)))
  const state = (['toBeInformed', 'toBeAssessed', 'informed'] as const).find((one) => states.has(one)) ?? 'notRequired'
  return state === 'informed' && someAreNotReached(breach) ? 'toBeInformed' : state
}

/** Whether some of the people still wait for a message, and nobody said why that is left so. */
export const someAreNotReached = (breach: Case): boolean =>
  shortfallOf(breach) !== null && !(breach.handling === 'closed' && isWritten(breach.closing?.reason))

function stateFor(part: PartName, breach: Case): SubjectsState {
  if (communicationFor(part, breach)) return 'informed'
  const decision = subjectsDecisionFor(part, breach)
  if (!decision) return breach.ourRole === 'processor' ? 'notRequired' : 'toBeAssessed'
  return decision.decision === 'doNotInform' ? 'notRequired' : 'toBeInformed'
}

/** The filing that met the clock: the first initial one. */
export const initialFiling = (breach: Case): AuthorityNotification | null =>
  breach.authority.notifications.find(({ kind }) => kind === 'initial') ?? null
