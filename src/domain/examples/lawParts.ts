import type { CbwStep } from '../case/moments.ts'
import type { ExamplePerson } from './people.ts'
import { type Part, part } from './scenario.ts'

/** Known as a significant incident since the report itself, which starts the terms of the Cyberbeveiligingswet. */
export const judgesSignificant = (hours: number, as: ExamplePerson, reason: string): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/significance', (_, reportedAt) => ({
    significant: true,
    awareAt: reportedAt,
    reason,
  }))

export const tellsCsirt = (hours: number, as: ExamplePerson, step: CbwStep): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/other-authority-notifications', (at) => ({
    authority: 'Meldportaal NCSC',
    notifiedAt: at,
    number: `INC-VOORBEELD-${step}`,
    step,
  }))
