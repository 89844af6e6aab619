import {
  deadlineCalculation,
  deadlineCalculationBody,
  riskCalculation,
  riskCalculationBody,
} from '../../contract/facts.ts'
import { deadlineOf } from '../../domain/law/deadline.ts'
import { rulePackAt } from '../../domain/law/rulePack.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { presentComputed, presentExplanation } from './presentLaw.ts'

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
      bodyExample: { awareAt: '2026-11-17T14:10:00+01:00' },
      answers: { 200: { description: 'The deadline with its explanation', schema: deadlineCalculation } },
    },
    async ({ body, language }) => {
      const deadline = deadlineOf(body.awareAt, rulePackAt(body.awareAt))
      return ok({
        deadline: deadline.deadline,
        hours: deadline.hours,
        rulePack: deadline.rulePack,
        explanation: presentExplanation(body.awareAt, deadline.rulePack, language),
      })
    },
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
      bodyExample: {
        facts: {
          natures: ['confidentiality'],
          categories: ['name', 'address', 'debts'],
          people: { min: 1, max: 1, estimate: false },
          recipients: { kind: 'known', trusted: 'no' },
        },
      },
      answers: {
        200: { description: 'Score and advice; the verdict is a person’s', schema: riskCalculation },
      },
    },
    async ({ body, language, house }) => {
      const pack = rulePackAt(body.asOf ?? house.ports.clock())
      return ok(presentComputed(body.facts, pack.id, { role: body.role }, language))
    },
  ),
]
