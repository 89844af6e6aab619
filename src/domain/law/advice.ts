import type { BreachFacts, FactPath } from './facts.ts'
import { type Judgement, judge, obliges } from './judgement.ts'
import type { Reason } from './reason.ts'
import type { RulePack } from './rulePack.ts'
import { completed, type Lean, type Question, questions } from './unknownFacts.ts'
import type { Verdict } from './verdict.ts'

export const answers = ['no', 'depends', 'yes'] as const
export type Answer = (typeof answers)[number]

/** The advice in three words: how severe at its worst plausible, tell the authority, tell the people. */
export type Outcome = {
  readonly risk: Verdict
  readonly notifyAuthority: Answer
  readonly informSubjects: Answer
}

/** A fact with a value that could be recorded for it, in the shape it has in BreachFacts. */
export type FactValue = { readonly fact: FactPath | 'role'; readonly ifValue: unknown }

/** If these still unknown facts turn out so, then the advice becomes this. */
export type Condition = FactValue & {
  /** Further facts that must hold as well. */
  readonly and?: readonly FactValue[] | undefined
  readonly then: Outcome
  /** open: a "depends" hangs on it. wouldChange: the answer stands, and changes if this turns out so. */
  readonly kind: 'open' | 'wouldChange'
}

export type Advice = Outcome & {
  readonly reasons: readonly Reason[]
  readonly conditions: readonly Condition[]
  readonly rulePack: string
}

/** What the case knows beside the facts of the breach. */
export type AdviceContext = { readonly role?: 'controller' | 'processor' | undefined }

/**
 * The advice on both duties of GDPR art. 33(1) and 34(1), from whatever is known. Unknown facts count with their worst
 * plausible value; where that decides, the answer is "depends" and `conditions` names the facts that settle it.
 * Advice only: the verdict is a person's.
 */
export function adviceOn(facts: BreachFacts, pack: RulePack, { role = 'controller' }: AdviceContext = {}): Advice {
  const worst = judge(
    completed(facts, pack, () => 'worst'),
    pack,
  )
  const mild = judge(
    completed(facts, pack, () => 'mild'),
    pack,
  )
  const outcome = outcomeOf(facts, pack)
  const advice: Advice = {
    ...outcome,
    reasons: reasonsOf(worst, mild, outcome),
    conditions: conditionsOf(facts, outcome, pack),
    rulePack: pack.id,
  }
  return role === 'processor' ? forProcessor(advice) : advice
}

// What only an undertaking of the recipient would take away must be shown before it counts towards not notifying:
// "we do not know" is not "unlikely" (GDPR art. 33(1), recital 85).
const toBeShown: readonly FactPath[] = ['recipients.trusted', 'recipients.destructionConfirmed']

function outcomeOf(facts: BreachFacts, pack: RulePack): Outcome {
  const judged = (leanOf: (path: FactPath) => Lean) => judge(completed(facts, pack, leanOf), pack)
  const worst = judged(() => 'worst')
  const mildForAuthority = judged((path) => (toBeShown.includes(path) ? 'worst' : 'mild'))
  return {
    risk: worst.verdict,
    notifyAuthority: answer(
      obliges(worst, pack.authorityThreshold),
      obliges(mildForAuthority, pack.authorityThreshold),
    ),
    informSubjects: answer(
      obliges(worst, pack.subjectsThreshold),
      obliges(
        judged(() => 'mild'),
        pack.subjectsThreshold,
      ),
    ),
  }
}

const answer = (atWorst: boolean, atBest: boolean): Answer => (atBest ? 'yes' : atWorst ? 'depends' : 'no')

/** Reasons of the worst reading; those the mildest reading does not share rest on an assumption. */
function reasonsOf(worst: Judgement, mild: Judgement, outcome: Outcome): readonly Reason[] {
  const certain = new Set(mild.reasons.map(({ code }) => code))
  const seen = new Set<string>()
  const reasons = worst.reasons
    .filter(({ code }) => !seen.has(code) && seen.add(code))
    .map((reason) => ({ ...reason, assumed: !certain.has(reason.code) }))
  return outcome.notifyAuthority === 'depends'
    ? [...reasons, { code: 'inDoubtNotify', source: 'avg33-1', assumed: false }]
    : reasons
}

// Some facts work in pairs, of which one half alone changes nothing: protection and trust to the good, and to the bad an
// outage and how long it lasts, or intent and an open door.
const pairs: readonly { readonly facts: readonly [FactPath, FactPath]; readonly end: 0 | -1 }[] = [
  { facts: ['protection.unintelligible', 'protection.keySafe'], end: 0 },
  { facts: ['recipients.trusted', 'recipients.destructionConfirmed'], end: 0 },
  { facts: ['availability', 'restoredWithin'], end: -1 },
  { facts: ['natures', 'restoredWithin'], end: -1 },
  { facts: ['maliciousIntent', 'recipients.public'], end: -1 },
]

