import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import { NavigationType, useNavigationType } from 'react-router'

/** More rows than a high window shows. */
const onFirstScreen = 12

type Settled = { readonly screen: string | null; readonly count: number }

/**
 * The rows to draw now: of those that just came as many as a window shows, and all when these were painted. A server draws no
 * others. Going back draws all at once, so that the place where somebody was exists.
 * @param list which list it is, by value: another one begins anew
 */
export function useFirstScreen<Row>(rows: readonly Row[], list: string): readonly Row[] {
  const goesBack = useGoesBack()
  const [settled, setSettled] = useState<Settled>(() => ({ screen: goesBack ? list : null, count: rows.length }))
  const { length } = rows
  useEffect(() => startTransition(() => setSettled({ screen: list, count: length })), [list, length])
  const now = (settled.screen === list ? settled.count : 0) + onFirstScreen
  return length <= now ? rows : rows.slice(0, now)
}

/** Whether what lies below the first screen may be drawn: not before that was painted, and never by a server. */
export function useFirstScreenStands(): boolean {
  const goesBack = useGoesBack()
  const [stands, setStands] = useState(goesBack)
  useEffect(() => startTransition(() => setStands(true)), [])
  return stands
}

/** Whether the screen is one that somebody saw before, with a place to go back to. */
function useGoesBack(): boolean {
  const isTakenOver = useSyncExternalStore(noChange, onClient, onServer)
  return useNavigationType() === NavigationType.Pop && !isTakenOver
}

// True on the server, and while the browser takes over what the server drew.
const onServer = () => true
const onClient = () => false
const noChange = () => () => {}
