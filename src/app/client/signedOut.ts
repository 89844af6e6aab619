import { useSyncExternalStore } from 'react'

let isSignedOut = false
const listeners = new Set<() => void>()

/** Tells of an answer of the API whether somebody was signed in: 401 says nobody is, anything that was done says otherwise. */
export function noteSession(status: number): void {
  const now = status === 401 || (isSignedOut && status >= 400)
  if (now === isSignedOut) return
  isSignedOut = now
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether the session ended while a screen was open: what is typed there stays, and can be sent once there is one again. */
export const useSignedOut = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isSignedOut,
    () => false,
  )
