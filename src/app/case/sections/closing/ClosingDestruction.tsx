import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DestructionView } from '../../../../contract/caseKeeping.ts'
import { isKeptNoLonger } from '../../../../domain/law/retention.ts'
import { dayOf } from '../../../../domain/time.ts'
import { request } from '../../../client/request.ts'
import { saveFile } from '../../../client/saveFile.ts'
import { keepingText } from '../../../text/keeping.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { Alert } from '../../../ui/Alert.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'

const destructionQuery = (reference: string, version: number) =>
  queryOptions({
    queryKey: ['case', reference, version, 'destruction'],
    queryFn: ({ signal }) => request<DestructionView>(`cases/${encodeURIComponent(reference)}/destruction`, { signal }),
  })

/** The destruction of what names people in a closed case: when it may be, what it takes, and the proof that it was done. */
export function ClosingDestruction() {
  const { view, may, because, asKnownAt } = useCase()
  const text = useText(keepingText).destroy
  const { format, now } = useWords()
  const [looking, setLooking] = useState(false)
  const { retention, destruction } = view
  if (view.handling !== 'closed') return null
  // What else stands in the way, such as a legal hold, is said beside the button.
  const isOver = retention !== null && isKeptNoLonger(retention, dayOf(new Date(now).toISOString()))
  const term = isOver ? text.due : retention && text.notYet(format.day(retention.until))
  return (
    <section className={styles.part} aria-labelledby="destruction">
      <h3 id="destruction">{text.title}</h3>
      {destruction ? (
        <Certificate destruction={destruction} />
      ) : (
        <>
          <p>{text.intro}</p>
          {asKnownAt === null && (
            <>
              {term !== null && <p>{term}</p>}
              <div>
                <Button
                  small
                  onClick={() => setLooking(true)}
                  unavailable={may('destroyDetails') ? undefined : because('destroyDetails')}
                >
                  {text.look}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {looking && <Destroy onClose={() => setLooking(false)} />}
    </section>
  )
}

function Certificate({ destruction }: { destruction: { by: { name: string }; recordedAt: string; proof: string } }) {
  const { view } = useCase()
  const text = useText(keepingText).destroy
  const { format } = useWords()
  const { data } = useQuery(destructionQuery(view.reference, view.version))
  const save = () => {
    const content = JSON.stringify(data, null, 2)
    saveFile(new File([content], `vernietiging-${view.reference}.json`, { type: 'application/json' }))
  }
  return (
    <div className={styles.proof}>
      <p>
        <strong>{text.certificate(destruction.by.name, format.day(destruction.recordedAt))}</strong>
      </p>
      {data && <p>{text.entriesGone(data.entries.length)}</p>}
      <p className={styles.quiet}>
        {text.proof} <code title={destruction.proof}>{destruction.proof.slice(0, 16)}</code>
      </p>
      {data && (
        <div>
          <Button small onClick={save}>
            {text.download}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What would go and what stays, and the reference typed again: the second confirmation of what cannot be undone. */
function Destroy({ onClose }: { onClose: () => void }) {
  const { view } = useCase()
  const text = useText(keepingText).destroy
  const act = useAct()
  const { data } = useQuery(destructionQuery(view.reference, view.version))
  const [reference, setReference] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    reference.trim() !== view.reference && {
      fieldId: 'destroy-reference',
      message: text.referenceDiffers(view.reference),
    },
  ])
  const submit = async () => {
    if (pass() && (await act.run(writes.destruction({ reference }), text.done))) onClose()
  }
  const isEmpty = data?.entries.length === 0
  return (
    <Dialog title={text.dialog(view.reference)} onClose={onClose}>
      {isEmpty ? (
        <p>{text.nothing}</p>
      ) : (
        <Form
          act={act}
          label={text.act}
          look="danger"
          faults={faults}
          onSubmit={() => void submit()}
          beside={<Button onClick={onClose}>{text.cancel}</Button>}
        >
          <div>
            <h3>{text.goes}</h3>
            <ul>
              {data?.what.map((what) => (
                <li key={what}>{text.what[what]}</li>
              ))}
            </ul>
            {data && <p className={styles.quiet}>{text.entries(data.entries.length)}</p>}
          </div>
          <div>
            <h3>{text.stays}</h3>
            <ul>
              {text.staying.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </div>
          <Alert kind="warning">{text.warning}</Alert>
          <TextField
            id="destroy-reference"
            label={text.reference}
            autoComplete="off"
            spellCheck={false}
            error={errorOf('destroy-reference')}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        </Form>
      )}
    </Dialog>
  )
}
