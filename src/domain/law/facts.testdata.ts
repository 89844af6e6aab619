import fc from 'fast-check'
import {
  availabilities,
  type BreachFacts,
  type ClassScore,
  categories,
  dataClasses,
  exfiltrations,
  type FactPath,
  identifiabilities,
  integrities,
  natures,
  recipientKinds,
  restoredWithin,
  type Subgroup,
  specialCategories,
  yesNoUnknown,
} from './facts.ts'
import { pack202601 } from './packs/2026-01.ts'

const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

const classScore: fc.Arbitrary<ClassScore> = fc
  .constantFrom(...dataClasses)
  .chain((dataClass) =>
    fc
      .constantFrom(...pack202601.severity.adjustments[dataClass])
      .map((adjustment) => ({ class: dataClass, adjustment })),
  )

const dataAndPeople = {
  categories: perhaps(fc.subarray([...categories], { maxLength: 5 })),
  specialCategories: perhaps(fc.subarray([...specialCategories], { maxLength: 2 })),
  classes: perhaps(fc.array(classScore, { maxLength: 3 })),
  identifiability: perhaps(fc.constantFrom(...identifiabilities)),
  people: perhaps(fc.constantFrom(1, 100, 101, 10_000, 10_001).map((max) => ({ min: 1, max, estimate: true }))),
  vulnerablePeople: perhaps(fc.constantFrom(...yesNoUnknown)),
  secretAddress: perhaps(fc.constantFrom(...yesNoUnknown)),
}

const anySubgroup = (name: string): fc.Arbitrary<Subgroup> => fc.record({ name: fc.constant(name), ...dataAndPeople })

/** Any facts a screen or a system could send, from nothing at all to everything. */
export const anyFacts: fc.Arbitrary<BreachFacts> = fc.record({
  ...dataAndPeople,
  natures: perhaps(fc.subarray([...natures])),
  availability: perhaps(fc.constantFrom(...availabilities)),
  integrity: perhaps(fc.constantFrom(...integrities)),
  protection: perhaps(
    fc.record({
      unintelligible: perhaps(fc.constantFrom(...yesNoUnknown)),
      keySafe: perhaps(fc.constantFrom(...yesNoUnknown)),
    }),
  ),
  backup: perhaps(fc.constantFrom(...yesNoUnknown)),
  restoredWithin: perhaps(fc.constantFrom(...restoredWithin)),
  exfiltration: perhaps(fc.constantFrom(...exfiltrations)),
  maliciousIntent: perhaps(fc.constantFrom(...yesNoUnknown)),
  recipients: perhaps(
    fc.record({
      kind: perhaps(fc.constantFrom(...recipientKinds)),
      trusted: perhaps(fc.constantFrom(...yesNoUnknown)),
      destructionConfirmed: perhaps(fc.constantFrom(...yesNoUnknown)),
      public: perhaps(fc.boolean()),
    }),
  ),
  // Mostly none: they multiply the work, and most breaches have none.
  subgroups: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(anySubgroup('A')) },
    { weight: 1, arbitrary: fc.tuple(anySubgroup('A'), anySubgroup('B')) },
  ),
})

/** A fact in steps from its mildest to its most severe value, where `given` holds of the other facts. */
export type Scale = {
  readonly fact: FactPath
  readonly steps: readonly unknown[]
  readonly given?: (facts: BreachFacts) => boolean
}

// A lost letter has nobody to trust. Once its finder is known, whether to trust them is a new question, and an open one.
const trustIsKnown = ({ recipients }: BreachFacts): boolean =>
  [recipients?.trusted, recipients?.destructionConfirmed].every((value) => value === 'yes' || value === 'no')

const exactly = (max: number) => ({ min: 1, max, estimate: true })
const scoreOf = (dataClass: ClassScore['class'], adjustment: number) => [{ class: dataClass, adjustment }]

export const scales: readonly Scale[] = [
  { fact: 'natures', steps: [['confidentiality'], ['confidentiality', 'availability'], [...natures]] },
  { fact: 'natures', steps: [['availability'], ['availability', 'integrity'], [...natures]] },
  { fact: 'specialCategories', steps: [[], ['health']] },
  {
    fact: 'categories',
    steps: [['name'], ['name', 'birth', 'address'], ['name', 'birth', 'address', 'bsn']],
  },
  {
    fact: 'classes',
    steps: [scoreOf('simple', 0), scoreOf('behavioural', 0), scoreOf('financial', 0), scoreOf('sensitive', 0)],
  },
  { fact: 'identifiability', steps: ['negligible', 'limited', 'significant', 'maximum'] },
  { fact: 'people', steps: [exactly(1), exactly(101), exactly(10_001)] },
  { fact: 'vulnerablePeople', steps: ['no', 'yes'] },
  { fact: 'secretAddress', steps: ['no', 'yes'] },
  { fact: 'recipients.kind', steps: ['none', 'known', 'unknown'], given: trustIsKnown },
  { fact: 'recipients.public', steps: [false, true] },
  { fact: 'exfiltration', steps: ['no', 'possible', 'yes'] },
  { fact: 'maliciousIntent', steps: ['no', 'yes'] },
  { fact: 'protection.unintelligible', steps: ['yes', 'no'] },
  { fact: 'protection.keySafe', steps: ['yes', 'no'] },
  { fact: 'recipients.trusted', steps: ['yes', 'no'] },
  { fact: 'recipients.destructionConfirmed', steps: ['yes', 'no'] },
  { fact: 'availability', steps: ['none', 'temporary', 'permanent'] },
  { fact: 'backup', steps: ['yes', 'no'] },
  { fact: 'restoredWithin', steps: ['hours', 'days', 'longer', 'notRestored'] },
  { fact: 'integrity', steps: ['none', 'repairable', 'unrepairable'] },
]

/** The facts with another value at a dotted path, for everybody or for one subgroup; undefined makes the fact unknown. */
export function withFact(facts: BreachFacts, path: string, value: unknown, group?: string): BreachFacts {
  if (group !== undefined) {
    const subgroups = facts.subgroups?.map((each) => (each.name === group ? { ...each, [path]: value } : each))
    return { ...facts, subgroups }
  }
  const [first = '', second] = path.split('.')
  if (second === undefined) return { ...facts, [first]: value }
  return {
    ...facts,
    [first]: { ...(first === 'protection' ? facts.protection : facts.recipients), [second]: value },
  }
}
