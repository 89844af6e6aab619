import { isLate } from '../case/clock.ts'
import type { CaseSummary } from '../case/summary.ts'
import { local } from '../law/amsterdam.ts'
import type { UserId } from '../people.ts'
import type { Instant } from '../time.ts'

/** So many of so many: small numbers are no percentages. */
export type Share = { readonly count: number; readonly of: number }

/** The numbers of a register. All are whole numbers of breaches unless they say otherwise. */
export type RegisterStatistics = {
  readonly breaches: number
  /** Cases that proved to be no breach of personal data. */
  readonly noBreach: number
  readonly open: number
  /** First notifications to the AP, those of cases that proved to be no breach among them; and how many were withdrawn. */
  readonly notifications: { readonly made: number; readonly withdrawn: number }
  readonly notified: Share
  /** Of the breaches that were notified. */
  readonly within72Hours: Share
  /** Of the breaches whose people were to be told. */
  readonly informed: Share
  readonly contained: Share
  /** People, from the least to the most there can be; a range is never averaged. */
  readonly people: { readonly min: number; readonly max: number; readonly unknownIn: number }
  readonly perMonth: readonly {
    /** Calendar month of opening in the Netherlands, 2026-11. */
    readonly month: string
    readonly breaches: number
    readonly notified: number
    readonly late: number
  }[]
  readonly perKind: readonly {
    readonly kind: string | null
    readonly breaches: number
    readonly notified: number
  }[]
  /** A breach counts once in every kind of data it holds, so these add up to more than the breaches. */
  readonly perCategory: readonly { readonly category: string; readonly breaches: number }[]
  readonly perHandler: readonly {
    readonly handler: UserId | null
    readonly open: number
    readonly late: number
  }[]
}

type Of = (one: CaseSummary) => boolean

const isNotified: Of = ({ notifiedAt }) => notifiedAt !== null
const isInformed: Of = ({ subjectsState }) => subjectsState === 'informed'
const isOpen: Of = ({ closedAt }) => closedAt === null

/**
 * Counts as the AP counts in its yearly report: breaches and notifications apart, by kind of incident and by kind of
 * data. Cases that were merged or undone count nowhere.
 * @param now the moment for which lateness is judged, ISO 8601 in UTC
 */
export function statisticsOf(cases: readonly CaseSummary[], now: Instant): RegisterStatistics {
  const breaches = cases.filter(({ outcome }) => outcome === 'breach')
  const noBreach = cases.filter(({ outcome }) => outcome === 'noBreach')
  const notified = breaches.filter(isNotified)
  const toInform = breaches.filter((one) => isInformed(one) || one.subjectsState === 'toBeInformed')
  const filed = [...notified, ...noBreach.filter(isNotified)]
  const lateIn = countOf(({ clock }) => isLate(clock, now))
  return {
    breaches: breaches.length,
    noBreach: noBreach.length,
    open: countOf(isOpen)(breaches),
    notifications: {
      made: filed.length,
      withdrawn: countOf(({ authorityState }) => authorityState === 'withdrawn')(filed),
    },
    notified: share(isNotified, breaches),
    within72Hours: share(({ clock }) => !clock.filedLate, notified),
    informed: share(isInformed, toInform),
    contained: share(({ progress }) => progress.contained, breaches),
    people: peopleIn(breaches),
    perMonth: grouped(breaches, monthOf)
      .map(([month, found]) => ({
        month,
        breaches: found.length,
        notified: countOf(isNotified)(found),
        late: lateIn(found),
      }))
      .toSorted((a, b) => a.month.localeCompare(b.month)),
    perKind: mostFirst(grouped(breaches, ({ incidentKind }) => incidentKind)).map(([kind, found]) => ({
      kind,
      breaches: found.length,
      notified: countOf(isNotified)(found),
    })),
    perCategory: mostFirst(grouped(breaches.flatMap(categoriesOf), (category) => category)).map(
      ([category, found]) => ({ category, breaches: found.length }),
    ),
    perHandler: mostFirst(grouped(breaches.filter(isOpen), ({ handler }) => handler)).map(([handler, found]) => ({
      handler,
      open: found.length,
      late: lateIn(found),
    })),
  }
}

const countOf =
  (holds: Of) =>
  (cases: readonly CaseSummary[]): number =>
    cases.filter(holds).length

const share = (holds: Of, cases: readonly CaseSummary[]): Share => ({
  count: countOf(holds)(cases),
  of: cases.length,
})

function peopleIn(breaches: readonly CaseSummary[]): RegisterStatistics['people'] {
  const known = breaches.flatMap(({ people }) => (people ? [people] : []))
  return {
    min: known.reduce((sum, { min }) => sum + min, 0),
    max: known.reduce((sum, { max }) => sum + max, 0),
    unknownIn: breaches.length - known.length,
  }
}

const monthOf = ({ openedAt }: CaseSummary): string => local(openedAt).toPlainDate().toPlainYearMonth().toString()

/** Each kind of data once, however often it was ticked. */
const categoriesOf = ({ categories, specialCategories }: CaseSummary): readonly string[] => [
  ...new Set([...categories, ...specialCategories]),
]

type Group<Key, Item> = readonly [Key, readonly Item[]]

const grouped = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): readonly Group<Key, Item>[] => [
  ...Map.groupBy(items, keyOf),
]

/** The largest groups first; equal ones by name, so that the order never depends on the order of the cases. */
const mostFirst = <Key extends string | null, Item>(groups: readonly Group<Key, Item>[]): readonly Group<Key, Item>[] =>
  groups.toSorted(
    ([one, items], [other, others]) => others.length - items.length || (one ?? '').localeCompare(other ?? ''),
  )
