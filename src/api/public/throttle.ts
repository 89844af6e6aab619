import type { Instant } from '../../domain/time.ts'
import { ProblemError } from '../problems.ts'

/** Counts what comes in from one place and refuses what is too much, in this process only. */
export type Throttle = { readonly admit: (what: string, from: string, now: Instant) => void }

/** How many requests of a kind one place may send in a window of time. */
export type Allowance = { readonly requests: number; readonly seconds: number }

/** More places than this are not remembered apart: memory stays bounded, whoever floods us. */
const mostPlaces = 10_000

/** @throws ProblemError tooManyAttempts, with the seconds to wait, from `admit` */
export function makeThrottle(allowances: Readonly<Record<string, Allowance>>): Throttle {
  const windows = new Map<string, { readonly endsAt: number; count: number }>()
  return {
    admit: (what, from, now) => {
      const allowance = allowances[what]
      if (!allowance) throw new RangeError(`No allowance for ${what}`)
      const at = Temporal.Instant.from(now).epochMilliseconds
      const place = `${what} ${from}`
      const window = windows.get(place)
      if (!window || window.endsAt <= at) {
        if (windows.size >= mostPlaces) dropEnded(windows, at)
        windows.set(place, { endsAt: at + allowance.seconds * 1000, count: 1 })
        return
      }
      window.count += 1
      if (window.count > allowance.requests) {
        throw new ProblemError('tooManyAttempts', {
          headers: { 'Retry-After': String(Math.max(1, Math.ceil((window.endsAt - at) / 1000))) },
        })
      }
    },
  }
}

function dropEnded(windows: Map<string, { readonly endsAt: number }>, at: number): void {
  for (const [place, { endsAt }] of windows) if (endsAt <= at) windows.delete(place)
  if (windows.size >= mostPlaces) windows.clear()
}
