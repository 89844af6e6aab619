import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutcomeBody, OutcomeSettled, ReportView } from '../../contract/reports.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useUndo } from '../ui/UndoBar.tsx'

type Refused = { readonly report: ReportView; readonly fault: unknown }

export type SettleMany = ReturnType<typeof useSettleMany>

/** Gives several reports the same outcome, one after the other: each stands for itself, and one refusal stops no other. */
export function useSettleMany() {
  const { bulk: text } = useText(inboxText)
  const queryClient = useQueryClient()
  const offerUndo = useUndo()
  const [running, setRunning] = useState(false)
  const [refused, setRefused] = useState<readonly Refused[]>([])

  const send = (id: string, body: OutcomeBody) =>
    request<OutcomeSettled>(`reports/${id}/outcomes`, { method: 'POST', body, idempotencyKey: newIdempotencyKey() })
  const fresh = async () => {
    await queryClient.invalidateQueries({ queryKey: ['reports'] })
    void queryClient.invalidateQueries({ queryKey: ['cases'] })
  }

  /** @returns the ids that got no outcome */
  const settle = async (reports: readonly ReportView[], body: OutcomeBody): Promise<readonly string[]> => {
    setRunning(true)
    const done: string[] = []
    const failed: Refused[] = []
    for (const report of reports) {
      try {
        await send(report.id, body)
        done.push(report.id)
      } catch (fault) {
        failed.push({ report, fault })
      }
    }
    await fresh()
    setRefused(failed)
    setRunning(false)
    const message = text.result(done.length, failed.length)
    if (done.length === 0) announce(message, { urgent: true })
    else
      offerUndo({
        message,
        undo: async () => {
          for (const id of done) await send(id, { outcome: 'undone' })
          await fresh()
        },
      })
    return failed.map(({ report }) => report.id)
  }
  return { settle, running, refused, forget: () => setRefused([]) }
}
