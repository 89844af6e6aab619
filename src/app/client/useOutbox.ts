import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { onChange } from './changes.ts'
import { forgetDraftsOfOthers } from './drafts.ts'
import { allWaiting, sendWaiting, useWaiting } from './outbox.ts'

/** A server can be away without the browser knowing: while something waits, it is tried again so often. */
const everyMilliseconds = 10_000

/** Sends what waits for a connection as soon as there is one, on whatever screen somebody is by then. */
export function useOutbox(me: string): void {
  const queryClient = useQueryClient()
  const waits = useWaiting().some(({ refused }) => refused === undefined)
  const send = useEffectEvent(() => {
    if (allWaiting().length === 0) return
    void sendWaiting(me, ({ reference }) => {
      // The case page reads the case again: a colleague may have been first.
      void queryClient.invalidateQueries({ queryKey: ['case', reference] })
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
    })
  })
  useEffect(() => forgetDraftsOfOthers(me), [me])
  useEffect(() => {
    if (!waits) return
    const again = () => send()
    // From before a reload it is sent at once.
    again()
    addEventListener('online', again)
    const timer = setInterval(again, everyMilliseconds)
    return () => {
      removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [waits])
  useEffect(() => (waits ? onChange((change) => change === null && send()) : undefined), [waits])
}
