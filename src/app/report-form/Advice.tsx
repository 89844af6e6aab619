import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Alert } from '../ui/Alert.tsx'
import type { PublicOrganisation } from './publicQueries.ts'
import styles from './ReportForm.module.css'

/** What the reporter can do, and not do, to keep the harm small; and when somebody answers the telephone. */
export function Advice({ organisation: { deskHours, deskPhone } }: { organisation: PublicOrganisation }) {
  const { advice, ...text } = useText(reportFormText)
  return (
    <>
      <Alert kind="info" title={advice.title}>
        <ul className={styles.advice}>
          {advice.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p>{advice.police}</p>
      </Alert>
      {(deskPhone !== '' || deskHours !== '') && (
        <p>
          <b>{text.desk}</b> {deskPhone !== '' && text.deskPhone(deskPhone)} {deskHours}
        </p>
      )}
    </>
  )
}

/** What becomes of a report, said before it is sent. */
export function WhatHappensNext() {
  const text = useText(reportFormText)
  return (
    <section aria-labelledby="next">
      <h2 id="next">{text.next}</h2>
      <ol className={styles.advice}>
        {text.nextItems.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    </section>
  )
}
