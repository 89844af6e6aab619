import { useEffect, type RefObject, type SyntheticEvent } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/** From which row each list in the history of this window was left. */
const leftFrom = new Map<string, string>()

/**
 * Whoever goes back from a case goes on at the row that they opened, not at the top of the page.
 * @returns hears every press in the table, and remembers the row whose link it was
 */
export function useReturnToRow(table: RefObject<HTMLElement | null>): (event: SyntheticEvent) => void {
  const { key } = useLocation()
  const goesBack = useNavigationType() === NavigationType.Pop
  useEffect(() => {
    const row = goesBack ? leftFrom.get(key) : undefined
    // The place on the screen is brought back with the page.
    if (row !== undefined)
      table.current?.querySelector<HTMLElement>(`tr[data-row="${row}"] a`)?.focus({ preventScroll: true })
    // Only on arrival: another filter or sort of the same list leaves the focus alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return ({ target }) => {
    if (!(target instanceof Element) || target.closest('a') === null) return
    const row = target.closest<HTMLElement>('tr[data-row]')?.dataset['row']
    if (row !== undefined) leftFrom.set(key, row)
  }
}
