import { useEffect, useRef } from 'react'
import { announce } from '../ui/LiveRegion.tsx'

const hour = 3_600_000
/** When a screen reader hears of a term, in hours before its end: a clock that speaks each minute would be shut off. */
const called = [24, 4, 1, 0] as const

/** The call that is due when time passes from one moment to the next, in hours left; null when there is none. */
export function callBetween(deadline: string, before: number, now: number): number | null {
  const end = Date.parse(deadline)
  return called.findLast((left) => before < end - left * hour && now >= end - left * hour) ?? null
}

/**
 * Says once, while the screen is open, that 24, 4 or 1 hour is left and that the term is over; nothing on arrival.
 * @param deadline null where no clock runs
 * @param inWords the sentence for so many hours left, 0 when it is over
 */
export function useClockCalls(deadline: string | null, now: number, inWords: (left: number) => string): void {
  const before = useRef(now)
  useEffect(() => {
    const call = deadline === null ? null : callBetween(deadline, before.current, now)
    before.current = now
    if (call !== null) announce(inWords(call), { urgent: call <= 1 })
  })
}
