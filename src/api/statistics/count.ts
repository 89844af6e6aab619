import type { Statistics } from '../../contract/statistics.ts'
import { isLate } from '../../domain/case/clock.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import { local } from '../../domain/law/amsterdam.ts'
import type { Instant } from '../../domain/time.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { Shown } from '../shown.ts'

type Counted = Omit<Shown<Statistics>, 'openedFrom' | 'openedBefore'>

/**
 * Counts by the rules of the register notes: breaches and notifications apart; a breach with several kinds of data once
 * per kind; people as a range. A share is always "so many of so many".
 */
export function countCases(all: readonly CaseSummary[], now: Instant, nameOf: NameOf): Counted {
  const breaches = all.filter(({ outcome }) => outcome === 'breach')
  const notified = breaches.filter(({ notifiedAt }) => notifiedAt !== null)
  const mustInform = breaches.filter(
    ({ subjectsState }) => subjectsState === 'toBeInformed' || subjectsState === 'informed',
  )
  const known = breaches.flatMap(({ people }) => (people ? [people] : []))
  return {
    breaches: breaches.length,
    noBreach: all.filter(({ outcome }) => outcome === 'noBreach').length,
    open: breaches.filter(({ closedAt }) => closedAt === null).length,
    notified: { count: notified.length, of: breaches.length },
    within72Hours: { count: notified.filter(({ clock }) => !clock.filedLate).length, of: notified.length },
    informed: {
      count: mustInform.filter(({ subjectsState }) => subjectsState === 'informed').length,
      of: mustInform.length,
    },
    contained: { count: breaches.filter(({ progress }) => progress.contained).length, of: breaches.length },
    people: {
      min: known.reduce((sum, { min }) => sum + min, 0),
      max: known.reduce((sum, { max }) => sum + max, 0),
      unknownIn: breaches.length - known.length,
    },
    perMonth: grouped(breaches, ({ openedAt }) => local(openedAt).toPlainDate().toPlainYearMonth().toString())
      .map(([month, cases]) => ({
        month,
        breaches: cases.length,
        notified: cases.filter(({ notifiedAt }) => notifiedAt !== null).length,
        late: cases.filter(({ clock }) => isLate(clock, now)).length,
      }))
      .toSorted((a, b) => a.month.localeCompare(b.month)),
    perKind: grouped(breaches, ({ incidentKind }) => incidentKind)
      .map(([kind, cases]) => ({
        kind,
        breaches: cases.length,
        notified: cases.filter(({ notifiedAt }) => notifiedAt !== null).length,
      }))
      .toSorted((a, b) => b.breaches - a.breaches),
    perCategory: countedBy(
      breaches.flatMap(({ categories, specialCategories }) => [...categories, ...specialCategories]),
    ),
    perHandler: grouped(
      breaches.filter(({ closedAt }) => closedAt === null),
      ({ handler }) => handler,
    )
      .map(([handler, cases]) => ({
        handler: handler === null ? null : { id: handler, name: nameOf({ kind: 'user', id: handler }) },
        open: cases.length,
        late: cases.filter(({ clock }) => isLate(clock, now)).length,
      }))
      .toSorted((a, b) => b.open - a.open),
  }
}

function grouped<Key>(
  cases: readonly CaseSummary[],
  keyOf: (one: CaseSummary) => Key,
): readonly (readonly [Key, readonly CaseSummary[]])[] {
  return [...Map.groupBy(cases, keyOf)]
}

const countedBy = (names: readonly string[]): readonly { category: string; breaches: number }[] =>
  [...Map.groupBy(names, (name) => name)]
    .map(([category, found]) => ({ category, breaches: found.length }))
    .toSorted((a, b) => b.breaches - a.breaches)
