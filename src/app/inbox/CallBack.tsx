import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReportView } from '../../contract/reports.ts'
import { request } from '../client/request.ts'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Button } from '../ui/Button.tsx'
import { PhoneIcon } from '../ui/icons.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './Inbox.module.css'
import { replaceReport } from './reportQueries.ts'
import { senderOf } from './sender.ts'

/** A promise to call, with the number, kept with one press. */
export function CallBack({ report }: { report: ReportView }) {
  const text = useText(inboxText)
  const names = useText(domainText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => request<ReportView>(`reports/${report.id}/call-backs`, { method: 'POST', body: {} }),
    onSuccess: (after) => {
      replaceReport(queryClient, after)
      void queryClient.invalidateQueries({ queryKey: ['reports', 'callBacks'] })
      announce(text.calledDone(senderOf(after, text, names)))
    },
  })
  const phone = report.reporter?.phone?.trim()
  const { callBack } = report.can
  return (
    <div className={styles.callBack}>
      <span>
        <PhoneIcon size="1em" />{' '}
        {phone ? (
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        ) : (
          <span className={styles.soft}>{text.noPhone}</span>
        )}
      </span>
      <Button
        small
        onClick={() => !isPending && mutate()}
        unavailable={callBack === true ? undefined : callBack.because}
      >
        {text.called}
      </Button>
      {error && <span role="alert">{sentence(error)}</span>}
    </div>
  )
}
