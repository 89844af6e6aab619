import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutcomeBody, OutcomeSettled, ReportView } from '../../contract/reports.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { pages } from '../shell/pages.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useUndo } from '../ui/UndoBar.tsx'

type Refused = { readonly report: ReportView; readonly fault: unknown }

type SettledMany = { readonly left: readonly string[]; readonly opened: string | null }

export type SettleMany = ReturnType<typeof useSettleMany>

/**
 * Gives several reports the same outcome, one after the other: each stands for itself, and one refusal stops no other.
 * A case is opened once, with the first report that allows it; the others join it.
 */
export function useSettleMany() {
  const { bulk: text, toCase } = useText(inboxText)
  const sentence = useProblemSentence()
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

  /** @returns the ids that got no outcome, and the case that they went to */
  const settle = async (reports: readonly ReportView[], body: OutcomeBody): Promise<SettledMany> => {
    setRunning(true)
    const done: ReportView[] = []
    const failed: Refused[] = []
    let opened: OutcomeSettled['case'] = null
    for (const report of reports) {
      try {
        const joins = body.outcome === 'caseOpened' && opened
        const settled = await send(report.id, joins ? { outcome: 'joinedCase', caseId: joins.id } : body)
        if (body.outcome === 'caseOpened') opened ??= settled.case
        done.push(report)
      } catch (fault) {
        failed.push({ report, fault })
      }
    }
    await fresh()
    setRefused(failed)
    setRunning(false)
    const message = opened
      ? text.oneCaseResult(opened.reference, done.length, failed.length)
      : text.result(done.length, failed.length)
    if (done.length === 0) announce(message, { urgent: true })
    else
      offerUndo({
        message,
        ...(opened && { link: { to: pages.case(opened.reference), label: toCase } }),
        // What cannot be undone stops none of the others; which ones those are is told with the reason.
        undo: async () => {
          const refusals: string[] = []
          // The last one first: the case goes with the report that opened it.
          for (const { id, reference } of done.toReversed())
            await send(id, { outcome: 'undone' }).catch((fault: unknown) =>
              refusals.push(`${reference}: ${sentence(fault)}`),
            )
          await fresh()
          return refusals.join(' ')
        },
      })
    return { left: failed.map(({ report }) => report.id), opened: opened?.reference ?? null }
  }
  return { settle, running, refused, forget: () => setRefused([]) }
}
