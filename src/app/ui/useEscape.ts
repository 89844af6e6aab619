import { useEffect, useEffectEvent } from 'react'

/** Acts on Esc while the component is on the screen. */
export function useEscape(act: () => void): void {
  const latest = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
