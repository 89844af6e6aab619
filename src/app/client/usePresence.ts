import { useEffect, useState } from 'react'
import type { PresenceOut } from '../../contract/organisation.ts'
import { onPresence, type Place, showPlace } from './changes.ts'

const nobody: PresenceOut['people'] = []

/** The colleagues who look at the same case, while this screen shows it and says so; nobody when it asks for no place. */
export function usePresence(caseId: string | null, section: Place['section']): PresenceOut['people'] {
  const [told, setTold] = useState<PresenceOut | null>(null)
  useEffect(() => {
    if (caseId === null) return
    showPlace({ caseId, section })
  }, [caseId, section])
  useEffect(() => {
    if (caseId === null) return
    const stop = onPresence(setTold)
    return () => {
      stop()
      showPlace(null)
      setTold(null)
    }
  }, [caseId])
  return caseId !== null && told?.caseId === caseId ? told.people : nobody
}
