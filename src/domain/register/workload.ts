import type { UserId } from '../people.ts'
import type { Instant } from '../time.ts'
import { addHours, toInstant } from '../time.ts'

/** An open case as the pictures of the present moment want it. */
export type OpenWork = {
  readonly handler: UserId | null
  /** The nearest statutory timer of any regime; null when none runs. */
  readonly dueAt: Instant | null
  readonly waiting: boolean
  readonly contained: boolean
}

/** What is on whose table, and how many timers end when. All numbers are open cases. */
export type Workload = {
  readonly open: number
  readonly unassigned: number
  readonly waiting: number
  readonly notContained: number
  readonly late: number
  readonly withoutTimer: number
  /** Where the first of those hours begins: the full hour that we are in. */
  readonly endingFrom: Instant
  /** Of each of 73 hours of the clock how many timers end in it; what is late already is in none. */
  readonly endingPerHour: readonly number[]
  readonly perHandler: readonly {
    readonly handler: UserId | null
    readonly open: number
    readonly late: number
    readonly within24Hours: number
    readonly waiting: number
    /** When the first of the timers ends, late ones included; null when none runs. */
    readonly firstDueAt: Instant | null
  }[]
}

/** The hour that we are in has begun already: what ends 72 hours from now ends in the 73rd. */
const hoursAhead = 73

/** @param now the moment for which it is counted, ISO 8601 in UTC */
export function workloadOf(work: readonly OpenWork[], now: Instant): Workload {
  const endingFrom = startOfHour(now)
  // Instants sort as text: with the limits at hand nothing is calculated for each of thousands of cases.
  const ends = Array.from({ length: hoursAhead }, (_, hour) => addHours(endingFrom, hour + 1))
  const in24Hours = addHours(now, 24)
  const endingPerHour = ends.map(() => 0)
  for (const { dueAt } of work) {
    const hour = dueAt === null || dueAt < now ? -1 : ends.findIndex((end) => dueAt < end)
    if (hour >= 0) endingPerHour[hour] = (endingPerHour[hour] ?? 0) + 1
  }
  const isLate = ({ dueAt }: OpenWork) => dueAt !== null && dueAt < now
  const endsToday = ({ dueAt }: OpenWork) => dueAt !== null && dueAt >= now && dueAt < in24Hours
  const count = (holds: (one: OpenWork) => boolean, rows: readonly OpenWork[] = work) => rows.filter(holds).length
  return {
    open: work.length,
    unassigned: count(({ handler }) => handler === null),
    waiting: count(({ waiting }) => waiting),
    notContained: count(({ contained }) => !contained),
    late: count(isLate),
    withoutTimer: count(({ dueAt }) => dueAt === null),
    endingFrom,
    endingPerHour,
    perHandler: [...Map.groupBy(work, ({ handler }) => handler)]
      .map(([handler, rows]) => ({
        handler,
        open: rows.length,
        late: count(isLate, rows),
        within24Hours: count(endsToday, rows),
        waiting: count(({ waiting }) => waiting, rows),
        firstDueAt: rows.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] ?? null,
      }))
      .toSorted((a, b) => b.open - a.open || ((a.handler ?? '') < (b.handler ?? '') ? -1 : 1)),
  }
}

/** The full hour that a moment lies in; in the Netherlands hours begin when those of UTC do. */
const startOfHour = (moment: Instant): Instant =>
  toInstant(Temporal.Instant.from(moment).round({ smallestUnit: 'hour', roundingMode: 'floor' }).toString())
