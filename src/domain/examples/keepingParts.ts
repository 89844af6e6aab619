import { addHours, dayOf } from '../time.ts'
import type { ExamplePerson } from './people.ts'
import { type Part, part } from './scenario.ts'

/** What the register wants beside the facts. */
export const describes = (hours: number, as: ExamplePerson, department: string, summary: string): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/register-details', () => ({ department, processings: ['VR-0042'], summary }))

/** Keeps a case so many days only, as a court wanted. */
export const keepsFor = (hours: number, as: ExamplePerson, days: number, reason: string): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/retention', (at) => ({
    basis: 'legalProceedings',
    until: dayOf(addHours(at, 24 * days)),
    reason,
  }))

export const holdsForLaw = (hours: number, as: ExamplePerson, reason: string): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/legal-hold', () => ({ hold: true, reason }))
