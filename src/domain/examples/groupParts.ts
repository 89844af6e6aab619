import type { InputOf } from './inputs.ts'
import type { ExamplePerson } from './people.ts'
import { type Part, part } from './scenario.ts'

/** A verdict on each group of people apart; the gravest of them is that of the case. */
export const assessesApart = (
  hours: number,
  as: ExamplePerson,
  verdict: InputOf['verdict'],
  parts: InputOf['partVerdicts'],
): Part => part(hours, as, 'POST', 'cases/{caseId}/risk-assessments', () => ({ verdict, parts }))

/** One group is told by telephone, the others are not, or later. */
export const callsPart = (hours: number, as: ExamplePerson, message: InputOf['message']): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/subjects-communications', (at) => ({
    informedAt: at,
    means: ['phone'],
    ...message,
  }))
