import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { WatchNoteView } from '../../contract/watch.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { handoverText } from '../text/handover.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useNow } from '../ui/Now.tsx'
import styles from './Handover.module.css'
import { notesQuery } from './handoverQueries.ts'

/** What no file says and the next watch must know. */
export function WatchNotes() {
  const text = useText(handoverText)
  const { data } = useSuspenseQuery(notesQuery)
  return (
    <section aria-labelledby="notes" className={styles.part}>
      <h2 id="notes">{text.notes}</h2>
      {data.items.length === 0 ? (
        <p className={styles.soft}>{text.noNotes}</p>
      ) : (
        <ul className={styles.notes}>
          {data.items.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      )}
      {data.can.write === true && <WriteNote />}
    </section>
  )
}

function Note({ note }: { note: WatchNoteView }) {
  const text = useText(handoverText)
  const format = useFormat()
  const now = useNow()
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { mutate, error } = useMutation({
    networkMode: 'always',
    mutationFn: () => request(`watch-notes/${note.id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: notesQuery.queryKey })
      announce(text.removed)
    },
  })
  return (
    <li>
      <p className={styles.noteText}>{note.text}</p>
      <span className={styles.soft}>{text.wrote(note.by.name, format.shortMoment(note.writtenAt, now))}</span>
      {note.can.remove === true && (
        <span data-screen-only>
          <Button small look="quiet" aria-label={text.doneWith(note.text)} onClick={() => mutate()}>
            {text.done}
          </Button>
        </span>
      )}
      {error && <span role="alert">{sentence(error)}</span>}
    </li>
  )
}

function WriteNote() {
  const text = useText(handoverText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  // One key for one note: it counts once, however often it is sent.
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey)
  const missing = note.trim() === ''
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () => request<WatchNoteView>('watch-notes', { method: 'POST', body: { text: note }, idempotencyKey }),
    onSuccess: async () => {
      setNote('')
      setTried(false)
      setIdempotencyKey(newIdempotencyKey())
      await queryClient.invalidateQueries({ queryKey: notesQuery.queryKey })
      announce(text.written)
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing && !isPending) mutate()
  }
  return (
    <form noValidate onSubmit={submit} className={styles.write} data-screen-only>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <TextArea
        label={text.note}
        hint={text.notesHint}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={tried && missing ? text.noteMissing : undefined}
      />
      <div>
        <Button type="submit">{text.write}</Button>
      </div>
    </form>
  )
}
