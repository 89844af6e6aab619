import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from './VisuallyHidden.tsx'

type Said = { readonly text: string; readonly urgent: boolean; readonly turn: number }

const nothing: Said = { text: '', urgent: false, turn: 0 }
let said = nothing
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Lets screen readers speak a sentence: at the next pause, or at once when it is urgent. */
export function announce(text: string, { urgent = false } = {}): void {
  said = { text, urgent, turn: said.turn + 1 }
  for (const listener of listeners) listener()
}

/** Where announcements are heard; stands once, in the shell, from the beginning. */
export function LiveRegion() {
  const { text, urgent, turn } = useSyncExternalStore(
    subscribe,
    () => said,
    () => nothing,
  )
  // The key makes the same sentence, said twice, a change that is read twice.
  const spoken = <span key={turn}>{text}</span>
  return (
    <VisuallyHidden>
      <span role="status">{!urgent && spoken}</span>
      <span role="alert">{urgent && spoken}</span>
    </VisuallyHidden>
  )
}
