import { useDeferredValue, useSyncExternalStore } from 'react'
import { NavigationType, useNavigationType } from 'react-router'

/** More rows than a high window shows at first. */
const onFirstScreen = 15

/**
 * The rows to draw now: of a list that just came those of the first screen, and all of them when these stand.
 * @param list which list it is, by value; rows that change within it are drawn at once
 */
export const useFirstScreen = <Row>(rows: readonly Row[], list: string): readonly Row[] =>
  useFirstScreenStands(list) ? rows : rows.slice(0, onFirstScreen)

/**
 * Whether what lies below the first screen may be drawn: it waits until the first screen stands, and a server leaves it out.
 * Going back draws all at once, so that the place where somebody was exists.
 * @param screen which screen it is, by value; another one begins anew
 */
export function useFirstScreenStands(screen: string): boolean {
  const isTakenOver = useSyncExternalStore(noChange, onClient, onServer)
  const goesBack = useNavigationType() === NavigationType.Pop && !isTakenOver
  return useDeferredValue(screen, goesBack ? screen : null) === screen
}

// True on the server, and while the browser takes over what the server drew.
const onServer = () => true
const onClient = () => false
const noChange = () => () => {}
