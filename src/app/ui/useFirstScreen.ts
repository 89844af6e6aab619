import { useDeferredValue, useSyncExternalStore } from 'react'
import { NavigationType, useNavigationType } from 'react-router'

/** More rows than a high window shows at first. */
const onFirstScreen = 15

/**
 * The rows to draw now: of a list that just came those of the first screen, and all of them when these stand. Going back
 * draws all at once, so that the place where somebody was exists.
 * @param list which list it is, by value; rows that change within it are drawn at once
 */
export function useFirstScreen<Row>(rows: readonly Row[], list: string): readonly Row[] {
  const isTakenOver = useSyncExternalStore(noChange, onClient, onServer)
  const goesBack = useNavigationType() === NavigationType.Pop && !isTakenOver
  const settled = useDeferredValue(list, goesBack ? list : null)
  return settled === list ? rows : rows.slice(0, onFirstScreen)
}

// True on the server, and while the browser takes over what the server drew.
const onServer = () => true
const onClient = () => false
const noChange = () => () => {}
