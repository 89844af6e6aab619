/** A moment as ISO 8601 text in UTC with a `Z`, to the millisecond: it crosses storage and wire unchanged and sorts as text. */
export type Instant = string
/** A calendar day in the Netherlands, `2026-11-16`. */
export type Day = string
/** A moment where it is known, otherwise the day. */
export type DayOrInstant = string

const spelled = (moment: Temporal.Instant): Instant =>
  moment.toString({ fractionalSecondDigits: 3, roundingMode: 'halfExpand' })

/** The same moment in our one spelling; throws a RangeError for text that is no instant with an offset. */
export const toInstant = (text: string): Instant => spelled(Temporal.Instant.from(text))

/** So far ahead of ours the clock of a browser may run: until then a moment still to come is meant to be the present. */
export const clockSkewSeconds = 60

/** Whether one instant lies after another: ours are in UTC with milliseconds, so that their texts order as they do. */
export const isAfter = (a: Instant, b: Instant): boolean => a > b
/** The earlier of two instants. */
export const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b)

/** Elapsed hours from `from` to `to`, negative when `to` is earlier. */
export const hoursBetween = (from: Instant, to: Instant): number =>
  (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 3_600_000

/** The moment so many elapsed hours later (daylight saving does not matter to elapsed time). */
export const addHours = (instant: Instant, hours: number): Instant =>
  spelled(Temporal.Instant.from(instant).add({ milliseconds: Math.round(hours * 3_600_000) }))

/** The beginning of the minute in which an instant falls: as precise as people name a moment. */
export const minuteOf = (instant: Instant): Instant =>
  spelled(Temporal.Instant.from(instant).round({ smallestUnit: 'minute', roundingMode: 'floor' }))

/** The Dutch calendar day on which an instant falls. */
export const dayOf = (instant: Instant): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()

/**
 * The same pure function, which remembers its last answer: a list asks the same of the present moment for each of its
 * rows, and calculating with time zones is slow.
 */
export function rememberingLast<Answer>(compute: (instant: Instant) => Answer): (instant: Instant) => Answer {
  let last: { readonly instant: Instant; readonly answer: Answer } | undefined
  return (instant) => {
    if (last?.instant !== instant) last = { instant, answer: compute(instant) }
    return last.answer
  }
}
