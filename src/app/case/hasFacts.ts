import type { BreachFacts } from '../../domain/law/facts.ts'

/** Whether any fact is known: a score over nothing but unknowns says nothing yet. */
export const hasFacts = (facts: BreachFacts): boolean => Object.values(facts).some(isAnswered)

const isAnswered = (fact: unknown): boolean =>
  typeof fact === 'object' && fact !== null && !Array.isArray(fact)
    ? Object.values(fact).some(isAnswered)
    : fact !== undefined && fact !== null && fact !== 'unknown'
