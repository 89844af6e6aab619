import type { ReactNode } from 'react'
import type { DestructionRequest } from '../../contract/messages.ts'
import { destructionText } from '../text/destruction.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import styles from '../report-form/ReportForm.module.css'

/** What a wrong recipient reads: who asks what, and that they did it once they did; the form stands between. */
export function DestructionFacts({ request, children }: { request: DestructionRequest; children: ReactNode }) {
  const text = useText(destructionText)
  const format = useFormat()
  const { name, deskPhone, deskHours } = request.organisation
  return (
    <>
      {request.declaredAt === null ? (
        <>
          <p className={styles.intro}>{text.intro(name)}</p>
          <h2>{text.steps}</h2>
          <ol>
            {text.stepList.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {children}
          <p>{text.law}</p>
        </>
      ) : (
        <Alert kind="success" title={text.doneTitle}>
          <p>{text.done(format.moment(request.declaredAt))}</p>
          <p>{request.copies === 'passedOn' ? text.tellWhom : text.nothingMore}</p>
        </Alert>
      )}
      <p>
        {deskPhone !== '' && (
          <>
            {text.cannot} {deskPhone}
            {deskHours !== '' && <> · {deskHours}</>}
            <br />
          </>
        )}
        {text.reference}: <b>{request.reference}</b>
      </p>
    </>
  )
}
