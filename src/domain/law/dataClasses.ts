import type { Category, ClassScore, DataClass, SpecialCategory } from './facts.ts'

type Level = readonly [DataClass, number]
/** The class a category falls in, as the mildest and the worst reading of what a form can say. */
type Levels = { readonly mild: Level; readonly worst: Level }

const simply = (level: Level): Levels => ({ mild: level, worst: level })

// Our reading (I) of ENISA's examples (C2): account number only 2, balances 3, card data and document copies 4.
// Credentials take the class of the data they open, which the form does not tell.
const levelsOf: Record<Category, Levels> = {
  name: simply(['simple', 0]),
  sex: simply(['simple', 0]),
  birth: simply(['simple', 0]),
  bsn: simply(['simple', 1]),
  contact: simply(['simple', 0]),
  address: simply(['simple', 0]),
  email: simply(['simple', 0]),
  phone: simply(['simple', 0]),
  access: { mild: ['simple', 1], worst: ['financial', 1] },
  financial: { mild: ['financial', -1], worst: ['financial', 0] },
  iban: simply(['financial', -1]),
  card: simply(['financial', 1]),
  debts: simply(['financial', 0]),
  benefits: simply(['financial', 0]),
  financialOther: { mild: ['financial', -1], worst: ['financial', 0] },
  identityDocumentCopy: simply(['financial', 1]),
  location: simply(['behavioural', 0]),
  criminal: simply(['sensitive', 0]),
  unknown: simply(['simple', 0]),
  other: simply(['simple', 0]),
}

/** The classes that follow from the categories of the AP form, where the officer has not scored them. */
export function classesFrom(
  categories: readonly Category[],
  special: readonly SpecialCategory[],
  lean: 'mild' | 'worst',
): readonly ClassScore[] {
  const levels = [
    ...categories.map((category) => levelsOf[category][lean]),
    ...(special.length > 0 ? [['sensitive', 0] as const] : []),
  ]
  return levels.map(([dataClass, adjustment]) => ({ class: dataClass, adjustment }))
}

/** Categories that name something, unlike "unknown" and "other". */
export const concrete = (categories: readonly Category[] | undefined): readonly Category[] =>
  (categories ?? []).filter((category) => category !== 'unknown' && category !== 'other')

// BSN, copies of documents, log-in data, cards, debts, benefits and criminal data: high risk is likely, also for one
// person (municipal practice, M; EDPB 01/2021 cases 4 and 14).
const fraudProne: readonly Category[] = ['bsn', 'access', 'card', 'identityDocumentCopy']
const damaging: readonly Category[] = ['debts', 'benefits', 'criminal']

export const enablesFraud = (categories: readonly Category[]): boolean =>
  categories.some((category) => fraudProne.includes(category))

export const damages = (categories: readonly Category[]): boolean =>
  categories.some((category) => damaging.includes(category))

/** Name, date of birth and a way to reach the person: enough to pose as somebody. Combined data weigh more (EDPB 9/2022). */
export const combines = (categories: readonly Category[]): boolean =>
  categories.includes('name') &&
  categories.includes('birth') &&
  categories.some((category) => ['contact', 'address', 'email', 'phone', 'iban'].includes(category))
