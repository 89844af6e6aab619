import { classesFrom, classesLeftOut, concrete } from './dataClasses.ts'
import type {
  Availability,
  BreachFacts,
  Category,
  ClassScore,
  Exfiltration,
  FactPath,
  Integrity,
  Nature,
  Range,
  RecipientKind,
  Recipients,
  RestoredWithin,
  SpecialCategory,
} from './facts.ts'
import type { IdentifiabilityLevel, RulePack } from './rulePack.ts'

type YesNo = 'yes' | 'no'

/** Which plausible value an unknown fact is given: the mildest or the worst. */
export type Lean = 'mild' | 'worst'

/** One fact the rules need: whether it is recorded, what it plausibly is when not, and what else it could prove to be. */
export type Question = {
  readonly path: FactPath
  readonly isRecorded: (facts: BreachFacts, pack: RulePack) => boolean
  /** The facts with this one filled in; unchanged when it is recorded. */
  readonly fill: (facts: BreachFacts, lean: Lean, pack: RulePack) => BreachFacts
  /** Values it could prove to have, from mild to the most severe there is. */
  readonly alternatives: (facts: BreachFacts, pack: RulePack) => readonly { value: unknown; facts: BreachFacts }[]
}

type Spec<Value> = {
  readonly path: FactPath
  readonly recorded: (facts: BreachFacts, pack: RulePack) => boolean
  readonly plausible: (facts: BreachFacts, lean: Lean, pack: RulePack) => Value
  readonly possible: (facts: BreachFacts, pack: RulePack) => readonly Value[]
  readonly set: (facts: BreachFacts, value: Value) => BreachFacts
}

const question = <Value>({ path, recorded, plausible, possible, set }: Spec<Value>): Question => ({
  path,
  isRecorded: recorded,
  fill: (facts, lean, pack) => (recorded(facts, pack) ? facts : set(facts, plausible(facts, lean, pack))),
  alternatives: (facts, pack) =>
    recorded(facts, pack) ? [] : possible(facts, pack).map((value) => ({ value, facts: set(facts, value) })),
})

const isKnown = (value: string | undefined): boolean => value !== undefined && value !== 'unknown'
const hits = (facts: BreachFacts, nature: Nature): boolean => facts.natures?.includes(nature) ?? false
const mayBeSeen = (facts: BreachFacts): boolean =>
  (facts.natures ?? []).length === 0 ||
  hits(facts, 'confidentiality') ||
  facts.exfiltration === undefined ||
  taken(facts)
const isChanged = (facts: BreachFacts): boolean =>
  facts.integrity === undefined ? hits(facts, 'integrity') : facts.integrity !== 'none'
const taken = (facts: BreachFacts): boolean => facts.exfiltration === 'yes' || facts.exfiltration === 'possible'
const withRecipients = (facts: BreachFacts, recipients: Recipients): BreachFacts => ({
  ...facts,
  recipients: { ...facts.recipients, ...recipients },
})
const scored = (facts: BreachFacts): boolean => (facts.classes ?? []).length > 0
const withClassesLeftOut = (facts: BreachFacts, lean: Lean, pack: RulePack): readonly ClassScore[] => [
  ...(facts.classes ?? []),
  ...classesLeftOut(facts, lean, pack),
]
const exactly = (people: number) => ({ min: people, max: people, estimate: true })

/** Somebody we can name has the data, or nobody is known to: then an attacker is not what comes to mind first. */
const isAccountedFor = (recipients: Recipients = {}): boolean =>
  recipients.kind === undefined
    ? recipients.trusted === 'yes' || recipients.destructionConfirmed === 'yes'
    : recipients.kind !== 'unknown'

/** Trust and destruction are only open where there is somebody to trust or to ask. */
const isSomebody = (recipients: Recipients = {}): boolean =>
  recipients.kind === 'known' || recipients.trusted === 'yes' || recipients.destructionConfirmed === 'yes'

/** Natures beside confidentiality that other recorded facts already show. */
const shownNatures = (facts: BreachFacts): readonly Nature[] => [
  ...(isKnown(facts.integrity) && facts.integrity !== 'none' ? ['integrity' as const] : []),
  ...(isKnown(facts.availability) && facts.availability !== 'none' ? ['availability' as const] : []),
]

/**
 * The questions in the order in which they are filled in: a later guess may rest on an earlier answer.
 * Where mildest and worst plausible value are the same, the fact never makes an advice depend on it, but its
 * alternatives are still tried and named. The thresholds of plausibility are our inference (I) from the EDPB cases.
 */
