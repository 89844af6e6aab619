import type { UserId } from './people.ts'
import { type Day, dayOf, type Instant } from './time.ts'

/** A stretch of days, first and last included, on which somebody watches the inbox and the clocks. */
export type DutyPeriod = {
  readonly id: string
  readonly person: UserId
  readonly from: Day
  readonly until: Day
}

/** Who is on duty on a Dutch day: one person, several, or nobody; whoever began last comes first. */
export const onDutyOn = (periods: readonly DutyPeriod[], day: Day): readonly UserId[] => {
  const covering = periods.filter(({ from, until }) => from <= day && day <= until)
  const latestFirst = covering.toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
  return [...new Set(latestFirst.map(({ person }) => person))]
}

/** The Saturday and Sunday that come next, or the one we are in. */
export function weekendOf(today: Day): readonly [Day, Day] {
  const day = Temporal.PlainDate.from(today)
  const saturday = day.add({ days: day.dayOfWeek === 7 ? -1 : 6 - day.dayOfWeek })
  return [saturday.toString(), saturday.add({ days: 1 }).toString()]
}

/** Who is on duty now and in the weekend, as the inbox and the handover show it. */
export type OnDuty = {
  readonly today: Day
  readonly todayBy: readonly UserId[]
  readonly weekend: readonly [Day, Day]
  /** Of both days together. */
  readonly weekendBy: readonly UserId[]
}

/** Who is on duty today and in the weekend, by the days of Europe/Amsterdam. */
export function onDutyAt(periods: readonly DutyPeriod[], now: Instant): OnDuty {
  const today = dayOf(now)
  const weekend = weekendOf(today)
  return {
    today,
    todayBy: onDutyOn(periods, today),
    weekend,
    weekendBy: [...new Set(weekend.flatMap((day) => onDutyOn(periods, day)))],
  }
}
