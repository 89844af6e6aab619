import { TextArea } from '../../ui/fields/Field.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useFormDraft } from '../../client/drafts.ts'
import { useOnline } from '../../client/useOnline.ts'
import { useAct } from '../saving/useAct.ts'
import { WaitingList } from '../saving/WaitingList.tsx'
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
      <WaitingList path="notes" />
      {may('addNote') && <AddNote />}
    </section>
  )
}

function AddNote() {
  const { view } = useCase()
  const { text, now } = useWords()
  const online = useOnline()
  const act = useAct()
  const [draft, change, clear] = useFormDraft(`${view.id}.note`, { text: '' })
  const { faults, errorOf, pass } = useFaults(() => [
    draft.text.trim() === '' && { fieldId: noteFieldId, message: text.fillIn.text },
  ])
  const submit = async () => {
    if (!pass()) return
    // Written without a connection it arrives later than it was noted: both times are told.
    const note = { text: draft.text, ...(!online && { happenedAt: new Date(now).toISOString() }) }
    if (await act.run(writes.note(note), text.side.noteAdded, { waitsAs: draft.text })) clear()
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
