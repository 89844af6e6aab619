import { useEffect, useState } from 'react'
import { keepingText } from '../../../text/keeping.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { keepFocus } from '../../saving/keepFocus.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'

/** Whether something forbids to destroy anything of the case, since when and why, with the way to set or lift it. */
export function ClosingLegalHold() {
  const { view, may, asKnownAt } = useCase()
  const text = useText(keepingText).hold
  const { format } = useWords()
  const [changing, setChanging] = useState(false)
  const { legalHold } = view
  return (
    <section className={styles.part} aria-labelledby="legal-hold">
      <h3 id="legal-hold">{text.title}</h3>
      {legalHold ? (
        <div className={styles.proof}>
          <p>
            <strong>{text.stands(legalHold.by.name, format.day(legalHold.recordedAt))}</strong>
          </p>
          <p>{legalHold.reason}</p>
        </div>
      ) : (
        <p>{text.none}</p>
      )}
      {changing ? (
        <Change key={`${legalHold === null}`} onDone={() => setChanging(false)} />
      ) : (
        may('holdForLaw') &&
        asKnownAt === null && (
          <div>
            <Button small onClick={() => setChanging(true)}>
              {legalHold ? text.lift : text.set}
            </Button>
          </div>
        )
      )}
    </section>
  )
}

function Change({ onDone }: { onDone: () => void }) {
  const { legalHold } = useCase().view
  const text = useText(keepingText).hold
  const act = useAct()
  const [reason, setReason] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    reason.trim() === '' && { fieldId: 'legal-hold-reason', message: text.whyMissing },
  ])
  useEffect(() => {
    document.getElementById('legal-hold-reason')?.focus()
    return keepFocus
  }, [])
  const hold = legalHold === null
  const submit = async () => {
    if (pass() && (await act.run(writes.legalHold({ hold, reason }), hold ? text.isSet : text.isLifted))) onDone()
  }
  return (
    <Form
      act={act}
      label={hold ? text.set : text.lift}
      look={hold ? 'secondary' : 'danger'}
      faults={faults}
      onSubmit={() => void submit()}
      beside={
        <Button look="quiet" onClick={onDone}>
          {text.cancel}
        </Button>
      }
    >
      <ReasonField
        id="legal-hold-reason"
        label={text.why}
        suggestions={hold ? text.reasons.set : text.reasons.lift}
        error={errorOf('legal-hold-reason')}
        value={reason}
        onChange={setReason}
      />
    </Form>
  )
}
