import { type Advice, type AdviceContext, adviceOn } from '../law/advice.ts'
import { severityOf } from '../law/severity.ts'
import { severest, type Verdict } from '../law/verdict.ts'
import { record, refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { rulePackOf } from './clock.ts'
import { type Context, isWritten, refusalToHandle } from './context.ts'
import type { PartName, PartVerdict } from './events.ts'
import { partNamesOf, refusalOfParts } from './parts.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export type AssessRisk = {
  readonly verdict: Verdict
  readonly reason: string | null
  /** Verdicts on parts of the people, where they are not all judged alike; parts that are not named take `verdict`. */
  readonly parts?: readonly PartVerdict[]
}

export const refusalToAssessRisk = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/**
 * Records the officer's own verdict beside the score and the advice that follow from the recorded facts under the
 * case's rule pack. A verdict that differs from the advice, in either direction and on any part of the people, carries
 * its reason. The verdict on the case is the gravest on any part.
 */
export function assessRisk({ verdict, reason, parts = [] }: AssessRisk, breach: Case, context: Context): CaseDecision {
  const refused = refusalToAssessRisk(breach, context) ?? refusalOfParts(namesOf(parts), breach)
  if (refused) return refuse(refused)

  const facts = breach.breachedData?.facts ?? {}
  const pack = rulePackOf(breach, context.packs)
  const advice = adviceOn(facts, pack, adviceContextOf(breach))
  const names = partNamesOf(breach)
  const apart = parts.length > 0 && names.length > 1
  const judged = names.map((name): PartVerdict => ({
    name,
    verdict: parts.find((part) => part.name === name)?.verdict ?? verdict,
  }))
  const gravest = apart ? judged.map((part) => part.verdict).reduce(severest) : verdict
  const differs =
    gravest !== advice.risk || (apart && judged.some((part) => part.verdict !== riskFor(part.name, advice)))
  if (differs && !isWritten(reason)) return refuse({ code: 'reasonRequired', for: 'verdictDiffersFromAdvice' })
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

const riskFor = (name: PartName, advice: Advice): Verdict =>
  advice.parts?.find((part) => part.name === name)?.risk ?? advice.risk

/** What the advice must know of the case beside the facts: a processor has other duties. */
export const adviceContextOf = ({ ourRole }: Case): AdviceContext => ({ role: ourRole })
