import { type AdviceContext, adviceOn } from '../law/advice.ts'
import { severityOf } from '../law/severity.ts'
import { severest, type Verdict } from '../law/verdict.ts'
import { record, refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { rulePackOf } from './clock.ts'
import { isWritten } from '../written.ts'
import { type Context, refusalToHandle } from './context.ts'
import type { PartName, PartVerdict } from './codes.ts'
import { differsFromAdvice, partNamesOf, refusalOfParts } from './parts.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export type AssessRisk = {
  readonly verdict: Verdict
  /** Why it differs from the advice; where parts are judged apart, for those of them that carry no reason of their own. */
  readonly reason: string | null
  /** Verdicts on parts of the people, where they are not all judged alike; parts that are not named take `verdict`. */
  readonly parts?: readonly PartVerdict[]
}

/** Why somebody may not assess the risk now; null when they may. */
export const refusalToAssessRisk = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/**
 * Records the officer's own verdict beside the score and the advice that follow from the recorded facts under the
 * case's rule pack. A verdict that differs from the advice, in either direction and on any part of the people, carries
 * its reason: its own, or the one that is given for all. The verdict on the case is the gravest on any part.
 */
export function assessRisk({ verdict, reason, parts = [] }: AssessRisk, breach: Case, context: Context): CaseDecision {
  const refused = refusalToAssessRisk(breach, context) ?? refusalOfParts(namesOf(parts), breach)
  if (refused) return refuse(refused)

  const facts = breach.breachedData?.facts ?? {}
  const pack = rulePackOf(breach, context.packs)
  const advice = adviceOn(facts, pack, adviceContextOf(breach))
  const names = partNamesOf(breach)
  const apart = parts.length > 0 && names.length > 1
  const judged = names.map((name): PartVerdict => {
    const own = parts.find((part) => part.name === name)
    const part = { name, verdict: own?.verdict ?? verdict }
    const why = own?.reason ?? null
    return isWritten(why) && differsFromAdvice(part, advice) ? { ...part, reason: why } : part
  })
  const gravest = apart ? judged.map((part) => part.verdict).reduce(severest) : verdict
  const unexplained = apart
    ? judged.some((part) => differsFromAdvice(part, advice) && !part.reason)
    : gravest !== advice.risk
  if (unexplained && !isWritten(reason)) return refuse({ code: 'reasonRequired', for: 'verdictDiffersFromAdvice' })
  return record({
    type: 'riskAssessed',
    facts,
    severity: severityOf(facts, pack),
    advice,
    verdict: gravest,
    ...(apart && { parts: judged }),
    reason,
    rulePack: pack.id,
  })
}

const namesOf = (parts: readonly PartVerdict[]): readonly PartName[] => parts.map(({ name }) => name)

/** What the advice must know of the case beside the facts: a processor has other duties. */
export const adviceContextOf = ({ ourRole }: Case): AdviceContext => ({ role: ourRole })
