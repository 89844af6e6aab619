import { useCallback, useEffect, useRef } from 'react'
import { NavigationType, useNavigationType } from 'react-router'

/**
 * The report that somebody last went to by key, while the page is still on its way there: the next press counts from it, so
 * that a key held down moves as often as it repeats.
 * @param shown the report of the address
 * @returns what is wanted, null once the page is there and after any other way of going; and how to want another
 */
export function useWantedReport(shown: string | null) {
  const wanted = useRef<string | null>(null)
  const arrivedBy = useNavigationType()
  useEffect(() => {
    if (wanted.current === shown || arrivedBy === NavigationType.Pop) wanted.current = null
  }, [shown, arrivedBy])
  useEffect(() => {
    const forget = () => {
      wanted.current = null
    }
    // A link that is pressed leads elsewhere, whatever the keys asked for.
    document.addEventListener('click', forget, true)
    return () => document.removeEventListener('click', forget, true)
  }, [])
  const wantedReport = useCallback(() => wanted.current, [])
  const want = useCallback((report: string | null) => {
    wanted.current = report
  }, [])
  return { wantedReport, want }
}
