import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ReportView } from '../../contract/reports.ts'
import type { CallOutcome } from '../../domain/report/events.ts'
import { request } from '../client/request.ts'
import { meQuery } from '../shell/meQuery.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Button } from '../ui/Button.tsx'
import { PhoneIcon } from '../ui/icons.tsx'
import { Link } from '../ui/Link.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useNow } from '../ui/Now.tsx'
import { useUndo } from '../ui/UndoBar.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { queryOfReport } from './address.ts'
import styles from './Inbox.module.css'
import { replaceReport } from './reportQueries.ts'
import { senderOf } from './sender.ts'

/** A promise to call, with the number: kept with one press, tried with another, and taken back within ten seconds. */
export function CallBack({ report }: { report: ReportView }) {
  const text = useText(inboxText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const offerUndo = useUndo()
  const line = useRef<HTMLDivElement>(null)
  const send = async (outcome: CallOutcome) => {
    const after = await request<ReportView>(`reports/${report.id}/call-backs`, { method: 'POST', body: { outcome } })
    replaceReport(queryClient, after)
    void queryClient.invalidateQueries({ queryKey: ['reports', 'callBacks'] })
    return after
  }
  const { mutate, error, isPending } = useMutation({
    mutationFn: send,
    onSuccess: (after, outcome) => {
      const sender = senderOf(after, text, names)
      if (outcome === 'notReached') return announce(text.notReachedDone(sender))
      focusBeside(line.current)
      offerUndo({ message: text.calledDone(sender), undo: async () => void (await send('undone')) })
    },
  })
  const phone = report.reporter?.phone?.trim()
  const { callBack } = report.can
  const { data: me } = useSuspenseQuery(meQuery)
  const mayCall = me.can.handleCases === true
  const barred = callBack === true ? undefined : callBack.because
  const whom = <VisuallyHidden>: {senderOf(report, text, names)}</VisuallyHidden>
  const tried = report.conversation.findLast(({ kind }) => kind === 'notReached')
  return (
    <div ref={line} className={styles.callBack}>
      <span>
        <PhoneIcon size="1em" />{' '}
        {phone ? (
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        ) : (
          <>
            <span className={styles.soft}>{text.noPhone}</span>{' '}
            <Link to={pages.inbox + queryOfReport(report.id)}>{text.askInReport}</Link>
          </>
        )}
        {tried && <span className={styles.soft}> {text.lastTried(format.shortMoment(tried.at, now))}</span>}
      </span>
      {mayCall && phone && (
        <Button small look="quiet" onClick={() => !isPending && mutate('notReached')} unavailable={barred}>
          {text.notReached}
          {whom}
        </Button>
      )}
      {mayCall && (
        <Button small data-called onClick={() => !isPending && mutate('reached')} unavailable={barred}>
          {text.called}
          {whom}
        </Button>
      )}
      {error && <span role="alert">{sentence(error)}</span>}
    </div>
  )
}

/** The line is about to go: the focus goes on to the next one, or to what the line stood under. */
function focusBeside(line: HTMLElement | null): void {
  const item = line?.closest('li')
  const beside = item?.nextElementSibling ?? item?.previousElementSibling
  const next = beside?.querySelector<HTMLElement>('[data-called]') ?? line?.closest('article')?.querySelector('h2')
  next?.focus()
}
