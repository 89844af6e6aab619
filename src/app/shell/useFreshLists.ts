import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import type { ChangeOut } from '../../contract/organisation.ts'
import { useChanges } from '../client/useChanges.ts'

const lists = ['reports', 'cases', 'register'] as const

/** Many changes in one go, such as an import, are asked for once. */
const gather = 500

/**
 * Whatever changes in the organisation moves the numbers in the menu, and makes every list and every case that is not on
 * the screen ask again when somebody comes back to it. A list on the screen stands still: its page tells that there is
 * news; a case on the screen follows by itself.
 */
export function useFreshLists(when: boolean): void {
  const queryClient = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  useChanges((change) => {
    for (const list of lists) void queryClient.invalidateQueries({ queryKey: [list], refetchType: 'none' })
    void queryClient.invalidateQueries({
      queryKey: ['case'],
      type: 'inactive',
      refetchType: 'none',
      predicate: (query) => isBehind(query, change),
    })
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      for (const list of lists) void queryClient.invalidateQueries({ queryKey: [list, 'count'] })
    }, gather)
  }, when)
}

/** Whether a case that was read is older than the change; without a word of what changed, any case may be. */
function isBehind({ queryKey, state }: Query, change: ChangeOut | null): boolean {
  // What was known then never changes any more.
  if (queryKey[2] !== 'now') return false
  const read = state.data as CaseView | undefined
  return change === null || (read?.id === change.id && read.version < change.version)
}
