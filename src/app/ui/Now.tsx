import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'

const minute = 60_000

/** One clock for all screens: it ticks at each full minute and only while somebody looks. */
function minuteClock() {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = () => {
    now = Date.now()
    for (const listener of listeners) listener()
    timer = setTimeout(tick, minute - (now % minute))
  }
  return {
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) {
        now = Date.now()
        timer = setTimeout(tick, minute - (now % minute))
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
    read: () => now,
  }
}

const clock = minuteClock()
const NowContext = createContext<number | null>(null)
const DrawnAtContext = createContext<number | null>(null)

/** When a server drew the page: the browser shows the same minute first, so that both draw the same, and then its own. */
export const DrawnAtProvider = ({ at, children }: { at: number | null; children: ReactNode }) => (
  <DrawnAtContext value={at}>{children}</DrawnAtContext>
)

/** Holds the time still for what is below: tests, print, and a case as it was known then. */
export const NowProvider = ({ now, children }: { now: number; children: ReactNode }) => (
  <NowContext value={now}>{children}</NowContext>
)

/** The present in milliseconds since 1970, new each minute. */
export function useNow(): number {
  const drawnAt = use(DrawnAtContext)
  const ticking = useSyncExternalStore(clock.subscribe, clock.read, () => drawnAt ?? clock.read())
  return use(NowContext) ?? ticking
}
