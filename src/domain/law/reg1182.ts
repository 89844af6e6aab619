import { addHours, type Day, type Instant, isAfter, toInstant } from '../time.ts'
import { isWorkingDay, local, startOfDate, startOfDay } from './amsterdam.ts'
import type { RulePack } from './rulePack.ts'

const hour = 3_600_000

/** How late a notification could still be called timely under Regulation (EEC, Euratom) 1182/71: legal arguments, not policy of the AP. */
export type Reg1182 = {
  /** Art. 3(1): the hour of the event does not count; the next full hour and then the term. */
  readonly hourRule: Instant
  /** Art. 3(5), two working days of which a part counts as well; `extends` when that moves the end. */
  readonly readingA: { readonly until: Instant; readonly extends: boolean }
  /** Art. 3(5), two whole working days. */
  readonly readingB: { readonly until: Instant; readonly extends: boolean }
  readonly workingDaysTouched: readonly Day[]
  readonly workingDaysFull: readonly Day[]
}

/**
 * The readings of Regulation 1182/71 art. 3 for a term in hours. Never a target, never shown before the strict deadline has passed.
 * @param awareAt ISO 8601 with offset. @param hours of the term, elapsed. @throws RangeError when awareAt is no instant.
 */
export function reg1182Latest(awareAt: string, hours: number, decreeDays = false): Reg1182 {
  const start = nextFullHour(awareAt)
  const end = addHours(start, hours)
  const inside = daysOf(start, end).filter((day) => isWorkingDay(day, decreeDays))
  const full = inside.filter((day) => !isAfter(start, startOfDate(day)) && !isAfter(midnightAfter(day), end))
  const until = (counted: readonly Day[]) =>
    counted.length >= 2 ? { until: end, extends: false } : { until: completed(counted, end, decreeDays), extends: true }
  return {
    hourRule: end,
    readingA: until(inside),
    readingB: until(full),
    workingDaysTouched: inside,
    workingDaysFull: full,
  }
}

/**
 * The readings for a case that is already late, and null for one that is not: before the deadline they would only tempt.
 * For terms of the GDPR only: the regulation counts periods in acts of the Union.
 * @param awareAt ISO 8601 with offset. @param moment now or the filing, ISO 8601 with offset. @throws RangeError when either is none.
 */
export const timelinessRemark = (awareAt: string, moment: string, pack: RulePack): Reg1182 | null =>
  isAfter(toInstant(moment), addHours(toInstant(awareAt), pack.hours)) ? reg1182Latest(awareAt, pack.hours) : null

// Offsets in the Netherlands are whole hours, so a full hour in UTC is a full hour on the clock.
function nextFullHour(instant: string): Instant {
  const { epochMilliseconds } = Temporal.Instant.from(instant)
  const next = (Math.floor(epochMilliseconds / hour) + 1) * hour
  return toInstant(Temporal.Instant.fromEpochMilliseconds(next).toString())
}

function daysOf(start: Instant, end: Instant): readonly Day[] {
  const days: Day[] = []
  for (let at = startOfDay(start); isAfter(end, at); at = midnightAfter(dayAt(at))) days.push(dayAt(at))
  return days
}

/** Midnight after the day that brings the count of working days to two. */
function completed(counted: readonly Day[], end: Instant, decreeDays: boolean): Instant {
  // The day on which the term ends was touched, so reading A has counted it; reading B may still need the whole of it.
  const days = [...counted]
  let day = dayAt(end)
  while (days.length < 2) {
    if (isWorkingDay(day, decreeDays) && !days.includes(day)) days.push(day)
    if (days.length < 2) day = nextDay(day)
  }
  return midnightAfter(day)
}

const dayAt = (instant: Instant): Day => local(instant).toPlainDate().toString()
const nextDay = (day: Day): Day => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
const midnightAfter = (day: Day): Instant => startOfDate(nextDay(day))
