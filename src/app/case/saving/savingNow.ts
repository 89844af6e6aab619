import { useEffect, useSyncExternalStore } from 'react'
import type { Saving } from '../../ui/SaveState.tsx'

/** How it stands with what was typed in the open section; `incomplete` waits for the rest before it can be saved. */
export type SavingNow = Saving | { readonly state: 'incomplete' | 'conflict' }

const untouched: SavingNow = { state: 'untouched' }
const inConflict: SavingNow = { state: 'conflict' }
let shown: SavingNow = untouched
/** A colleague changed the same: nothing is saved until somebody chose. */
let clashes = false
const listeners = new Set<() => void>()
const show = (next: SavingNow) => {
  shown = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Tells the header how it stands: on a long section the heading is out of sight. */
export function useTellSaving(saving: Saving | undefined, incomplete: boolean): void {
  useEffect(() => {
    show(incomplete ? { state: 'incomplete' } : (saving ?? untouched))
  }, [saving, incomplete])
  useEffect(() => () => show(untouched), [])
}

export const useSavingNow = (): SavingNow =>
  useSyncExternalStore(
    subscribe,
    () => (clashes ? inConflict : shown),
    () => untouched,
  )

/** Tells the header that a choice waits; it may be far above what somebody is typing in. */
export function useTellConflict(): void {
  useEffect(() => {
    clashes = true
    show(shown)
    return () => {
      clashes = false
      show(shown)
    }
  }, [])
}
