import { type AdviceContext, adviceOn } from '../law/advice.ts'
import { severityOf } from '../law/severity.ts'
import type { Verdict } from '../law/verdict.ts'
import { record, refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { rulePackOf } from './clock.ts'
import { type Context, isWritten, refusalToHandle } from './context.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export type AssessRisk = { readonly verdict: Verdict; readonly reason: string | null }

export const refusalToAssessRisk = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/**
 * Records the officer's own verdict beside the score and the advice that follow from the recorded facts under the
 * case's rule pack. A verdict that differs from the advice, in either direction, carries its reason.
 */
export function assessRisk({ verdict, reason }: AssessRisk, breach: Case, context: Context): CaseDecision {
  const refused = refusalToAssessRisk(breach, context)
  if (refused) return refuse(refused)

  const facts = breach.breachedData?.facts ?? {}
  const pack = rulePackOf(breach)
  const advice = adviceOn(facts, pack, adviceContextOf(breach))
  if (verdict !== advice.risk && !isWritten(reason))
    return refuse({ code: 'reasonRequired', for: 'verdictDiffersFromAdvice' })
  return record({
    type: 'riskAssessed',
    facts,
    severity: severityOf(facts, pack),
    advice,
    verdict,
    reason,
    rulePack: pack.id,
  })
}

/** What the advice must know of the case beside the facts: a processor has other duties. */
export const adviceContextOf = ({ ourRole }: Case): AdviceContext => ({ role: ourRole })
