import { pack202601 } from './packs/2026-01.ts'
import type { RulePack } from './rulePack.ts'

/** The Digital Omnibus as proposed (COM(2025) 837): 96 hours, and only for high risk. Its first day is invented: midnight in Amsterdam. */
export const futurePack: RulePack = {
  ...pack202601,
  id: '2028-01',
  validFrom: '2027-12-31T23:00:00Z',
  hours: 96,
  authorityThreshold: 'highRisk',
}

/** The packs as they would be on the day that such a change of law is known: data, and no line of code. */
export const packsWithChange: readonly RulePack[] = [pack202601, futurePack]
