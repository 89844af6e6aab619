import type { BreachFacts, Category, SpecialCategory } from '../law/facts.ts'

/** What somebody can do about it, in the order in which a letter says it: the most urgent first. */
export const peopleAdvices = [
  'safety',
  'card',
  'bank',
  'password',
  'document',
  'identity',
  'phishing',
  'blackmail',
  'offers',
  'again',
  'check',
  'talk',
  'nothing',
] as const
export type PeopleAdvice = (typeof peopleAdvices)[number]

/** What may come of it, in the order in which a letter says it. */
export const peopleConsequences = [
  'safety',
  'money',
  'identity',
  'accounts',
  'phishing',
  'reputation',
  'unavailable',
  'wrong',
  'privacy',
] as const
export type PeopleConsequence = (typeof peopleConsequences)[number]

type Kind = Category | SpecialCategory
type Effect = { readonly advices: readonly PeopleAdvice[]; readonly consequences: readonly PeopleConsequence[] }

const effect = (advices: readonly PeopleAdvice[], consequences: readonly PeopleConsequence[]): Effect => ({
  advices,
  consequences,
})
const reach = effect(['phishing'], ['phishing'])
const intimate = effect(['blackmail', 'talk'], ['reputation'])
const money = effect(['bank', 'phishing'], ['money', 'phishing'])
const hardship = effect(['offers', 'talk'], ['reputation'])

/**
 * What each kind of data means for the people it is about. After what the AP and Guidelines 9/2022 of the EDPB
 * (par. 86-89: measures people can take themselves) give as examples: bank, passwords, identity fraud, phishing.
 */
const effects: { readonly [Name in Kind]?: Effect } = {
  bsn: effect(['identity'], ['identity']),
  identityDocumentCopy: effect(['document', 'identity'], ['identity']),
  birth: effect([], ['privacy']),
  contact: reach,
  email: reach,
  phone: reach,
  access: effect(['password'], ['accounts']),
  financial: money,
  iban: money,
  card: effect(['card', 'bank'], ['money']),
  financialOther: money,
  debts: hardship,
  benefits: hardship,
  criminal: intimate,
  sexLife: intimate,
  health: effect(['talk'], ['reputation']),
  genetic: effect(['talk'], ['reputation']),
  biometric: effect(['identity'], ['identity']),
  race: effect(['talk'], ['reputation']),
  politics: effect(['talk'], ['reputation']),
  religion: effect(['talk'], ['reputation']),
  union: effect(['talk'], ['reputation']),
  location: effect(['talk'], ['privacy']),
}

const has = <Value>(values: readonly Value[] | undefined, value: Value): boolean => values?.includes(value) ?? false

/** Whether data went out to where others can use them; what was only out of reach harms in another way. */
const isSeen = ({ natures }: BreachFacts): boolean => natures === undefined || has(natures, 'confidentiality')

/** Who got the data and gave them back or destroyed them does nothing with them any more. */
const isOver = ({ recipients }: BreachFacts): boolean =>
  recipients?.kind === 'known' && recipients.trusted === 'yes' && recipients.destructionConfirmed === 'yes'

/** What may come of a breach for the people of these facts; never empty. */
export function consequencesFor(facts: BreachFacts): readonly PeopleConsequence[] {
  const found = new Set<PeopleConsequence>()
  if (isSeen(facts)) {
    found.add('privacy')
    if (facts.secretAddress === 'yes') found.add('safety')
    for (const kind of isOver(facts) ? [] : kindsOf(facts)) effects[kind]?.consequences.forEach((one) => found.add(one))
  }
  if (has(facts.natures, 'availability')) found.add('unavailable')
  if (has(facts.natures, 'integrity')) found.add('wrong')
  return peopleConsequences.filter((one) => found.has(one))
}

/** What the people of these facts can do themselves; never empty, for nothing to do is an answer as well. */
export function advicesFor(facts: BreachFacts): readonly PeopleAdvice[] {
  const found = new Set<PeopleAdvice>()
  if (isSeen(facts)) {
    if (facts.secretAddress === 'yes') found.add('safety')
    for (const kind of isOver(facts) ? [] : kindsOf(facts)) effects[kind]?.advices.forEach((one) => found.add(one))
  }
  if (facts.availability === 'permanent') found.add('again')
  if (has(facts.natures, 'integrity')) found.add('check')
  return found.size === 0 ? ['nothing'] : peopleAdvices.filter((one) => found.has(one))
}

/** The kinds of data that these facts name, the special ones last. */
export const kindsOf = ({ categories = [], specialCategories = [] }: BreachFacts): readonly Kind[] => [
  ...categories,
  ...specialCategories,
]
