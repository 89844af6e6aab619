import { expect, it } from 'vitest'
import { adviceOn } from './advice.ts'
import type { BreachFacts, DataClass } from './facts.ts'
import { letter } from './official/letters.testdata.ts'
import { exactly } from './official/officialCase.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

const reasonsOf = (facts: BreachFacts) => adviceOn(facts, pack).reasons.map(({ code }) => code)

it.each([
  ['simple', 'risk'],
  ['behavioural', 'highRisk'],
] as const)('an attack on a few %s data is a %s', (dataClass: DataClass, risk) => {
  const attacked: BreachFacts = {
    ...letter,
    people: exactly(5),
    classes: [{ class: dataClass, adjustment: 0 }],
    identifiability: 'limited',
    exfiltration: 'yes',
    maliciousIntent: 'yes',
    recipients: { kind: 'unknown' },
  }
  expect(reasonsOf(attacked)).toContain('cyberAttack')
  expect(adviceOn(attacked, pack).risk).toBe(risk)
})

it('believes nobody who says that a citizen service number among other data leads to no one', () => {
  const hardly: BreachFacts = { ...letter, identifiability: 'negligible' }
  expect(reasonsOf({ ...hardly, categories: ['name'] })).toEqual(['severityScore'])
  expect(reasonsOf({ ...hardly, categories: ['name', 'bsn'] })).toContain('factsContradict')
})
