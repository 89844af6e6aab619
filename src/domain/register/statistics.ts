import type { UserId } from '../people.ts'
import type { Instant } from '../time.ts'
import { type Spread, spreadOf } from './spread.ts'
import { isLateRow, type RegisterRow } from './registerRow.ts'
import type { CauseCode } from './registerFacts.ts'

/** So many of so many: small numbers are no percentages. */
export type Share = { readonly count: number; readonly of: number }

/** The same incident again: kind, department and cause of breaches that came more than once. */
export type Repeat = {
  readonly kind: string
  readonly department: string | null
  readonly cause: CauseCode | null
  readonly breaches: number
}

/** The numbers of a register. All are whole numbers of breaches unless they say otherwise. */
export type RegisterStatistics = {
  readonly breaches: number
  /** Cases that proved to be no breach of personal data. */
  readonly noBreach: number
  readonly open: number
  /** Taken over from an old register; they count in every other figure too. */
  readonly imported: number
  /** Notified after the deadline, or not yet notified while it has passed. */
  readonly late: number
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
  /** Elapsed hours since the first report: to awareness, to the leak being closed, to the decision on notifying. */
  readonly hours: { readonly toAwareness: Spread; readonly toContainment: Spread; readonly toDecision: Spread }
  readonly perMonth: readonly {
    /** Calendar month of opening in the Netherlands, 2026-11. */
    readonly month: string
    readonly breaches: number
    readonly notified: number
    readonly late: number
  }[]
  readonly perKind: readonly { readonly kind: string | null; readonly breaches: number; readonly notified: number }[]
  /** A breach counts once in every kind of data it holds, so these add up to more than the breaches. */
  readonly perCategory: readonly { readonly category: string; readonly breaches: number }[]
  readonly perCause: readonly { readonly cause: CauseCode | null; readonly breaches: number }[]
  readonly perDepartment: readonly { readonly department: string | null; readonly breaches: number }[]
  readonly perController: readonly { readonly controller: string | null; readonly breaches: number }[]
  readonly perHandler: readonly { readonly handler: UserId | null; readonly open: number; readonly late: number }[]
  readonly repeats: readonly Repeat[]
}

type Counted<Name extends string> = { readonly [name in Name]: number }
/** Counts of several names by one key; null stands for what is not recorded. */
type CountedBy<Name extends string> = { readonly key: string | null } & Counted<Name>

/**
 * What is counted of the cases of a filter, in any order: `figuresOf` makes the numbers of a register from it, so that a
 * store may count in its own way. Breaches, unless a name says otherwise.
 */
export type RegisterCounts = {
  readonly total: Counted<(typeof totals)[number]>
  readonly hours: RegisterStatistics['hours']
  readonly months: readonly CountedBy<'breaches' | 'notified' | 'late'>[]
  readonly kinds: readonly CountedBy<'breaches' | 'notified'>[]
  readonly categories: readonly CountedBy<'breaches'>[]
  readonly causes: readonly CountedBy<'breaches'>[]
  readonly departments: readonly CountedBy<'breaches'>[]
  readonly controllers: readonly CountedBy<'breaches'>[]
  /** Only what is open. */
  readonly handlers: readonly CountedBy<'open' | 'late'>[]
  readonly alike: readonly {
    readonly kind: string | null
    readonly department: string | null
    readonly cause: string | null
    readonly breaches: number
  }[]
}

/** `made` and `withdrawn` count the notifications of cases that proved to be no breach as well; `min` and `max` count people. */
const totals = [
  'breaches',
  'noBreach',
  'open',
  'imported',
  'late',
  'made',
  'withdrawn',
  'notified',
  'filedInTime',
  'toInform',
  'informed',
  'contained',
  'known',
  'min',
  'max',
] as const

/** Counts rows as they come by, in any order and any number; `counts` may be asked at any time. */
export type Count = { add(rows: Iterable<RegisterRow>): void; counts(): RegisterCounts }

/** More repeats than this say nothing to anybody. */
const mostRepeats = 20

/**
 * Counts as the AP counts in its yearly report: breaches and notifications apart, by kind of incident and by kind of
 * data. Cases that were merged or undone count nowhere.
 * @param now the moment for which lateness is judged, ISO 8601 in UTC
 */
