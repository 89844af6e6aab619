import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReportView } from '../../../contract/reports.ts'
import { useKey } from '../../keys/useKey.ts'
import { meQuery } from '../../shell/meQuery.ts'
import { inboxText } from '../../text/inbox.ts'
import { mailIntakeText } from '../../text/mailIntake.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import styles from '../Inbox.module.css'
import { ReasonForm } from '../outcomes/ReasonForm.tsx'
import { useSettle } from '../useSettle.ts'

type LookOutcomesProps = { report: ReportView; onNext: () => void; onBack: (id: string) => void }

/** A message that opened no report by itself: why, and the two things that it can be. */
export function LookOutcomes({ report, onNext, onBack }: LookOutcomesProps) {
  const { look: text } = useText(mailIntakeText)
  const { readsOnly } = useText(inboxText)
  const { data: me } = useSuspenseQuery(meQuery)
  const mayAct = me.can.handleCases === true
  const sentence = useProblemSentence()
  const settle = useSettle({ report, onNext, onBack })
  const [puttingAway, setPuttingAway] = useState(false)
  const putAway = useRef<HTMLDivElement>(null)
  const may = report.can.look
  const take = () => settle.mutate({ outcome: 'isReport' })
  useKey('takeAsReport', take, may === true)
  useKey('putAway', () => setPuttingAway(true), may === true)
  const unavailable = may === true ? undefined : may.because
  return (
    <section aria-label={text.label} className={styles.outcomes}>
      {report.doubt !== null && (
        <Alert kind="info" title={text.why}>
          {text.doubts[report.doubt]} {text.hint}{' '}
          {report.mail?.originalFileId === null ? text.noOriginal : text.original}
        </Alert>
      )}
      {settle.error && (
        <Alert kind="error" title={text.notDone}>
          {sentence(settle.error)}
        </Alert>
      )}
      {!mayAct && <p className={styles.soft}>{readsOnly}</p>}
      {mayAct && (
        <ButtonRow ref={putAway}>
          <Button look={puttingAway ? 'secondary' : 'primary'} keyHint="M" onClick={take} unavailable={unavailable}>
            {text.isReport}
          </Button>
          <Button
            keyHint="W"
            aria-expanded={puttingAway}
            onClick={() => setPuttingAway(true)}
            unavailable={unavailable}
            data-puts-away
          >
            {text.putAway}
          </Button>
        </ButtonRow>
      )}
      {puttingAway && (
        <div className={styles.outcome}>
          <ReasonForm
            question={text.reason}
            hint={text.reasonHint}
            missing={text.reasonMissing}
            submitLabel={text.submit}
            onSubmit={(reason) => settle.mutate({ outcome: 'putAway', reason })}
            onCancel={() => {
              setPuttingAway(false)
              putAway.current?.querySelector<HTMLElement>('[data-puts-away]')?.focus()
            }}
          />
        </div>
      )}
    </section>
  )
}
