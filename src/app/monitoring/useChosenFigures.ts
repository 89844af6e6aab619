import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type MonitoringAddress, ofAll, readMonitoringAddress, writeMonitoringAddress } from './monitoringAddress.ts'
import { statisticsQuery } from './monitoringQueries.ts'

/**
 * Which figures are chosen, and which are shown until those are there. What is chosen shows at once where it was chosen, its
 * figures are asked for in the same moment, and the address of the page follows when they stand: with it hundreds of links are
 * drawn anew, and nobody waits for those.
 */
export function useChosenFigures() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const written = writeMonitoringAddress(readMonitoringAddress(query))
  /** What was chosen and does not stand in the address of the page yet. */
  const [ahead, setAhead] = useState<string | null>(null)
  if (ahead === written) setAhead(null)
  const address = ahead ?? written
  const chosen = useMemo(() => readMonitoringAddress(new URLSearchParams(address)), [address])
  const shown = useDeferredValue(chosen)

  useEffect(() => {
    if (ahead !== null && shown === chosen) void navigate(ahead, { replace: true, preventScrollReset: true })
  }, [ahead, shown, chosen, navigate])

  const change = (part: Partial<MonitoringAddress>) => {
    const next = { ...chosen, ...part }
    for (const figures of [next, ofAll(next)]) void queryClient.query(statisticsQuery(figures)).catch(() => undefined)
    setAhead(writeMonitoringAddress(next))
  }
  return { chosen, shown, change }
}
