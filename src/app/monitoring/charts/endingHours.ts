import { isWorkingDay, local } from '../../../domain/law/amsterdam.ts'
import { addHours, type Instant } from '../../../domain/time.ts'

/** An hour of the clock in the Netherlands, with how many terms end in it. */
export type EndingHour = {
  readonly from: Instant
  readonly until: Instant
  readonly count: number
  /** 0 to 23. */
  readonly hour: number
  readonly isNight: boolean
  /** Saturday, Sunday or a public holiday: nobody may be expected at work. */
  readonly isDayOff: boolean
}

export const endingHours = (from: Instant, counts: readonly number[]): readonly EndingHour[] =>
  counts.map((count, at) => {
    const begin = addHours(from, at)
    const moment = local(begin)
    return {
      from: begin,
      until: addHours(begin, 1),
      count,
      hour: moment.hour,
      isNight: moment.hour < 7 || moment.hour >= 22,
      isDayOff: !isWorkingDay(moment.toPlainDate().toString()),
    }
  })

/** Stretches of hours that lie together and share something, from the first to before the last. */
export function stretches(
  hours: readonly EndingHour[],
  holds: (hour: EndingHour) => boolean,
): readonly { readonly first: number; readonly length: number }[] {
  const found: { first: number; length: number }[] = []
  hours.forEach((hour, at) => {
    if (!holds(hour)) return
    const last = found.at(-1)
    if (last && last.first + last.length === at) last.length += 1
    else found.push({ first: at, length: 1 })
  })
  return found
}
