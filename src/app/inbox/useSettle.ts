import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OutcomeBody, OutcomeSettled, ReportView } from '../../contract/reports.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'
import { pages } from '../shell/pages.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { mailIntakeText } from '../text/mailIntake.ts'
import { useFormat } from '../text/useFormat.ts'
import { useNow } from '../ui/Now.tsx'
import { useUndo } from '../ui/UndoBar.tsx'
import { replaceReport, reportQuery, takeOut } from './reportQueries.ts'
import { readsItself } from './sender.ts'

type Settling = {
  report: ReportView
  /** Shows the next report; `back` shows this one again after it was undone. */
  onNext: () => void
  onBack: (id: string) => void
}

/** Gives a report its outcome, offers to take that back, and goes on to the next one. */
export function useSettle({ report, onNext, onBack }: Settling) {
  const text = useText(inboxText)
  const { look } = useText(mailIntakeText)
  const format = useFormat()
  const now = useNow()
  const queryClient = useQueryClient()
  const offerUndo = useUndo()

  const send = (body: OutcomeBody) =>
    request<OutcomeSettled>(`reports/${report.id}/outcomes`, {
      method: 'POST',
      body,
      idempotencyKey: newIdempotencyKey(),
    })

  const listsChanged = () => {
    void queryClient.invalidateQueries({ queryKey: ['reports', 'count'] })
    void queryClient.invalidateQueries({ queryKey: ['reports', 'callBacks'] })
    void queryClient.invalidateQueries({ queryKey: ['cases'] })
  }

  const undo = async () => {
    const { report: again } = await send({ outcome: 'undone' })
    showAnswer(queryClient, reportQuery(report.id).queryKey, { ...again, resembles: report.resembles })
    await queryClient.invalidateQueries({ queryKey: ['reports', 'list'] })
    listsChanged()
    onBack(report.id)
  }

  const sentence = (body: OutcomeBody, { case: touched }: OutcomeSettled): string => {
    switch (body.outcome) {
      case 'caseOpened':
        return text.done.caseOpened(touched?.reference ?? '')
      case 'joinedCase':
        return text.done.joinedCase(touched?.reference ?? '')
      case 'noBreach':
        return text.done.noBreach
      case 'parked':
        return text.done.parked(format.shortMoment(body.until, now))
      case 'asked':
        return readsItself(report) ? text.done.asked : text.done.askedYourself
      case 'isReport':
        return look.tookAsReport
      case 'putAway':
        return look.tookAway
      case 'undone':
        return text.undoOutcome
    }
  }

  return useMutation({
    networkMode: 'always',
    mutationFn: (body: OutcomeBody) => send(body),
    onSuccess: (settled, body) => {
      const { report: after, case: touched } = settled
      showAnswer(queryClient, reportQuery(after.id).queryKey, after)
      if (body.outcome === 'undone') {
        void queryClient.invalidateQueries({ queryKey: ['reports', 'list'] })
        listsChanged()
        return
      }
      onNext()
      // Whoever was asked stays in the list: the answer is still to come.
      if (body.outcome === 'asked') replaceReport(queryClient, after)
      else if (body.outcome === 'isReport') {
        takeOut(queryClient, after.id, { from: 'needsALook', to: 'open' })
        void queryClient.invalidateQueries({ queryKey: ['reports', 'list', 'open'] })
      } else
        takeOut(queryClient, after.id, {
          from: body.outcome === 'putAway' ? 'needsALook' : 'open',
          to: body.outcome === 'parked' ? 'parked' : 'settled',
        })
      listsChanged()
      offerUndo({
        message: sentence(body, settled),
        undo,
        ...(touched && { link: { to: pages.case(touched.reference), label: text.toCase } }),
      })
    },
  })
}
