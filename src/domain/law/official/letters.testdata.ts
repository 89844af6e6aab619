import type { BreachFacts } from '../facts.ts'
import { exactly } from './officialCase.testdata.ts'

/** A letter about nothing in particular, opened by the neighbours. */
export const letter: BreachFacts = {
  natures: ['confidentiality'],
  categories: ['name', 'address'],
  specialCategories: [],
  classes: [{ class: 'simple', adjustment: 0 }],
  identifiability: 'maximum',
  people: exactly(1),
  vulnerablePeople: 'no',
  secretAddress: 'no',
  exfiltration: 'notApplicable',
  maliciousIntent: 'no',
  recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
  protection: { unintelligible: 'no', keySafe: 'no' },
  backup: 'yes',
  availability: 'none',
  restoredWithin: 'notApplicable',
  integrity: 'none',
}
/** The same letter, about debts. */
export const debts: BreachFacts = {
  ...letter,
  categories: ['name', 'address', 'debts'],
  classes: [{ class: 'financial', adjustment: 0 }],
}
