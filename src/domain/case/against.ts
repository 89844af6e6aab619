import type { Advice } from '../law/advice.ts'
import type { RulePack } from '../law/rulePack.ts'
import { reaches, type Verdict } from '../law/verdict.ts'
import {
  type AuthorityDecisionKind,
  type Difference,
  differences,
  type DpoAdviceKind,
  type PartName,
  type PartVerdict,
  type SubjectsDecisionKind,
} from './codes.ts'
import { verdictFor } from './parts.ts'

/** What a decision can go against; a screen has it of its own case. */
type Grounds = {
  readonly assessment: {
    readonly verdict: Verdict
    readonly parts: readonly PartVerdict[]
    readonly advice: Pick<Advice, 'notifyAuthority' | 'informSubjects'> & {
      readonly parts?: readonly Pick<NonNullable<Advice['parts']>[number], 'name' | 'informSubjects'>[] | undefined
    }
  } | null
  readonly dpo: { readonly advices: readonly { readonly advice: DpoAdviceKind }[] }
}

/** What a decision on the AP goes against: the officer's verdict, the advice of the rules, the last word of the DPO. */
export function differencesOnAuthority(
  decision: AuthorityDecisionKind,
  { assessment, dpo }: Grounds,
  pack: RulePack,
): readonly Difference[] {
  const notifies = decision === 'notify'
  return found({
    // GDPR art. 33(1): a verdict that reaches the threshold asks for a notification, a milder one does not.
    verdict: assessment !== null && reaches(assessment.verdict, pack.authorityThreshold) !== notifies,
    advice: assessment?.advice.notifyAuthority === (notifies ? 'no' : 'yes'),
    dpoAdvice: lastAdvice(dpo, ['notify', 'doNotNotify']) === (notifies ? 'doNotNotify' : 'notify'),
  })
}

/** The same for a decision on telling some or all of the people; telling more than the law asks goes against the DPO at most. */
export function differencesOnSubjects(
  decision: SubjectsDecisionKind,
  parts: readonly PartName[],
  { assessment, dpo }: Grounds,
  pack: RulePack,
): readonly Difference[] {
  const silent = decision === 'doNotInform'
  const advisedFor = (part: PartName) =>
    assessment?.advice.parts?.find(({ name }) => name === part)?.informSubjects ?? assessment?.advice.informSubjects
  return found({
    verdict:
      silent && parts.some((part) => reaches(verdictFor(part, { assessment }) ?? 'unlikely', pack.subjectsThreshold)),
    advice: silent && parts.some((part) => advisedFor(part) === 'yes'),
    dpoAdvice: lastAdvice(dpo, ['inform', 'doNotInform']) === (silent ? 'inform' : 'doNotInform'),
  })
}

const found = (against: Record<Difference, boolean>): readonly Difference[] =>
  differences.filter((difference) => against[difference])

const lastAdvice = ({ advices }: Grounds['dpo'], kinds: readonly DpoAdviceKind[]): DpoAdviceKind | undefined =>
  advices.findLast(({ advice }) => kinds.includes(advice))?.advice