export function countRegister(now: Instant): Count {
  const total = Object.fromEntries(totals.map((name) => [name, 0])) as { [name in (typeof totals)[number]]: number }
  const hours = { toAwareness: [] as number[], toContainment: [] as number[], toDecision: [] as number[] }
  const months = counters(['breaches', 'notified', 'late'])
  const kinds = counters(['breaches', 'notified'])
  const categories = counters(['breaches'])
  const perCause = counters(['breaches'])
  const departments = counters(['breaches'])
  const controllers = counters(['breaches'])
  const handlers = counters(['open', 'late'])
  const alike = counters(['breaches'])

  const addFilings = ({ notified, authorityState }: RegisterRow) => {
    if (!notified) return
    total.made += 1
    if (authorityState === 'withdrawn') total.withdrawn += 1
  }
  const addBreach = (row: RegisterRow) => {
    const { notified, people, incidentKind, department, cause } = row
    const late = isLateRow(row, now)
    total.breaches += 1
    total.open += one(row.open)
    total.imported += one(row.imported)
    total.late += one(late)
    total.notified += one(notified)
    total.filedInTime += one(notified && !row.filedLate)
    total.informed += one(row.subjectsState === 'informed')
    total.toInform += one(row.subjectsState === 'informed' || row.subjectsState === 'toBeInformed')
    total.contained += one(row.contained)
    total.known += one(people !== null)
    total.min += people?.min ?? 0
    total.max += people?.max ?? 0
    if (row.hoursToAwareness !== null) hours.toAwareness.push(row.hoursToAwareness)
    if (row.hoursToContainment !== null) hours.toContainment.push(row.hoursToContainment)
    if (row.hoursToDecision !== null) hours.toDecision.push(row.hoursToDecision)
    months.add(row.openedMonth, { breaches: 1, notified: one(notified), late: one(late) })
    kinds.add(incidentKind, { breaches: 1, notified: one(notified) })
    for (const category of row.categories) categories.add(category, { breaches: 1 })
    perCause.add(cause, { breaches: 1 })
    departments.add(department, { breaches: 1 })
    controllers.add(row.controller, { breaches: 1 })
    if (row.open) handlers.add(row.handler, { open: 1, late: one(late) })
    alike.add(JSON.stringify([incidentKind, department, cause]), { breaches: 1 })
  }

  return {
    add: (rows) => {
      for (const row of rows) {
        if (row.outcome === 'noBreach') total.noBreach += 1
        if (row.outcome === 'breach' || row.outcome === 'noBreach') addFilings(row)
        if (row.outcome === 'breach') addBreach(row)
      }
    },
    counts: () => ({
      total: { ...total },
      hours: {
        toAwareness: spreadOf(hours.toAwareness),
        toContainment: spreadOf(hours.toContainment),
        toDecision: spreadOf(hours.toDecision),
      },
      months: months.list(),
      kinds: kinds.list(),
      categories: categories.list(),
      causes: perCause.list(),
      departments: departments.list(),
      controllers: controllers.list(),
      handlers: handlers.list(),
      alike: alike.list().map(({ key, breaches }) => {
        const [kind, department, cause] = JSON.parse(key ?? '[]') as readonly [
          string | null,
          string | null,
          string | null,
        ]
        return { kind, department, cause, breaches }
      }),
    }),
  }
}

/** The numbers of a register, from what was counted of it: shares, and the order in which they are told. */
export function figuresOf({ total, hours, ...counted }: RegisterCounts): RegisterStatistics {
  return {
    breaches: total.breaches,
    noBreach: total.noBreach,
    open: total.open,
    imported: total.imported,
    late: total.late,
    notifications: { made: total.made, withdrawn: total.withdrawn },
    notified: { count: total.notified, of: total.breaches },
    within72Hours: { count: total.filedInTime, of: total.notified },
    informed: { count: total.informed, of: total.toInform },
    contained: { count: total.contained, of: total.breaches },
    people: { min: total.min, max: total.max, unknownIn: total.breaches - total.known },
    hours,
    perMonth: counted.months
      .map(({ key, ...numbers }) => ({ month: key ?? '', ...numbers }))
      .toSorted((a, b) => compare(a.month, b.month)),
    perKind: mostFirst(counted.kinds, 'breaches').map(({ key, ...numbers }) => ({ kind: key, ...numbers })),
    perCategory: mostFirst(counted.categories, 'breaches').map(({ key, breaches }) => ({
      category: key ?? '',
      breaches,
    })),
    perCause: mostFirst(counted.causes, 'breaches').map(({ key, breaches }) => ({
      cause: key as CauseCode | null,
      breaches,
    })),
    perDepartment: mostFirst(counted.departments, 'breaches').map(({ key, breaches }) => ({
      department: key,
      breaches,
    })),
    perController: mostFirst(counted.controllers, 'breaches').map(({ key, breaches }) => ({
      controller: key,
      breaches,
    })),
    perHandler: mostFirst(counted.handlers, 'open').map(({ key, ...numbers }) => ({ handler: key, ...numbers })),
    repeats: repeatsOf(counted.alike),
  }
}

/** Breaches that came more than once, the most frequent first. */
const repeatsOf = (alike: RegisterCounts['alike']): readonly Repeat[] => {
  const repeated = alike.flatMap(({ kind, department, cause, breaches }) =>
    // Without a department or a cause it is only the kind again, which perKind tells already.
    breaches > 1 && kind !== null && (department !== null || cause !== null)
      ? [{ kind, department, cause: cause as CauseCode | null, breaches }]
      : [],
  )
  const keyed = repeated.map((repeat) => ({
    key: JSON.stringify([repeat.kind, repeat.department, repeat.cause]),
    breaches: repeat.breaches,
    repeat,
  }))
  return mostFirst(keyed, 'breaches')
    .slice(0, mostRepeats)
    .map(({ repeat }) => repeat)
}

/** The same of rows that are all at hand. */
export function statisticsOf(rows: Iterable<RegisterRow>, now: Instant): RegisterStatistics {
  const count = countRegister(now)
  count.add(rows)
  return figuresOf(count.counts())
}

const one = (holds: boolean): number => (holds ? 1 : 0)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Counts of several names by one key. */
function counters<Name extends string>(names: readonly Name[]) {
  const found = new Map<string | null, { [name in Name]: number }>()
  return {
    add: (key: string | null, by: Counted<Name>): void => {
      const before = found.get(key)
      if (!before) found.set(key, { ...by })
      else for (const name of names) before[name] += by[name]
    },
    list: () => [...found].map(([key, counted]) => ({ key, ...counted })),
  }
}

/** The largest first; equal ones by name, what is not known before them, so that the order never depends on that of the cases. */
const mostFirst = <Name extends string, Row extends { readonly key: string | null } & Counted<Name>>(
  rows: readonly Row[],
  by: Name,
): readonly Row[] => rows.toSorted((a, b) => b[by] - a[by] || compare(a.key ?? '', b.key ?? ''))
