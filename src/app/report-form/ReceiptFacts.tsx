import type { Receipt } from '../../contract/reports.ts'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import styles from './ReportForm.module.css'

/** How far a report is, in words. */
export function ReceiptState({ receipt }: { receipt: Receipt }) {
  const text = useText(reportFormText)
  const format = useFormat()
  const state = text.states[receipt.state]
  return (
    <div className={styles.receipt}>
      <h2>{state.title}</h2>
      <p>{state.text}</p>
      <p className={styles.soft}>{text.reportedAt(format.moment(receipt.receivedAt))}</p>
    </div>
  )
}

/** What we asked the reporter, and whether it was answered. */
export function ReceiptQuestions({ receipt: { questions } }: { receipt: Receipt }) {
  const text = useText(reportFormText)
  const format = useFormat()
  return (
    <>
      <h2 id="questions">{text.questions}</h2>
      {questions.length === 0 && <p>{text.noQuestions}</p>}
      {questions.map((question) => (
        <div key={question.at}>
          <p className={styles.soft}>{text.askedAt(format.moment(question.at))}</p>
          <p className={styles.question}>{question.text}</p>
          {question.answered && <p className={styles.soft}>{text.answered}</p>}
        </div>
      ))}
    </>
  )
}
