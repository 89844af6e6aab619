import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { rememberCase } from './recentCases.ts'

/** Remembers each case that somebody opens, wherever they come from. */
export function useRecentCases(person: string): void {
  const { pathname } = useLocation()
  const reference = /^\/zaken\/(DL-\d{4}-\d+)(?:\/|$)/.exec(pathname)?.[1]
  useEffect(() => {
    if (reference !== undefined) rememberCase(person, reference)
  }, [person, reference])
}
