import type { BreachFacts } from './facts.ts'
import { factsOfSubgroup, states } from './subgroups.ts'
import { type Question, questions } from './unknownFacts.ts'

/** A question about everybody, or about one subgroup that states the fact for itself. */
export type AskedQuestion = Question & { readonly group: string | null }

/** Every question these facts give rise to: those that subgroups answer for themselves, then those about everybody. */
export const askedOf = ({ subgroups = [] }: BreachFacts): readonly AskedQuestion[] => [
  ...subgroups.flatMap((subgroup, at) =>
    questions
      .filter(({ path }) => states(subgroup, path))
      .map((question) => ({ ...aboutSubgroup(question, at), group: subgroup.name })),
  ),
  ...questions.map((question) => ({ ...question, group: null })),
]

/** A question as it is put to one subgroup: its facts are read, and only its own are changed. */
function aboutSubgroup(question: Question, at: number): Question {
  const read = (facts: BreachFacts): BreachFacts => {
    const subgroup = facts.subgroups?.[at]
    return subgroup ? factsOfSubgroup(subgroup, facts) : facts
  }
  const changed = (facts: BreachFacts, own: BreachFacts): BreachFacts => ({
    ...facts,
    subgroups: facts.subgroups?.map((subgroup, index) =>
      index === at ? { ...subgroup, [question.path]: own[question.path as keyof BreachFacts] } : subgroup,
    ),
  })
  return {
    path: question.path,
    isRecorded: (facts, pack) => question.isRecorded(read(facts), pack),
    fill: (facts, lean, pack) => changed(facts, question.fill(read(facts), lean, pack)),
    alternatives: (facts, pack) =>
      question.alternatives(read(facts), pack).map(({ value, facts: own }) => ({ value, facts: changed(facts, own) })),
  }
}
