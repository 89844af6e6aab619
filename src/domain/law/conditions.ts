import { type AskedQuestion, askedOf } from './askedOf.ts'
import type { BreachFacts, FactPath } from './facts.ts'
import { type Outcome, outcomeOf, sameOutcome } from './outcome.ts'
import type { RulePack } from './rulePack.ts'
import { partsOf } from './subgroups.ts'
import { completed, type Lean } from './unknownFacts.ts'

/** A fact with a value that could be recorded for it, in the shape it has in BreachFacts. */
export type FactValue = {
  readonly fact: FactPath | 'role'
  readonly ifValue: unknown
  /** The subgroup it would be recorded for; absent: everybody. */
  readonly group?: string | undefined
}

/** If these still unknown facts turn out so, then the advice becomes this. */
export type Condition = FactValue & {
  /** Further facts that must hold as well. */
  readonly and?: readonly FactValue[] | undefined
  readonly then: Outcome
  /** open: a "depends" hangs on it. wouldChange: the answer stands, and changes if this turns out so. */
  readonly kind: 'open' | 'wouldChange'
}

type Assumption = readonly [readonly FactValue[], BreachFacts]

// Some facts work in pairs, of which one half alone changes nothing: protection and trust to the good, and to the bad an
// outage and how long it lasts, or intent and an open door.
const pairs: readonly { readonly facts: readonly [FactPath, FactPath]; readonly end: 0 | -1 }[] = [
  { facts: ['protection.unintelligible', 'protection.keySafe'], end: 0 },
  { facts: ['recipients.trusted', 'recipients.destructionConfirmed'], end: 0 },
  { facts: ['availability', 'restoredWithin'], end: -1 },
  { facts: ['natures', 'restoredWithin'], end: -1 },
  { facts: ['maliciousIntent', 'recipients.public'], end: -1 },
]

/**
 * What is unknown and would change the outcome, each with what it would become: what settles a "depends" first, then
 * what would overturn an answer that stands. Our method (I), from the conditions that the EDPB's examples name.
 */
export function conditionsOf(facts: BreachFacts, outcome: Outcome, pack: RulePack): readonly Condition[] {
  const asked = askedOf(facts)
  const condition = (values: readonly FactValue[], changed: BreachFacts): readonly Condition[] => {
    const [first, ...and] = values
    const then = outcomeOf(changed, pack)
    if (!first || sameOutcome(then, outcome)) return []
    const settles =
      (outcome.notifyAuthority === 'depends' && then.notifyAuthority !== 'depends') ||
      (outcome.informSubjects === 'depends' && then.informSubjects !== 'depends')
    const kind = settles && values.some((value) => isOpen(value, facts, pack)) ? 'open' : 'wouldChange'
    return [{ ...first, ...(and.length > 0 ? { and } : {}), then, kind }]
  }
  const single = asked.flatMap((question) =>
    // Two values with the same effect are one thing to find out: the milder one names it.
    question
      .alternatives(facts, pack)
      .flatMap(({ value, facts: changed }) => condition([factOf(question, value)], changed))
      .filter(({ then }, at, all) => all.findIndex((other) => sameOutcome(other.then, then)) === at),
  )
  const paired = pairs.flatMap((pair) =>
    jointly(pair, facts, asked, pack).flatMap(([values, changed]) => condition(values, changed)),
  )
  // A pair of which one half alone has the same effect says nothing new.
  const isNews = ({ fact, and = [], then }: Condition): boolean =>
    [fact, ...and.map((other) => other.fact)].every(
      (half) => !single.some((alone) => alone.fact === half && !alone.group && sameOutcome(alone.then, then)),
    )
  const all = [...single, ...paired.filter(isNews)]
  const settled = settling(facts, outcome, all, asked, pack).flatMap(([values, changed]) => condition(values, changed))
  // What decides comes first; what could still surprise comes after it.
  return [...all, ...settled].toSorted((a, b) => a.kind.localeCompare(b.kind))
}

const factOf = ({ path, group }: AskedQuestion, ifValue: unknown): FactValue => ({
  fact: path,
  ifValue,
  ...(group !== null && { group }),
})

/** Whether the mildest and the worst plausible value of an unknown fact differ, so that the advice can hang on it. */
function isOpen({ fact, group }: FactValue, facts: BreachFacts, pack: RulePack): boolean {
  if (fact === 'role') return true
  const about = partsOf(facts).find(({ name }) => name === (group ?? null))?.facts ?? facts
  const textAt = (lean: Lean) =>
    JSON.stringify(
      valueAt(
        completed(about, pack, () => lean),
        fact,
      ),
    )
  return textAt('mild') !== textAt('worst')
}

/** Both halves of a pair at one end of what is possible, where both are unknown. */
function jointly(
  { facts: paths, end }: (typeof pairs)[number],
  facts: BreachFacts,
  asked: readonly AskedQuestion[],
  pack: RulePack,
): readonly Assumption[] {
  const halves = paths.map((path) => asked.find((question) => question.path === path && question.group === null))
  if (halves.some((question) => !question || question.isRecorded(facts, pack))) return []
  let changed = facts
  const values: FactValue[] = []
  for (const question of halves) {
    const extreme = question?.alternatives(changed, pack).at(end)
    if (!question || !extreme) return []
    changed = extreme.facts
    values.push(factOf(question, extreme.value))
  }
  return [[values, changed]]
}

/** Where no single fact settles a "depends" to one side, the facts that do so together. */
function settling(
  facts: BreachFacts,
  outcome: Outcome,
  found: readonly Condition[],
  asked: readonly AskedQuestion[],
  pack: RulePack,
): readonly Assumption[] {
  return (['mild', 'worst'] as const).flatMap((lean) => {
    const settled = lean === 'mild' ? 'no' : 'yes'
    const missing = (['notifyAuthority', 'informSubjects'] as const).filter(
      (duty) =>
        outcome[duty] === 'depends' && !found.some(({ kind, then }) => kind === 'open' && then[duty] === settled),
    )
    return missing.length === 0 ? [] : [smallest(facts, lean, asked, pack)]
  })
}

/** All unknown facts at one lean, without those that make no difference there. */
function smallest(facts: BreachFacts, lean: Lean, asked: readonly AskedQuestion[], pack: RulePack): Assumption {
  const unknown = asked.filter(({ isRecorded }) => !isRecorded(facts, pack))
  const assume = (questions: readonly AskedQuestion[]): BreachFacts =>
    questions.reduce((filled, { fill }) => fill(filled, lean, pack), facts)
  const target = outcomeOf(assume(unknown), pack)
  const needed = unknown.reduce((kept: readonly AskedQuestion[], question) => {
    const without = kept.filter((other) => other !== question)
    return sameOutcome(outcomeOf(assume(without), pack), target) ? without : kept
  }, unknown)
  const filled = partsOf(assume(needed))
  const valueOf = ({ path, group }: AskedQuestion): unknown =>
    valueAt(filled.find(({ name }) => name === group)?.facts ?? {}, path)
  return [needed.map((question) => factOf(question, valueOf(question))), assume(needed)]
}

/** The value at a dotted path. */
const valueAt = (facts: BreachFacts, path: FactPath): unknown => {
  const [first, second] = path.split('.')
  const outer: unknown = Object.entries(facts).find(([key]) => key === first)?.[1]
  if (second === undefined || typeof outer !== 'object' || outer === null) return outer
  return Object.entries(outer).find(([key]) => key === second)?.[1]
}
