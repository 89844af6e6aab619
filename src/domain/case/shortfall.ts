import type { BreachFacts } from '../law/facts.ts'
import type { SubjectsCommunication, SubjectsDecision } from './case.ts'
import type { CommunicationMeans } from './codes.ts'

/** A case, or what a screen shows of one. */
type WithMessages = {
  readonly breachedData: { readonly facts: Pick<BreachFacts, 'people'> } | null
  readonly subjects: {
    readonly decisions: readonly Pick<SubjectsDecision, 'decision' | 'parts' | 'groups'>[]
    readonly communications: readonly Pick<SubjectsCommunication, 'people' | 'returned' | 'means'>[]
  }
}

/** How many people were to be told, to how many of them a message went that did not come back, and how many came back. */
export type Shortfall = { readonly expected: number; readonly reached: number; readonly returned: number }

const inPublic: readonly CommunicationMeans[] = ['website', 'socialMedia', 'newspaper']

/** To how many people messages went that did not come back: whoever got none was not informed. */
export const peopleReached = (communications: readonly Pick<SubjectsCommunication, 'people' | 'returned'>[]): number =>
  communications.reduce((sum, { people, returned }) => sum + Math.max(0, people - returned), 0)

/**
 * Where fewer people got a message than the data say there are at the least: some of them do not know yet (GDPR art. 34(1)).
 * @returns null where nobody was told yet, where all were, and where it cannot be counted: parts of the people, a number
 *   that is not known, a message to the public or one that an old register only says there was
 */
export function shortfallOf({ breachedData, subjects }: WithMessages): Shortfall | null {
  const { decisions, communications } = subjects
  const [decision] = decisions
  const people = breachedData?.facts.people
  const isCountable =
    decisions.length === 1 &&
    decision?.decision === 'inform' &&
    decision.parts.length === 0 &&
    decision.groups.length === 0 &&
    communications.every(({ means }) => means.length > 0 && !means.some((one) => inPublic.includes(one)))
  if (!people || !isCountable || communications.length === 0) return null
  const returned = communications.reduce((sum, one) => sum + one.returned, 0)
  const reached = peopleReached(communications)
  return reached < people.min ? { expected: people.min, reached, returned } : null
}

/** How many of the people, at the least, got no message that did not come back; 0 also where it cannot be counted. */
export function peopleLeft(breach: WithMessages): number {
  const shortfall = shortfallOf(breach)
  return shortfall === null ? 0 : shortfall.expected - shortfall.reached
}
