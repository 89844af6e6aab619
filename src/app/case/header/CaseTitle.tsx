import { useEffect, useRef, useState } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import styles from './CaseTitle.module.css'

/** The title of the case, which its handlers may change. */
export function CaseTitle() {
  const { view, may } = useCase()
  const { text } = useWords()
  const [editing, setEditing] = useState(false)
  return (
    <div className={styles.line} data-long={isLong(view.title)}>
      <h1 id="case-title" tabIndex={-1} className={styles.title}>
        {view.title}
      </h1>
      {may('changeTitle') && (
        <Button
          look="quiet"
          small
          className={styles.edit}
          aria-label={text.header.editTitle}
          title={text.header.editTitle}
          onClick={() => setEditing(true)}
        >
          <svg
            aria-hidden
            width="15"
            height="15"
            viewBox="0 0 20 20"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinejoin="round"
          >
            <path d="M4 13.5 13.5 4 16 6.5 6.5 16H4z" />
          </svg>
        </Button>
      )}
      {editing && <TitleDialog onClose={() => setEditing(false)} />}
    </div>
  )
}

/** From about this length a title takes two lines beside the clock. */
const isLong = (title: string): true | undefined => title.length > 38 || undefined

function TitleDialog({ onClose }: { onClose: () => void }) {
  const { view } = useCase()
  const { text } = useWords()
  const common = useText(commonText)
  const act = useAct()
  const [title, setTitle] = useState(view.title)
  const field = useRef<HTMLInputElement>(null)
  const { faults, errorOf, pass } = useFaults(() => [
    title.trim() === '' && { fieldId: 'new-title', message: text.fillIn.text },
  ])
  useEffect(() => field.current?.select(), [])

  const submit = async () => {
    if (pass() && (await act.run(writes.title({ title: title.trim() }), text.header.titleSaved))) onClose()
  }
  return (
    <Dialog title={text.header.editTitle} onClose={onClose}>
      <Form
        act={act}
        label={text.header.saveTitle}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <TextField
          ref={field}
          id="new-title"
          label={text.header.titleLabel}
          hint={text.header.titleHint}
          error={errorOf('new-title')}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}
