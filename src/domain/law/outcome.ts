import type { BreachFacts, FactPath } from './facts.ts'
import { judge, obliges } from './judgement.ts'
import type { RulePack } from './rulePack.ts'
import { partsOf } from './subgroups.ts'
import { completed, type Lean } from './unknownFacts.ts'
import { severest, type Verdict } from './verdict.ts'

/** From the mildest to the most demanding. */
export const answers = ['no', 'depends', 'yes'] as const
export type Answer = (typeof answers)[number]

/** The advice in three words: how severe at its worst plausible, tell the authority, tell the people. */
export type Outcome = {
  readonly risk: Verdict
  readonly notifyAuthority: Answer
  readonly informSubjects: Answer
}

/**
 * What these facts ask for everybody and for each subgroup, the most demanding of them together: one person at high risk
 * makes it a case of high risk. Source: GDPR art. 33(1) and 34(1); subgroups: Datatilsynet 2019-441-1578.
 */
export const outcomeOf = (facts: BreachFacts, pack: RulePack): Outcome =>
  partsOf(facts)
    .map((part) => outcomeFor(part.facts, pack))
    .reduce(together)

// What only an undertaking of the recipient would take away must be shown before it counts towards not notifying:
// "we do not know" is not "unlikely" (GDPR art. 33(1), recital 85).
const toBeShown: readonly FactPath[] = ['recipients.trusted', 'recipients.destructionConfirmed']

function outcomeFor(facts: BreachFacts, pack: RulePack): Outcome {
  const judged = (leanOf: (path: FactPath) => Lean) => judge(completed(facts, pack, leanOf), pack)
  const worst = judged(() => 'worst')
  const mild = judged(() => 'mild')
  const mildForAuthority = judged((path) => (toBeShown.includes(path) ? 'worst' : 'mild'))
  return {
    risk: worst.verdict,
    notifyAuthority: answer(
      obliges(worst, pack.authorityThreshold),
      obliges(mildForAuthority, pack.authorityThreshold),
    ),
    informSubjects: answer(obliges(worst, pack.subjectsThreshold), obliges(mild, pack.subjectsThreshold)),
  }
}

const answer = (atWorst: boolean, atBest: boolean): Answer => (atBest ? 'yes' : atWorst ? 'depends' : 'no')

const together = (one: Outcome, other: Outcome): Outcome => ({
  risk: severest(one.risk, other.risk),
  notifyAuthority: mostDemanding(one.notifyAuthority, other.notifyAuthority),
  informSubjects: mostDemanding(one.informSubjects, other.informSubjects),
})

const mostDemanding = (one: Answer, other: Answer): Answer =>
  answers.indexOf(one) >= answers.indexOf(other) ? one : other

/** Whether two outcomes say the same of the risk and of both duties. */
export const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.risk === other.risk &&
  one.notifyAuthority === other.notifyAuthority &&
  one.informSubjects === other.informSubjects
