import { weekendOf } from '../duty.ts'
import { local } from '../law/amsterdam.ts'
import { dayOf, type Day, type Instant, toInstant } from '../time.ts'

/** A stretch of time that a watch looks at: up to now, up to the next morning, and the weekend that comes or is. */
export type WatchWindow = {
  readonly code: 'late' | 'tonight' | 'weekend'
  /** Null: from whenever. */
  readonly from: Instant | null
  readonly before: Instant
}

/** The desk opens at eight; on Friday the watch takes over at five. */
const opens = '08:00'
const closes = '17:00'

/** What a handover at this moment is about; the windows follow each other and never overlap. */
export function watchWindows(now: Instant): readonly WatchWindow[] {
  const today = dayOf(now)
  const opensToday = at(today, opens)
  const morning = now < opensToday ? opensToday : at(dayAfter(today, 1), opens)
  const [saturday, sunday] = weekendOf(today)
  const ends = at(dayAfter(sunday, 1), opens)
  const begins = at(dayAfter(saturday, -1), closes)
  const from = begins < morning ? morning : begins
  return [
    { code: 'late', from: null, before: now },
    { code: 'tonight', from: now, before: morning },
    ...(from < ends ? [{ code: 'weekend', from, before: ends } as const] : []),
  ]
}

const dayAfter = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** A moment by the clock in the Netherlands. */
const at = (day: Day, time: string): Instant =>
  toInstant(
    local(`${day}T12:00:00Z`)
      .toPlainDate()
      .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: time })
      .toInstant()
      .toString(),
  )
