import type { BreachFacts } from '../law/facts.ts'
import type { Verdict } from '../law/verdict.ts'
import type { Case, RiskAssessment, SubjectsCommunication, SubjectsDecision } from './case.ts'
import type { PartName, PartVerdict } from './codes.ts'

/** A case, or what a screen shows of one. */
type WithFacts = { readonly breachedData: { readonly facts: Pick<BreachFacts, 'subgroups'> } | null }

/** Everybody else (null) and the subgroups of the recorded data, in their order: who is judged and told apart. */
export const partNamesOf = ({ breachedData }: WithFacts): readonly PartName[] => [
  null,
  ...(breachedData?.facts.subgroups ?? []).map(({ name }) => name),
]

/** The officer's verdict on the risk of one part; that of the case where it was not given apart, null before any. */
export const verdictFor = (
  part: PartName,
  { assessment }: { readonly assessment: Pick<RiskAssessment, 'verdict' | 'parts'> | null },
): Verdict | null =>
  assessment === null ? null : (assessment.parts.find(({ name }) => name === part)?.verdict ?? assessment.verdict)

/** Of an advice, what it says of the risk, apart for each part where it knows parts. */
type Advised = {
  readonly risk: Verdict
  readonly parts?: readonly { readonly name: PartName; readonly risk: Verdict }[] | undefined
}

/** What the advice says of one part; of the case as a whole where it knows no parts. */
export const adviceFor = (part: PartName, advice: Advised): Verdict =>
  advice.parts?.find(({ name }) => name === part)?.risk ?? advice.risk

/** Whether a verdict on a part is not what the advice says of it, in either direction: then it needs a reason. */
export const differsFromAdvice = ({ name, verdict }: Pick<PartVerdict, 'name' | 'verdict'>, advice: Advised): boolean =>
  verdict !== adviceFor(name, advice)

/** Why the verdict on a part differs from the advice: its own reason, or else the one given for all; null where it does not differ. */
export function reasonToDiffer(
  part: PartVerdict,
  { advice, reason }: { readonly advice: Advised; readonly reason: string | null },
): string | null {
  return differsFromAdvice(part, advice) ? (part.reason ?? reason) : null
}

/** Whether what was decided or sent is about a part; naming none means everybody. */
export const covers = (parts: readonly PartName[], part: PartName): boolean =>
  parts.length === 0 || parts.includes(part)

/** The parts that a decision is about, of those there are now. */
export const partsIn = (parts: readonly PartName[], breach: WithFacts): readonly PartName[] =>
  partNamesOf(breach).filter((part) => covers(parts, part))

/** What was last decided on telling this part of the people. */
export const subjectsDecisionFor = (part: PartName, { subjects }: Pick<Case, 'subjects'>): SubjectsDecision | null =>
  subjects.decisions.findLast(({ parts }) => covers(parts, part)) ?? null

/** What this part was sent: a message that names nobody goes to all but those whom it was decided not to tell. */
export const communicationFor = (
  part: PartName,
  breach: Pick<Case, 'subjects' | 'breachedData'>,
): SubjectsCommunication | null =>
  breach.subjects.communications.find(({ parts }) =>
    parts.length > 0
      ? parts.includes(part)
      : partNamesOf(breach).length === 1 || subjectsDecisionFor(part, breach)?.decision !== 'doNotInform',
  ) ?? null

/** Somebody named a part that the people are not parted into. */
export type PartUnknown = { readonly code: 'partUnknown'; readonly part: PartName; readonly parts: readonly PartName[] }

/** Refuses the first name that is no part of the people: what was meant for a few must not become about all, or nobody. */
export function refusalOfParts(parts: readonly PartName[], breach: WithFacts): PartUnknown | null {
  const names = partNamesOf(breach)
  const part = parts.find((name) => !names.includes(name))
  return part === undefined ? null : { code: 'partUnknown', part, parts: names }
}

/** The parts as they are recorded: naming all of them is naming everybody. */
export const partsNamed = (parts: readonly PartName[], breach: WithFacts): readonly PartName[] => {
  const named = partNamesOf(breach).filter((name) => parts.includes(name))
  return named.length === partNamesOf(breach).length ? [] : named
}

/** Whether anybody at high risk is not told in person, without a ground of the law (GDPR art. 34(3)). */
export const withoutGroundAtHighRisk = (breach: Case): boolean =>
  partNamesOf(breach).some((part) => {
    const decision = subjectsDecisionFor(part, breach)
    return (
      verdictFor(part, breach) === 'highRisk' &&
      decision?.ground === null &&
      (decision.decision === 'publicCommunication' ||
        (decision.decision === 'doNotInform' && communicationFor(part, breach) === null))
    )
  })
