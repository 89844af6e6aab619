import { type Condition, conditionsOf } from './conditions.ts'
import type { BreachFacts, Range } from './facts.ts'
import { type Judgement, judge } from './judgement.ts'
import { type Answer, type Outcome, outcomeOf } from './outcome.ts'
import type { Reason } from './reason.ts'
import type { Band, RulePack } from './rulePack.ts'
import { type Severity, severitiesOf } from './severity.ts'
import { type Part, partsOf } from './subgroups.ts'
import { completed } from './unknownFacts.ts'

/** The advice for some of the people, in a case where not all run the same risk. */
export type PartAdvice = Outcome & {
  /** The subgroup; null: everybody else. */
  readonly name: string | null
  readonly people: Range | null
  readonly se: number
  readonly band: Band
}

export type Advice = Outcome & {
  readonly reasons: readonly Reason[]
  readonly conditions: readonly Condition[]
  /** Everybody and each subgroup apart; absent where there are no subgroups. */
  readonly parts?: readonly PartAdvice[]
  readonly rulePack: string
}

/** What the case knows beside the facts of the breach. */
export type AdviceContext = { readonly role?: 'controller' | 'processor' | undefined }

/**
 * The advice on both duties of GDPR art. 33(1) and 34(1), from whatever is known. Unknown facts count with their worst
 * plausible value; where that decides, the answer is "depends" and `conditions` names the facts that settle it. Subgroups
 * are judged apart; the most severely hit decide for the case. Never fails. Advice only: the verdict is a person's.
 * @param pack the rules of the moment of awareness; each reason names its source in it.
 */
export function adviceOn(facts: BreachFacts, pack: RulePack, { role = 'controller' }: AdviceContext = {}): Advice {
  const outcome = outcomeOf(facts, pack)
  const parts = partsOf(facts)
  const severities = severitiesOf(facts, pack)
  const advice: Advice = {
    ...outcome,
    reasons: reasonsOf(
      parts.map((part, at) => reasonsFor(part, severities[at], pack)),
      outcome,
    ),
    conditions: conditionsOf(facts, outcome, pack),
    ...(parts.length > 1 && { parts: parts.map((part, at) => adviceFor(part, severities[at], role, pack)) }),
    rulePack: pack.id,
  }
  return role === 'processor' ? forProcessor(advice) : advice
}

function adviceFor(
  { name, facts, people }: Part,
  severity: Severity | undefined,
  role: AdviceContext['role'],
  pack: RulePack,
): PartAdvice {
  const outcome = outcomeOf(facts, pack)
  return {
    name,
    people,
    se: severity?.se ?? 0,
    band: severity?.band ?? 'low',
    ...(role === 'processor' ? pending(outcome) : outcome),
  }
}

/** Reasons of the worst reading; those the mildest reading does not share rest on an assumption. */
function reasonsFor({ name, facts }: Part, severity: Severity | undefined, pack: RulePack): readonly Reason[] {
  const judged = (lean: 'mild' | 'worst'): Judgement =>
    judge(
      completed(facts, pack, () => lean),
      pack,
    )
  const certain = new Set(judged('mild').reasons.map(({ code }) => code))
  const seen = new Set<string>()
  return judged('worst')
    .reasons.filter(({ code }) => !seen.has(code) && seen.add(code))
    .map((reason): Reason => ({ ...reason, assumed: !certain.has(reason.code) }))
    .flatMap((reason) => inKeeping(reason, severity))
    .map((reason) => (name === null ? reason : { ...reason, group: name }))
}

/** What is said of the score is said of the score that is shown; what unscored data could make of it is a reason of its own. */
function inKeeping(reason: Reason, severity: Severity | undefined): readonly Reason[] {
  if (!severity?.atWorst || !['severityScore', 'nearLimit'].includes(reason.code)) return [reason]
  if (reason.code === 'nearLimit') return []
  const { se, band, atWorst } = severity
  return [
    { ...reason, params: { se, band } },
    { code: 'classUnscored', params: { se: atWorst.se, band: atWorst.band }, source: 'enisa', assumed: true },
  ]
}

/** The reasons of everybody first; of a subgroup those that only hold there. */
function reasonsOf(perPart: readonly (readonly Reason[])[], outcome: Outcome): readonly Reason[] {
  const [everybody = [], ...subgroups] = perPart
  const own = subgroups.flatMap((reasons) =>
    reasons.filter(({ code, params }) => !everybody.some((known) => sameReason(known, { code, params }))),
  )
  const all = [...everybody, ...own]
  return outcome.notifyAuthority === 'depends'
    ? [...all, { code: 'inDoubtNotify', source: 'avg33-1', assumed: false }]
    : all
}

const sameReason = (one: Pick<Reason, 'code' | 'params'>, other: Pick<Reason, 'code' | 'params'>): boolean =>
  one.code === other.code && JSON.stringify(one.params) === JSON.stringify(other.params)

/** A processor tells its controllers without weighing the risk; whether the authority is told is for each of them. */
function forProcessor(advice: Advice): Advice {
  const { risk, notifyAuthority, informSubjects } = advice
  return {
    ...advice,
    ...pending(advice),
    reasons: [...advice.reasons, { code: 'processorInforms', source: 'avg33-2', assumed: false }],
    conditions: [
      { fact: 'role', ifValue: 'controller', then: { risk, notifyAuthority, informSubjects }, kind: 'open' },
      ...advice.conditions,
    ],
  }
}

const pending = ({ risk, notifyAuthority, informSubjects }: Outcome): Outcome => {
  const forController = (duty: Answer): Answer => (duty === 'no' ? 'no' : 'depends')
  return { risk, notifyAuthority: forController(notifyAuthority), informSubjects: forController(informSubjects) }
}
