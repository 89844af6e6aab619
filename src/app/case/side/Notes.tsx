import { TextArea } from '../../ui/Field.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useFormDraft } from '../../client/drafts.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import styles from './SideColumn.module.css'

export const noteFieldId = 'new-note'

/** One line about what happened, with its time: always at hand, also on a closed case. */
export function Notes() {
  const { view, may } = useCase()
  const { text, format, now } = useWords()
  const notes = view.notes.toReversed().slice(0, 3)
  if (!may('addNote') && notes.length === 0) return null
  return (
    <section className={styles.card}>
      <h3>{text.side.notes}</h3>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.noteId}>
            <p>{note.text ?? text.side.noteDestroyed}</p>
            <p className={styles.quiet}>{text.side.wrote(note.by.name, format.shortMoment(note.recordedAt, now))}</p>
          </li>
        ))}
      </ul>
      {may('addNote') && <AddNote />}
    </section>
  )
}

function AddNote() {
  const { view } = useCase()
  const { text } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft(`${view.id}.note`, { text: '' })
  const { faults, errorOf, pass } = useFaults(() => [
    draft.text.trim() === '' && { fieldId: noteFieldId, message: text.fillIn.text },
  ])
  const submit = async () => {
    if (pass() && (await act.run(writes.note({ text: draft.text }), text.side.noteAdded))) clear()
  }
  return (
    <Form act={act} label={text.side.noteAct} look="secondary" faults={faults} onSubmit={() => void submit()}>
      <TextArea
        id={noteFieldId}
        rows={2}
        label={<VisuallyHidden>{text.side.note}</VisuallyHidden>}
        hint={text.side.noteHint}
        error={errorOf(noteFieldId)}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void submit()
        }}
      />
    </Form>
  )
}
