import type { BreachFacts, DataClass, Recipients } from '../facts.ts'
import { judge } from '../judgement.ts'
import { pack202601 as pack } from '../packs/2026-01.ts'
import type { Verdict } from '../verdict.ts'

/** A name on a letter to somebody we know and cannot trust; nothing about it is unknown. */
export const letter = {
  natures: ['confidentiality'],
  availability: 'none',
  integrity: 'none',
  categories: ['name'],
  specialCategories: [],
  classes: [{ class: 'simple', adjustment: 0 }],
  identifiability: 'maximum',
  people: { min: 1, max: 1, estimate: false },
  vulnerablePeople: 'no',
  secretAddress: 'no',
  exfiltration: 'no',
  maliciousIntent: 'no',
  recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
  protection: { unintelligible: 'no' },
  backup: 'yes',
  restoredWithin: 'notApplicable',
} as const satisfies BreachFacts

export const weighing = (dataClass: DataClass) => [{ class: dataClass, adjustment: 0 }] as const
export const people = (count: number) => ({ min: count, max: count, estimate: false })
export const received = (recipients: Recipients): Recipients => ({ ...letter.recipients, ...recipients })
export const confirmed = received({ trusted: 'yes', destructionConfirmed: 'yes' })
export const stranger = received({ kind: 'unknown' })

/** The verdict, and the reasons beside the score with the source that each rests on. */
export function judged(facts: BreachFacts): readonly [Verdict, readonly string[]] {
  const { verdict, reasons } = judge({ ...letter, ...facts }, pack)
  const beside = reasons.filter(({ code }) => code !== 'severityScore')
  return [verdict, beside.map(({ code, source }) => `${code}: ${source}`)]
}
