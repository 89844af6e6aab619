import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MessageList } from '../../contract/messages.ts'
import type { ReportView } from '../../contract/reports.ts'
import { request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'
import { useWriteKey } from '../client/useWriteKey.ts'
import { reportQuery } from '../inbox/reportQueries.ts'
import { messagesText } from '../text/messages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { type Composed, MessageDialog } from './MessageDialog.tsx'
import { MessageLines } from './MessageLines.tsx'
import { messagesQuery } from './messageQueries.ts'
import styles from './Messages.module.css'

type Writing = 'acknowledgement' | 'question'

/** What was mailed to the reporter, and the ways to confirm that it arrived or to ask something. */
export function ReporterMail({ report }: { report: ReportView }) {
  const text = useText(messagesText)
  const queryClient = useQueryClient()
  const keyOf = useWriteKey()
  const path = `reports/${report.id}`
  const query = messagesQuery(path, report.version)
  const { data: list } = useQuery(query)
  const [writing, setWriting] = useState<Writing | null>(null)
  const { mutate, error, isPending, reset } = useMutation({
    networkMode: 'always',
    mutationFn: ({ kind, body }: { kind: Writing; body: object }) =>
      request<MessageList>(`${path}/messages`, {
        method: 'POST',
        body: { kind, ...body },
        idempotencyKey: keyOf({ kind, ...body }),
      }),
    onSuccess: async (after, { kind }) => {
      showAnswer(queryClient, query.queryKey, after)
      setWriting(null)
      announce(kind === 'question' ? text.reporter.asked : text.reporter.sent)
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['messages', path] }),
        queryClient.invalidateQueries({ queryKey: reportQuery(report.id).queryKey }),
        queryClient.invalidateQueries({ queryKey: ['reports'] }),
      ])
    },
  })
  const hasAddress = Boolean(report.reporter?.email?.trim())
  if (!list || (list.items.length === 0 && !hasAddress)) return null
  const may = list.can.write === true && hasAddress
  const isAcknowledged = list.items.some(({ kind }) => kind === 'acknowledgement')
  const open = (kind: Writing) => () => {
    reset()
    setWriting(kind)
  }
  return (
    <section className={styles.part} aria-labelledby="reporter-mail">
      <h3 id="reporter-mail">{text.reporter.title}</h3>
      <MessageLines list={list} />
      {may && (
        <ButtonRow>
          {!isAcknowledged && (
            <Button small onClick={open('acknowledgement')}>
              {text.reporter.acknowledge}
            </Button>
          )}
          {report.can.settle === true && (
            <Button small onClick={open('question')}>
              {text.reporter.ask}
            </Button>
          )}
        </ButtonRow>
      )}
      {writing && (
        <MessageDialog
          title={writing === 'question' ? text.reporter.askTitle : text.reporter.acknowledgeTitle}
          submit={text.reporter.send}
          path={path}
          kind={writing}
          fault={error}
          busy={isPending}
          onClose={() => setWriting(null)}
          onSend={(composed) => mutate({ kind: writing, body: bodyOf(writing, composed) })}
        />
      )}
    </section>
  )
}

const bodyOf = (kind: Writing, { language, question, subject, text }: Composed): object =>
  kind === 'question' ? { language, question, subject, text } : { language }
