import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Receipt } from '../../contract/reports.ts'
import { request } from '../client/request.ts'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { ReceiptQuestions, ReceiptState } from './ReceiptFacts.tsx'
import { ReporterFiles } from './ReporterFiles.tsx'
import styles from './ReportForm.module.css'

/** How a report is doing, in words, with our questions and the place for an answer. */
export function ReceiptView({ code, receipt, onOther }: { code: string; receipt: Receipt; onOther: () => void }) {
  const text = useText(reportFormText)
  const [shown, setShown] = useState(receipt)
  const open = shown.questions.some(({ answered }) => !answered)
  return (
    <>
      <ReceiptState receipt={shown} />
      <section aria-labelledby="questions" className={styles.form}>
        <ReceiptQuestions receipt={shown} />
        {open && <AnswerForm code={code} onAnswered={setShown} />}
      </section>
      <ReporterFiles code={code} kept={shown.files} />
      <div>
        <Button look="quiet" onClick={onOther}>
          {text.otherCode}
        </Button>
      </div>
    </>
  )
}

function AnswerForm({ code, onAnswered }: { code: string; onAnswered: (receipt: Receipt) => void }) {
  const text = useText(reportFormText)
  const sentence = useProblemSentence()
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error } = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request<Receipt>(`public/receipts/${encodeURIComponent(code)}/answers`, {
        method: 'POST',
        body: { text: answer },
      }),
    onSuccess: (receipt) => {
      announce(text.answerSent)
      onAnswered(receipt)
    },
  })
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (answer.trim() !== '') mutate()
      }}
    >
      {error && (
        <Alert kind="error">
          {sentence(error)} {text.stays}
        </Alert>
      )}
      <TextArea
        label={text.answer}
        hint={text.answerHint}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        error={tried && answer.trim() === '' ? text.answerMissing : undefined}
      />
      <div>
        <Button type="submit" look="primary">
          {text.sendAnswer}
        </Button>
      </div>
    </form>
  )
}
