import { useEffect, useEffectEvent } from 'react'
import { listenTo } from './keyboard.ts'
import type { KeyName } from './keyDefinitions.ts'

/** Does something on a key of the list while the component is on the screen and `when` holds. */
export function useKey(name: KeyName, act: (event: KeyboardEvent) => void, when = true): void {
  const latest = useEffectEvent(act)
  useEffect(() => {
    if (!when) return
    return listenTo(name, (event) => latest(event))
  }, [name, when])
}
