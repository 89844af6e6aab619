import { describe, expect, it } from 'vitest'
import { adviceOn } from './advice.ts'
import type { BreachFacts } from './facts.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

/** Data on the street that, says the answer, can hardly be matched to anybody. */
const unmatched: BreachFacts = {
  natures: ['confidentiality'],
  categories: ['address'],
  specialCategories: [],
  identifiability: 'negligible',
  people: { min: 1, max: 1, estimate: false },
  vulnerablePeople: 'no',
  secretAddress: 'no',
  maliciousIntent: 'no',
  protection: { unintelligible: 'no' },
  recipients: { kind: 'unknown', public: false },
}
const told = (facts: Partial<BreachFacts>) => {
  const { risk, reasons } = adviceOn({ ...unmatched, ...facts }, pack)
  return [risk, reasons.some(({ code }) => code === 'factsContradict')]
}

describe('data that are said to name hardly anybody', () => {
  it('count by their score where nothing contradicts that', () => {
    expect(told({})).toEqual(['unlikely', false])
  })
  it.each([
    ['a secret address', { secretAddress: 'yes' }],
    ['a citizen service number', { categories: ['bsn'], maliciousIntent: 'yes', exfiltration: 'yes' }],
    ['a copy of an identity document', { categories: ['identityDocumentCopy'] }],
  ] as const)('are judged at the worse beside %s, and the advice says that the facts contradict', (_, facts) => {
    expect(told(facts)).toEqual(['highRisk', true])
  })
})
