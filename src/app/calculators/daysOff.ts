import { isWorkingDay, local } from '../../domain/law/amsterdam.ts'
import { type HolidayName, holidays } from '../../domain/law/holidays.ts'
import type { Day } from '../../domain/time.ts'

/** A day on which offices are closed, with the holiday it is; null for an ordinary Saturday or Sunday. */
export type DayOff = { readonly day: Day; readonly holiday: HolidayName | null }

/**
 * The days off that a term touches, in the order of the calendar. They count in full: hours do not wait for an office.
 * @param from ISO 8601 with offset. @param to the same, later. @throws RangeError when either is no instant.
 */
export function daysOffIn(from: string, to: string): readonly DayOff[] {
  const last = local(to).toPlainDate()
  const found: DayOff[] = []
  for (let day = local(from).toPlainDate(); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const name = day.toString()
    if (isWorkingDay(name, true)) continue
    found.push({ day: name, holiday: holidays(day.year).find((holiday) => holiday.day === name)?.name ?? null })
  }
  return found
}

/**
 * The last day on which somebody may be expected at work before a deadline that falls on a day off; null where it does not.
 * Never later than the deadline: there is only one. @param deadline ISO 8601 with offset.
 */
export function lastWorkingDayBefore(deadline: string): Day | null {
  let day = local(deadline).toPlainDate()
  if (isWorkingDay(day.toString(), true)) return null
  while (!isWorkingDay(day.toString(), true)) day = day.subtract({ days: 1 })
  return day.toString()
}
