import type { Format } from '../text/format.ts'

/**
 * The formats of a case of whose moments some are only known to the day: those are told without an hour.
 * @param withoutHour the instants that only stand for their day; @param told how such a day is told where there is room
 */
export function formatAsKnown(format: Format, withoutHour: readonly string[], told: (day: string) => string): Format {
  if (withoutHour.length === 0) return format
  const isDay = (instant: string) => withoutHour.includes(instant)
  return {
    ...format,
    moment: (instant) => (isDay(instant) ? told(format.day(instant)) : format.moment(instant)),
    shortMoment: (instant, now) => (isDay(instant) ? format.plainDay(instant) : format.shortMoment(instant, now)),
  }
}
