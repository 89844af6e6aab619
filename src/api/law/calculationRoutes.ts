import {
  deadlineCalculation,
  deadlineCalculationBody,
  riskCalculation,
  riskCalculationBody,
} from '../../contract/facts.ts'
import { deadlineOf } from '../../domain/law/deadline.ts'
import type { BreachFacts } from '../../domain/law/facts.ts'
import { rulePackAt } from '../../domain/law/rulePacks.ts'
import { type Instant, toInstant } from '../../domain/time.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { Language } from '../texts/language.ts'
import { presentComputed, presentExplanation } from './presentLaw.ts'

const exampleOfAwareness = '2026-11-17T14:10:00+01:00'
/** A letter about debts to one neighbour who cannot be trusted; how vulnerable the people are is left out, so unknown. */
const exampleOfFacts: BreachFacts = {
  natures: ['confidentiality'],
  categories: ['name', 'address', 'debts'],
  specialCategories: [],
  classes: [{ class: 'financial', adjustment: 0 }],
  identifiability: 'maximum',
  people: { min: 1, max: 1, estimate: false },
  secretAddress: 'no',
  protection: { unintelligible: 'no' },
  exfiltration: 'notApplicable',
  maliciousIntent: 'no',
  recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
}

function deadlineAnswer(awareAt: Instant, language: Language) {
  const { deadline, hours, rulePack } = deadlineOf(awareAt, rulePackAt(awareAt))
  return { deadline, hours, rulePack, explanation: presentExplanation(awareAt, rulePack, language) }
}

export const calculationRoutes = [
  route(
    {
      id: 'postDeadlineCalculation',
      method: 'post',
      path: '/deadline-calculations',
      access: 'signedIn',
      tag: 'Calculations',
      summary: 'Until when the AP must be notified, and why',
      body: deadlineCalculationBody,
      description:
        'The awareness and then the hours of the rule pack of that day, elapsed: weekends, holidays and the change of the clock move nothing. Nothing is kept.',
      bodyExample: { awareAt: exampleOfAwareness },
      answers: {
        200: {
          description: 'The deadline with its explanation',
          schema: deadlineCalculation,
          example: () => deadlineAnswer(toInstant(exampleOfAwareness), 'en'),
        },
      },
    },
    async ({ body, language }) => ok(deadlineAnswer(body.awareAt, language)),
  ),
  route(
    {
      id: 'postRiskCalculation',
      method: 'post',
      path: '/risk-calculations',
      access: 'signedIn',
      tag: 'Calculations',
      summary: 'Severity and advice from whatever is known; unknown facts are named with what they would change',
      body: riskCalculationBody,
      description:
        'Every fact may be left out: it then counts with its worst plausible value, and `conditions` says what it would change. `asOf` is the moment of awareness, which chooses the rule pack; now when left out. Nothing is kept.',
      bodyExample: { facts: exampleOfFacts },
      answers: {
        200: {
          description: 'Score and advice; the verdict is a person’s',
          schema: riskCalculation,
          example: () => presentComputed(exampleOfFacts, rulePackAt(exampleOfAwareness).id, {}, 'en'),
        },
      },
    },
    async ({ body, language, house }) => {
      const pack = rulePackAt(body.asOf ?? house.ports.clock())
      return ok(presentComputed(body.facts, pack.id, { role: body.role }, language))
    },
  ),
]
