import type { Verdict } from '../law/verdict.ts'
import { reaches } from '../law/verdict.ts'
import type { Case } from './case.ts'
import { rulePackOf } from './clock.ts'
import type { Context } from './context.ts'
import type { AuthorityDecisionKind, Difference, DpoAdviceKind, PartName, SubjectsDecisionKind } from './events.ts'
import { verdictFor } from './parts.ts'

type Packs = Pick<Context, 'packs'>

/** Whether the officer's own verdict asks for the notification that is decided on here (GDPR art. 33(1)). */
const verdictAsksToNotify = (verdict: Verdict, breach: Case, { packs }: Packs): boolean =>
  reaches(verdict, rulePackOf(breach, packs).authorityThreshold)

/** What a decision on the AP goes against: the officer's verdict, the advice of the rules, the last word of the DPO. */
export function differencesOnAuthority(
  decision: AuthorityDecisionKind,
  breach: Case,
  context: Packs,
): readonly Difference[] {
  const { assessment } = breach
  const notifies = decision === 'notify'
  return differencesOf({
    verdict: assessment !== null && verdictAsksToNotify(assessment.verdict, breach, context) !== notifies,
    advice: assessment !== null && assessment.advice.notifyAuthority === (notifies ? 'no' : 'yes'),
    dpoAdvice: lastAdvice(breach, ['notify', 'doNotNotify']) === (notifies ? 'doNotNotify' : 'notify'),
  })
}

/** The same for a decision on telling some or all of the people; telling more than the law asks goes against nothing but advice. */
export function differencesOnSubjects(
  decision: SubjectsDecisionKind,
  parts: readonly PartName[],
  breach: Case,
  { packs }: Packs,
): readonly Difference[] {
  const { assessment } = breach
  const silent = decision === 'doNotInform'
  const threshold = rulePackOf(breach, packs).subjectsThreshold
  const told = (part: PartName) =>
    assessment?.advice.parts?.find(({ name }) => name === part)?.informSubjects ?? assessment?.advice.informSubjects
  return differencesOf({
    verdict: silent && parts.some((part) => reaches(verdictFor(part, breach) ?? 'unlikely', threshold)),
    advice: silent && parts.some((part) => told(part) === 'yes'),
    dpoAdvice: lastAdvice(breach, ['inform', 'doNotInform']) === (silent ? 'inform' : 'doNotInform'),
  })
}

const differencesOf = (found: Record<Difference, boolean>): readonly Difference[] =>
  (['verdict', 'advice', 'dpoAdvice'] as const).filter((difference) => found[difference])

const lastAdvice = ({ dpo }: Case, kinds: readonly DpoAdviceKind[]): DpoAdviceKind | undefined =>
  dpo.advices.findLast(({ advice }) => kinds.includes(advice))?.advice
