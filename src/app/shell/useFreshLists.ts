import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useChanges } from '../client/useChanges.ts'

const lists = ['reports', 'cases', 'register'] as const

/** Many changes in one go, such as an import, are asked for once. */
const gather = 500

/**
 * Whatever changes in the organisation moves the numbers in the menu, and makes every list that is not on the screen
 * ask again when somebody comes back to it. A list on the screen stands still: its page tells that there is news.
 */
export function useFreshLists(when: boolean): void {
  const queryClient = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  useChanges(() => {
    for (const list of lists) void queryClient.invalidateQueries({ queryKey: [list], refetchType: 'none' })
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      for (const list of lists) void queryClient.invalidateQueries({ queryKey: [list, 'count'] })
    }, gather)
  }, when)
}
