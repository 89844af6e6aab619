import { local, resolveLocal } from '../../domain/law/amsterdam.ts'
import type { Instant } from '../../domain/time.ts'

export type ParkMoment = { readonly instant: Instant; readonly day: 'today' | 'tomorrow' | 'weekday' }

/** Moments at which a desk looks again, at least an hour from now: 13:00 and 16:00 today, nine tomorrow, and Monday when tomorrow is no working day. */
export function parkMoments(now: Instant): ParkMoment[] {
  const present = local(now)
  const today = present.toPlainDate()
  const at = (day: Temporal.PlainDate, time: string): Instant => {
    const found = resolveLocal(`${day.toString()}T${time}`)
    // At these hours no clock is ever changed, so there is always one reading.
    return found.kind === 'one' ? found.instant : now
  }
  const tomorrow = today.add({ days: 1 })
  const monday = today.add({ days: 8 - today.dayOfWeek })
  const offered: ParkMoment[] = [
    { instant: at(today, '13:00'), day: 'today' },
    { instant: at(today, '16:00'), day: 'today' },
    { instant: at(tomorrow, '09:00'), day: 'tomorrow' },
    ...(tomorrow.dayOfWeek > 5 ? [{ instant: at(monday, '09:00'), day: 'weekday' } as const] : []),
  ]
  const soonest = Date.parse(now) + 3_600_000
  return offered.filter(({ instant }) => Date.parse(instant) >= soonest)
}
