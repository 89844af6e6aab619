import { holidays } from './holidays.ts'
import { type Day, type Instant, toInstant } from '../time.ts'

const zone = 'Europe/Amsterdam'

/** An instant with the offset under which a clock in the Netherlands shows it, such as `+02:00`. */
export type LocalReading = { readonly instant: Instant; readonly offset: string }

/** two: the hour that is lived twice, the first one first. none: the hour that is skipped. */
export type LocalResolution =
  | ({ readonly kind: 'one' } & LocalReading)
  | { readonly kind: 'two'; readonly readings: readonly [LocalReading, LocalReading] }
  | { readonly kind: 'none' }

/**
 * Which instant or instants a clock in the Netherlands showed as `2026-10-25T02:30`.
 * @param local ISO 8601 date and time without offset. @throws RangeError when the text is no local date and time, or carries an offset.
 */
export function resolveLocal(local: string): LocalResolution {
  // Temporal would drop an offset in silence, and with it the user's meaning.
  if (/(?:[zZ]|[+-]\d\d(?::?\d\d)?|\])$/.test(local.slice(10))) throw new RangeError(`Not a local time: ${local}`)
  if (!/[Tt ]/.test(local)) throw new RangeError(`A date without a time: ${local}`)
  const wallClock = Temporal.PlainDateTime.from(local)
  const first = wallClock.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const second = wallClock.toZonedDateTime(zone, { disambiguation: 'later' })
  if (first.epochMilliseconds === second.epochMilliseconds) return { kind: 'one', ...reading(first) }
  // In a skipped hour both guesses lie outside it; in a doubled hour both show the time asked for.
  if (!first.toPlainDateTime().equals(wallClock)) return { kind: 'none' }
  return { kind: 'two', readings: [reading(first), reading(second)] }
}

const reading = (moment: Temporal.ZonedDateTime): LocalReading => ({
  instant: toInstant(moment.toInstant().toString()),
  offset: moment.offset,
})

/** First instant of the Dutch calendar day of an instant. @param instant ISO 8601 with offset. @throws RangeError when it is none. */
export const startOfDay = (instant: string): Instant => toInstant(local(instant).startOfDay().toInstant().toString())

/** First instant of a Dutch calendar day. @throws RangeError when the text is no day. */
export const startOfDate = (day: Day): Instant =>
  toInstant(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString())

/**
 * First instant after the Dutch calendar day of an instant, 23, 24 or 25 hours after its start.
 * @param instant ISO 8601 with offset. @throws RangeError when it is none.
 */
export const endOfDay = (instant: string): Instant =>
  toInstant(local(instant).add({ days: 1 }).startOfDay().toInstant().toString())

/**
 * Whether somebody may be expected at work: no Saturday, Sunday or holiday of the Algemene termijnenwet art. 3(1) and (2).
 * @param decreeDays also leave out the days equated by royal decree, art. 3(3).
 */
export function isWorkingDay(day: Day, decreeDays = false): boolean {
  const date = Temporal.PlainDate.from(day)
  if (date.dayOfWeek > 5) return false
  return !holidays(date.year).some((holiday) => holiday.day === day && (decreeDays || holiday.basis !== 'decree'))
}

/**
 * Whether the clock changes within a week before or after, so that a time needs its offset.
 * @param instant ISO 8601 with offset. @throws RangeError when it is none.
 */
export function isNearClockChange(instant: string): boolean {
  const moment = local(instant)
  return [-7, 7].some((days) => moment.add({ days }).offset !== moment.offset)
}

/** An instant as a clock and a calendar in the Netherlands show it. @param instant ISO 8601 with offset. @throws RangeError when it is none. */
export const local = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