function conditionsOf(facts: BreachFacts, outcome: Outcome, pack: RulePack): readonly Condition[] {
  const condition = (values: readonly FactValue[], changed: BreachFacts): readonly Condition[] => {
    const [first, ...and] = values
    const then = outcomeOf(changed, pack)
    if (!first || sameOutcome(then, outcome)) return []
    const settles =
      (outcome.notifyAuthority === 'depends' && then.notifyAuthority !== 'depends') ||
      (outcome.informSubjects === 'depends' && then.informSubjects !== 'depends')
    const kind = settles && values.some(({ fact }) => isOpen(fact, facts, pack)) ? 'open' : 'wouldChange'
    return [{ ...first, ...(and.length > 0 ? { and } : {}), then, kind }]
  }
  const single = questions.flatMap((question) =>
    // Two values with the same effect are one thing to find out: the milder one names it.
    question
      .alternatives(facts, pack)
      .flatMap(({ value, facts: changed }) => condition([{ fact: question.path, ifValue: value }], changed))
      .filter(({ then }, at, all) => all.findIndex((other) => sameOutcome(other.then, then)) === at),
  )
  const paired = pairs.flatMap((pair) =>
    jointly(pair, facts, pack).flatMap(([values, changed]) => condition(values, changed)),
  )
  // A pair of which one half alone has the same effect says nothing new.
  const isNews = ({ fact, and = [], then }: Condition): boolean =>
    [fact, ...and.map((other) => other.fact)].every(
      (half) => !single.some((alone) => alone.fact === half && sameOutcome(alone.then, then)),
    )
  const all = [...single, ...paired.filter(isNews)]
  const settled = settling(facts, outcome, all, pack).flatMap(([values, changed]) => condition(values, changed))
  // What decides comes first; what could still surprise comes after it.
  return [...all, ...settled].toSorted((a, b) => a.kind.localeCompare(b.kind))
}

/** Whether the mildest and the worst plausible value of an unknown fact differ, so that the advice can hang on it. */
const isOpen = (path: FactValue['fact'], facts: BreachFacts, pack: RulePack): boolean =>
  path === 'role' ||
  valueText(
    completed(facts, pack, () => 'mild'),
    path,
  ) !==
    valueText(
      completed(facts, pack, () => 'worst'),
      path,
    )

const valueText = (facts: BreachFacts, path: FactPath): string => JSON.stringify(valueAt(facts, path))

type Assumption = readonly [readonly FactValue[], BreachFacts]

/** Both halves of a pair at one end of what is possible, where both are unknown. */
function jointly(
  { facts: paths, end }: (typeof pairs)[number],
  facts: BreachFacts,
  pack: RulePack,
): readonly Assumption[] {
  const asked = paths.map((path) => questions.find((question) => question.path === path))
  if (asked.some((question) => !question || question.isRecorded(facts, pack))) return []
  let changed = facts
  const values: FactValue[] = []
  for (const question of asked) {
    const extreme = question?.alternatives(changed, pack).at(end)
    if (!question || !extreme) return []
    changed = extreme.facts
    values.push({ fact: question.path, ifValue: extreme.value })
  }
  return [[values, changed]]
}

/** Where no single fact settles a "depends" to one side, the facts that do so together. */
function settling(
  facts: BreachFacts,
  outcome: Outcome,
  found: readonly Condition[],
  pack: RulePack,
): readonly Assumption[] {
  return (['mild', 'worst'] as const).flatMap((lean) => {
    const settled = lean === 'mild' ? 'no' : 'yes'
    const missing = (['notifyAuthority', 'informSubjects'] as const).filter(
      (duty) =>
        outcome[duty] === 'depends' && !found.some(({ kind, then }) => kind === 'open' && then[duty] === settled),
    )
    return missing.length === 0 ? [] : [smallest(facts, lean, pack)]
  })
}

/** All unknown facts at one lean, without those that make no difference there. */
function smallest(facts: BreachFacts, lean: Lean, pack: RulePack): Assumption {
  const target = outcomeOf(
    completed(facts, pack, () => lean),
    pack,
  )
  const unknown = questions.filter(({ isRecorded }) => !isRecorded(facts, pack))
  const assume = (asked: readonly Question[]): BreachFacts =>
    asked.reduce((filled, { fill }) => fill(filled, lean, pack), facts)
  const needed = unknown.reduce((kept: readonly Question[], question) => {
    const without = kept.filter((other) => other !== question)
    return sameOutcome(outcomeOf(assume(without), pack), target) ? without : kept
  }, unknown)
  const filled = assume(needed)
  return [needed.map(({ path }) => ({ fact: path, ifValue: valueAt(filled, path) })), filled]
}

/** The value at a dotted path. */
const valueAt = (facts: BreachFacts, path: FactPath): unknown => {
  const [first, second] = path.split('.')
  const outer: unknown = Object.entries(facts).find(([key]) => key === first)?.[1]
  if (second === undefined || typeof outer !== 'object' || outer === null) return outer
  return Object.entries(outer).find(([key]) => key === second)?.[1]
}

const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.risk === other.risk &&
  one.notifyAuthority === other.notifyAuthority &&
  one.informSubjects === other.informSubjects

/** A processor tells its controllers without weighing the risk; whether the authority is told is for each of them. */
function forProcessor(advice: Advice): Advice {
  const { risk, notifyAuthority, informSubjects } = advice
  const pending = (duty: Answer): Answer => (duty === 'no' ? 'no' : 'depends')
  return {
    ...advice,
    notifyAuthority: pending(notifyAuthority),
    informSubjects: pending(informSubjects),
    reasons: [...advice.reasons, { code: 'processorInforms', source: 'avg33-2', assumed: false }],
    conditions: [
      { fact: 'role', ifValue: 'controller', then: { risk, notifyAuthority, informSubjects }, kind: 'open' },
      ...advice.conditions,
    ],
  }
}