export const questions: readonly Question[] = [
  question<readonly Nature[]>({
    path: 'natures',
    recorded: (facts) => (facts.natures ?? []).length > 0,
    // Most breaches are of confidentiality; what else was hit shows in the facts about it.
    plausible: (facts) => ['confidentiality', ...shownNatures(facts)],
    possible: () => [['availability'], ['confidentiality', 'integrity', 'availability']],
    set: (facts, natures) => ({ ...facts, natures }),
  }),
  question<readonly SpecialCategory[]>({
    path: 'specialCategories',
    recorded: (facts) => facts.specialCategories !== undefined,
    // Where the officer scored the classes, those say what the data reveal.
    plausible: (facts, lean) => (lean === 'mild' || scored(facts) ? [] : ['health']),
    possible: () => [[], ['health']],
    set: (facts, specialCategories) => ({ ...facts, specialCategories }),
  }),
  question<readonly Category[]>({
    path: 'categories',
    recorded: ({ categories = [] }) => categories.length > 0 && concrete(categories).length === categories.length,
    plausible: (facts, lean) => {
      if (concrete(facts.categories).length > 0) return facts.categories ?? []
      return lean === 'mild' || scored(facts) ? ['name'] : ['name', 'identityDocumentCopy']
    },
    possible: ({ categories }) => [
      concrete(categories).length > 0 ? concrete(categories) : ['name'],
      [...new Set<Category>([...concrete(categories), 'name', 'identityDocumentCopy'])],
    ],
    set: (facts, categories) => ({ ...facts, categories }),
  }),
  question<readonly ClassScore[]>({
    path: 'classes',
    // A class that was ticked and not scored stays open, however the others were scored.
    recorded: (facts, pack) => scored(facts) && classesLeftOut(facts, 'worst', pack).length === 0,
    plausible: (facts, lean, pack) =>
      scored(facts) ? withClassesLeftOut(facts, lean, pack) : classesFrom(facts, lean),
    possible: (facts, pack) => {
      if (scored(facts)) return [withClassesLeftOut(facts, 'mild', pack), withClassesLeftOut(facts, 'worst', pack)]
      const harmless = { ...facts, classes: [{ class: 'simple', adjustment: 0 } as const] }
      return [withClassesLeftOut(harmless, 'mild', pack), [{ class: 'sensitive', adjustment: 0 }]]
    },
    set: (facts, classes) => ({ ...facts, classes }),
  }),
  question<IdentifiabilityLevel>({
    path: 'identifiability',
    recorded: (facts) => isKnown(facts.identifiability),
    plausible: () => 'maximum',
    possible: () => ['negligible', 'maximum'],
    set: (facts, identifiability) => ({ ...facts, identifiability }),
  }),
  question<Range>({
    path: 'people',
    recorded: (facts) => facts.people !== undefined,
    plausible: (_, lean, pack) => exactly(lean === 'mild' ? 1 : pack.people.many + 1),
    possible: (_, pack) => [exactly(1), exactly(pack.people.many + 1), exactly(pack.people.mass + 1)],
    set: (facts, people) => ({ ...facts, people }),
  }),
  question<YesNo>({
    path: 'vulnerablePeople',
    recorded: (facts) => isKnown(facts.vulnerablePeople),
    plausible: (_, lean) => (lean === 'mild' ? 'no' : 'yes'),
    possible: () => ['no', 'yes'],
    set: (facts, vulnerablePeople) => ({ ...facts, vulnerablePeople }),
  }),
  question<YesNo>({
    path: 'secretAddress',
    recorded: (facts) => isKnown(facts.secretAddress),
    // Very few people have one; that one may is always said.
    plausible: () => 'no',
    possible: () => ['yes'],
    set: (facts, secretAddress) => ({ ...facts, secretAddress }),
  }),
  question<Exfiltration>({
    path: 'exfiltration',
    recorded: (facts) => facts.exfiltration !== undefined,
    plausible: (facts, lean) => {
      if (facts.maliciousIntent === 'no' || isAccountedFor(facts.recipients)) return 'notApplicable'
      // After an attack "we saw no copying" must be shown by logs; silence does not show it.
      if (!hits(facts, 'confidentiality') && facts.maliciousIntent !== 'yes') return 'no'
      return lean === 'mild' ? 'no' : 'possible'
    },
    possible: () => ['no', 'yes'],
    set: (facts, exfiltration) => ({ ...facts, exfiltration }),
  }),
  question<YesNo>({
    path: 'maliciousIntent',
    recorded: (facts) => isKnown(facts.maliciousIntent),
    plausible: (facts, lean) => {
      if (taken(facts)) return 'yes'
      return lean === 'mild' || isAccountedFor(facts.recipients) ? 'no' : 'yes'
    },
    possible: () => ['no', 'yes'],
    set: (facts, maliciousIntent) => ({ ...facts, maliciousIntent }),
  }),
  question<RecipientKind>({
    path: 'recipients.kind',
    recorded: (facts) => facts.recipients?.kind !== undefined,
    plausible: (facts, lean) => {
      if (taken(facts) || facts.recipients?.public) return 'unknown'
      if (lean === 'mild' || !hits(facts, 'confidentiality')) return 'none'
      return isAccountedFor(facts.recipients) ? 'known' : 'unknown'
    },
    possible: () => ['none', 'known', 'unknown'],
    set: (facts, kind) => withRecipients(facts, { kind }),
  }),
  question<boolean>({
    path: 'recipients.public',
    recorded: (facts) => facts.recipients?.public !== undefined,
    plausible: () => false,
    possible: () => [true],
    set: (facts, isPublic) => withRecipients(facts, { public: isPublic }),
  }),
  question<YesNo>({
    path: 'protection.unintelligible',
    recorded: (facts) => isKnown(facts.protection?.unintelligible),
    // An exception has to be shown (art. 33(1), recital 85): without a word on encryption there was none.
    plausible: () => 'no',
    // What nobody saw needs no protection from being read.
    possible: (facts) => (mayBeSeen(facts) ? ['yes'] : []),
    set: (facts, unintelligible) => ({ ...facts, protection: { ...facts.protection, unintelligible } }),
  }),
  question<YesNo>({
    path: 'protection.keySafe',
    recorded: (facts) => isKnown(facts.protection?.keySafe),
    plausible: (_, lean) => (lean === 'mild' ? 'yes' : 'no'),
    possible: () => ['yes', 'no'],
    set: (facts, keySafe) => ({ ...facts, protection: { ...facts.protection, keySafe } }),
  }),
  question<YesNo>({
    path: 'recipients.trusted',
    recorded: (facts) => isKnown(facts.recipients?.trusted),
    plausible: (facts, lean) => (lean === 'mild' && isSomebody(facts.recipients) ? 'yes' : 'no'),
    possible: () => ['yes', 'no'],
    set: (facts, trusted) => withRecipients(facts, { trusted }),
  }),
  question<YesNo>({
    path: 'recipients.destructionConfirmed',
    recorded: (facts) => isKnown(facts.recipients?.destructionConfirmed),
    plausible: (facts, lean) => (lean === 'mild' && isSomebody(facts.recipients) ? 'yes' : 'no'),
    possible: () => ['yes', 'no'],
    set: (facts, destructionConfirmed) => withRecipients(facts, { destructionConfirmed }),
  }),
  question<Availability>({
    path: 'availability',
    recorded: (facts) => facts.availability !== undefined,
    plausible: (facts, lean) => {
      if (hits(facts, 'availability')) return lean === 'mild' || facts.backup === 'yes' ? 'temporary' : 'permanent'
      // What was lost and existed nowhere else is gone, whatever nature was ticked.
      const lost = facts.backup === 'no' && hits(facts, 'confidentiality')
      return lost && lean === 'worst' ? 'permanent' : 'none'
    },
    possible: () => ['none', 'permanent'],
    set: (facts, availability) => ({ ...facts, availability }),
  }),
  question<YesNo>({
    path: 'backup',
    recorded: (facts) => isKnown(facts.backup),
    plausible: (_, lean) => (lean === 'mild' ? 'yes' : 'no'),
    possible: () => ['yes', 'no'],
    set: (facts, backup) => ({ ...facts, backup }),
  }),
  question<RestoredWithin>({
    path: 'restoredWithin',
    recorded: (facts) => facts.restoredWithin !== undefined,
    plausible: (facts, lean) => {
      // What was changed is often found late, and then the copy is put back late.
      if (isChanged(facts)) return lean === 'mild' ? 'hours' : 'longer'
      if (facts.availability === 'none') return 'notApplicable'
      if (facts.backup === 'yes') return 'hours'
      if (facts.availability === 'permanent') return 'notRestored'
      return lean === 'mild' ? 'hours' : 'longer'
    },
    possible: () => ['hours', 'days', 'notRestored'],
    set: (facts, within) => ({ ...facts, restoredWithin: within }),
  }),
  question<Integrity>({
    path: 'integrity',
    recorded: (facts) => facts.integrity !== undefined,
    plausible: (facts, lean) => {
      if (!hits(facts, 'integrity')) return 'none'
      return lean === 'mild' || facts.backup === 'yes' ? 'repairable' : 'unrepairable'
    },
    possible: () => ['none', 'unrepairable'],
    set: (facts, integrity) => ({ ...facts, integrity }),
  }),
]

/** The facts with every unknown filled in, each leaning as asked. */
export const completed = (facts: BreachFacts, pack: RulePack, leanOf: (path: FactPath) => Lean): BreachFacts =>
  questions.reduce((filled, { fill, path }) => fill(filled, leanOf(path), pack), facts)
