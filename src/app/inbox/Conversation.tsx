import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportView } from '../../contract/reports.ts'
import { request } from '../client/request.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Moment } from '../ui/Moment.tsx'
import styles from './Inbox.module.css'
import { replaceReport } from './reportQueries.ts'

/** What was asked and answered, and the place to write down an answer that came by telephone or mail. */
export function Conversation({ report }: { report: ReportView }) {
  const text = useText(inboxText)
  if (report.conversation.length === 0) return null
  return (
    <section aria-labelledby="conversation">
      <h3 id="conversation">{text.conversation}</h3>
      <ol className={styles.conversation}>
        {report.conversation.map(({ kind, at, text: said, from }) => (
          <li key={kind + at}>
            <span className={styles.soft}>
              <Moment at={at} short /> {from === null ? text.said[kind] : text.answeredFrom(from)}
            </span>
            {said !== null && said !== '' && <p>{said}</p>}
          </li>
        ))}
      </ol>
      {report.state === 'asked' && report.can.settle === true && <AnswerForm report={report} />}
    </section>
  )
}

function AnswerForm({ report }: { report: ReportView }) {
  const text = useText(inboxText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error } = useMutation({
    mutationFn: () => request<ReportView>(`reports/${report.id}/answers`, { method: 'POST', body: { text: answer } }),
    onSuccess: (after) => {
      replaceReport(queryClient, after)
      announce(text.answerRecorded)
    },
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (answer.trim() !== '') mutate()
      }}
    >
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <TextArea
        label={text.answer}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        error={tried && answer.trim() === '' ? text.answerMissing : undefined}
      />
      <Button type="submit" small>
        {text.recordAnswer}
      </Button>
    </form>
  )
}
