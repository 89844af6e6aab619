import { useEffect, useEffectEvent } from 'react'
import type { ChangeOut } from '../../contract/organisation.ts'
import { onChange } from './changes.ts'

/** Acts on every change in the organisation while the component is on the screen; null means that some may have been missed. */
export function useChanges(act: (change: ChangeOut | null) => void, when = true): void {
  const latest = useEffectEvent(act)
  useEffect(() => (when ? onChange((change) => latest(change)) : undefined), [when])
}
