import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Field, TextArea, TextField } from '../../ui/Field.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import styles from './SideColumn.module.css'

/** The pieces of evidence: what they are, where they are kept, and the fingerprint that shows they did not change. */
export function Evidence() {
  const { view, may } = useCase()
  const { text, format, now } = useWords()
  const [adding, setAdding] = useState(false)
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h3>{text.side.evidence}</h3>
        {may('addNote') && !adding && (
          <Button look="quiet" small onClick={() => setAdding(true)}>
            {text.side.add}
            <VisuallyHidden>: {text.side.evidence}</VisuallyHidden>
          </Button>
        )}
      </div>
      {view.evidence.length === 0 && !adding && <p className={styles.quiet}>{text.side.noEvidence}</p>}
      <ul className={styles.list}>
        {view.evidence.map((piece) => (
          <li key={piece.evidenceId}>
            <p>
              <strong>{piece.name}</strong> {piece.description}
            </p>
            <p className={styles.quiet}>
              {text.side.wrote(piece.by.name, format.shortMoment(piece.recordedAt, now))}
              {piece.sha256 && <span title={piece.sha256}> · {text.side.fingerprint(piece.sha256.slice(0, 8))}</span>}
            </p>
          </li>
        ))}
      </ul>
      {adding && <AddEvidence onDone={() => setAdding(false)} />}
    </section>
  )
}

function AddEvidence({ onDone }: { onDone: () => void }) {
  const { text } = useWords()
  const act = useAct()
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [sha256, setSha256] = useState<string | null>(null)
  const { faults, errorOf, pass } = useFaults(() => [
    name.trim() === '' && { fieldId: 'evidence-name', message: text.fillIn.text },
  ])
  const submit = async () => {
    if (pass() && (await act.run(writes.evidence({ name, description, sha256 }), text.side.evidenceAdded))) onDone()
  }
  return (
    <div className={styles.add}>
      <Form
        act={act}
        label={text.side.evidenceAct}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onDone}>{text.side.cancel}</Button>}
      >
        <Field label={text.side.evidenceFile} hint={text.side.evidenceFileHint} optional>
          {(tied) => (
            <input
              {...tied}
              type="file"
              onChange={(event) => {
                const file = event.target.files?.[0]
                if (!file) return
                if (name === '') setName(file.name)
                void fingerprintOf(file).then(setSha256)
              }}
            />
          )}
        </Field>
        <TextField
          id="evidence-name"
          label={text.side.evidenceName}
          error={errorOf('evidence-name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextArea
          label={text.side.evidenceDescription}
          hint={text.side.evidenceHint}
          optional
          rows={2}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </Form>
    </div>
  )
}

/** SHA-256 of a file, counted in this browser: the file itself goes nowhere. */
async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
