import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useChanges } from '../client/useChanges.ts'

/** So long changes are gathered before the numbers are asked anew: a burst of them is one question. */
const gathering = 1_000

/** Keeps the numbers beside the menu true while colleagues work. */
export function useLiveCounts(when: boolean): void {
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useChanges(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void queryClient.invalidateQueries({ queryKey: ['cases', 'count'] })
      void queryClient.invalidateQueries({ queryKey: ['reports', 'count'] })
    }, gathering)
  }, when)
}
