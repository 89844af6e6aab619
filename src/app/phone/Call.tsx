import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ReportBody } from '../../contract/reports.ts'
import { request } from '../client/request.ts'
import { useWriteKey } from '../client/useWriteKey.ts'
import { AlsoAnswered } from '../questions/AlsoAnswered.tsx'
import { draftsQuery } from '../questions/draftQueries.ts'
import { useDiscard } from '../questions/useDiscard.ts'
import { type Answers, useKeptAnswers } from '../questions/useKeptAnswers.ts'
import { QuestionKeys } from '../questions/QuestionKeys.tsx'
import page from '../questions/QuestionPage.module.css'
import { useQuestionKeys } from '../questions/useQuestionKeys.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { phoneText } from '../text/phone.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { ErrorSummary, type FieldFault } from '../ui/fields/ErrorSummary.tsx'
import { useNow } from '../ui/Now.tsx'
import { SaveState } from '../ui/SaveState.tsx'
import { callEndPage } from './address.ts'
import { Alike } from './Alike.tsx'
import { CallQuestions, type MomentFaults } from './CallQuestions.tsx'
import { type CallFault, faultsOfCall, readCall, reportOf } from './callAnswers.ts'
import styles from './Phone.module.css'

/** The field to which a fault leads. */
const fieldOf: Record<CallFault, string> = { what: 'call-what', phone: 'call-phone', inTheFuture: 'call-observedAt' }

const noMomentFaults: MomentFaults = { observedAt: null, receivedAt: null }

type CallProps = {
  readonly id: string
  readonly begunAt: string | null
  readonly initial: Answers
  readonly savedAt: string | null
}

/** A call while it lasts: eight questions, kept at every pause, and the reports that tell of the same. */
export function Call({ id, begunAt, initial, savedAt }: CallProps) {
  const text = useText(phoneText)
  const format = useFormat()
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const now = useNow()
  const [begun] = useState(() => begunAt ?? new Date(now).toISOString())
  const kept = useKeptAnswers({ kind: 'call', id, initial, savedAt })
  const call = readCall(kept.answers)
  const [faults, setFaults] = useState<readonly CallFault[]>([])
  const [momentFaults, setMomentFaults] = useState<MomentFaults>(noMomentFaults)
  const [tried, setTried] = useState(false)
  const submitButton = useRef<HTMLButtonElement>(null)
  const keyOf = useWriteKey()

  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (body: ReportBody) =>
      request<{ id: string }>('reports', { method: 'POST', body, idempotencyKey: keyOf(body) }),
    onMutate: kept.close,
    onError: kept.open,
    onSuccess: async (report) => {
      kept.forget()
      void queryClient.invalidateQueries({ queryKey: ['reports'] })
      void queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey })
      await navigate(callEndPage(report.id), { replace: true })
    },
  })
  const halfTyped: FieldFault[] = Object.entries(momentFaults).flatMap(([name, message]) =>
    message === null ? [] : [{ fieldId: `call-${name}`, message }],
  )
  const done = () => {
    const found = faultsOfCall(call, now)
    setFaults(found)
    setTried(true)
    if (found.length > 0 || halfTyped.length > 0 || isPending) return
    mutate(reportOf(call, id, begun))
  }
  const stop = useDiscard(id, kept, text.stopped)

  const keys = useQuestionKeys({ onDone: done, onEnd: () => submitButton.current?.focus() })
  const shownFaults: FieldFault[] = [
    ...faults.map((fault) => ({ fieldId: fieldOf[fault], message: text.missing[fault] })),
    ...(tried ? halfTyped : []),
  ]
  const title = call.channel === 'counter' ? text.atDesk : text.title
  return (
    <div className={page.page}>
      <PageHeading title={title} documentTitle={text.title} actions={<SaveState saving={kept.saving} />} />
      {/* The keys go through the fields and buttons, which are the controls; what holds them only hears them pass. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.call} onBlur={kept.flush} onKeyDown={keys.onKeyDown}>
        <p className={styles.intro}>
          {text.begun(format.time(begun))}. {text.intro}
        </p>
        <ErrorSummary faults={shownFaults} />
        <AlsoAnswered theirs={kept.theirs} />
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <CallQuestions
          keys={keys}
          call={call}
          begun={begun}
          answer={kept.answer}
          faultOf={(fault) => (faults.includes(fault) ? text.missing[fault] : undefined)}
          momentFaults={tried ? momentFaults : noMomentFaults}
          onMomentFault={(name, message) => setMomentFaults((before) => ({ ...before, [name]: message }))}
        />
        <ButtonRow className={styles.end}>
          <Button ref={submitButton} look="primary" keyHint="Ctrl Enter" onClick={done}>
            {text.submit}
          </Button>
          <Button look="quiet" onClick={() => void stop()}>
            {text.stop}
          </Button>
        </ButtonRow>
      </div>
      <aside className={page.beside}>
        <Alike call={call} />
        <QuestionKeys label={text.keysLabel} keys={text.keys} />
      </aside>
    </div>
  )
}
