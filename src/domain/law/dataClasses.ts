import type { BreachFacts, Category, ClassScore, DataClass } from './facts.ts'
import type { RulePack, SeverityTables } from './rulePack.ts'

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

type Ticked = Pick<BreachFacts, 'categories' | 'specialCategories'>

const impliedBy = ({ categories = [], specialCategories = [] }: Ticked): readonly Levels[] => [
  ...categories.map((category) => levelsOf[category]),
  ...(specialCategories.length > 0 ? [simply(['sensitive', 0])] : []),
]

/** The classes that follow from the categories of the AP form, where the officer has not scored any. */
export const classesFrom = (ticked: Ticked, lean: 'mild' | 'worst'): readonly ClassScore[] =>
  impliedBy(ticked).map((levels) => ({ class: levels[lean][0], adjustment: levels[lean][1] }))

/** Base score of the class and the adjustment for context, kept within 1 and 4 as ENISA's table is. */
export const scoreOf = ({ class: dataClass, adjustment }: ClassScore, { bases }: SeverityTables): number =>
  Math.min(4, Math.max(1, bases[dataClass] + adjustment))

/**
 * The classes that were ticked but left out of those the officer scored, where they could raise the score. At their
 * mildest they give no insight; at their worst they count with the base of the class at most, so that scoring a class at
 * its base never proves milder than leaving it out. Empty where nothing was scored at all: then nothing was left out.
 */
export function classesLeftOut(
  { classes = [], ...ticked }: Ticked & Pick<BreachFacts, 'classes'>,
  lean: 'mild' | 'worst',
  { severity }: RulePack,
): readonly ClassScore[] {
  if (classes.length === 0) return []
  const isScored = ([dataClass]: Level) => classes.some((scored) => scored.class === dataClass)
  const highest = Math.max(...classes.map((scored) => scoreOf(scored, severity)))
  const leftOut = impliedBy(ticked)
    .filter(({ mild, worst }) => !isScored(mild) && !isScored(worst))
    .map(({ worst: [dataClass, adjustment] }) => ({ class: dataClass, adjustment: Math.min(0, adjustment) }))
    .filter((one) => scoreOf(one, severity) > highest)
  return [...Map.groupBy(leftOut, (one) => one.class)].map(([dataClass, found]) => ({
    class: dataClass,
    adjustment:
      lean === 'mild'
        ? Math.min(...severity.adjustments[dataClass])
        : Math.max(...found.map(({ adjustment }) => adjustment)),
  }))
}

/** Categories that name something, unlike "unknown" and "other". */
export const concrete = (categories: readonly Category[] | undefined): readonly Category[] =>
  (categories ?? []).filter((category) => category !== 'unknown' && category !== 'other')

// BSN, copies of documents, log-in data, cards, debts, benefits and criminal data: high risk is likely, also for one
// person (municipal practice, M; EDPB 01/2021 cases 4 and 14).
const fraudProne: readonly Category[] = ['bsn', 'access', 'card', 'identityDocumentCopy']
const damaging: readonly Category[] = ['debts', 'benefits', 'criminal']

/** Whether one of the kinds lets somebody pose as another or take over an account, also where it is about one person. */
export const enablesFraud = (categories: readonly Category[]): boolean =>
  categories.some((category) => fraudProne.includes(category))

/** Whether one of the kinds harms or shames whoever it is about. */
export const damages = (categories: readonly Category[]): boolean =>
  categories.some((category) => damaging.includes(category))

/** Name, date of birth and a way to reach the person: enough to pose as somebody. Combined data weigh more (EDPB 9/2022). */
export const combines = (categories: readonly Category[]): boolean =>
  categories.includes('name') &&
  categories.includes('birth') &&
  categories.some((category) => ['contact', 'address', 'email', 'phone', 'iban'].includes(category))
