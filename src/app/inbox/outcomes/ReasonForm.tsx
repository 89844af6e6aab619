import { useState } from 'react'
import { TextArea } from '../../ui/fields/Field.tsx'
import { OutcomeFrame } from './OutcomeFrame.tsx'

type ReasonFormProps = {
  question: string
  hint: string
  missing: string
  submitLabel: string
  onSubmit: (answer: string) => void
  onCancel: () => void
}

/** An outcome that asks one thing, in sentences. Ctrl+Enter sends it from within the text. */
export function ReasonForm({ question, hint, missing, submitLabel, onSubmit, onCancel }: ReasonFormProps) {
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (answer.trim() !== '') onSubmit(answer)
  }
  return (
    <OutcomeFrame submitLabel={submitLabel} onSubmit={submit} onCancel={onCancel}>
      <TextArea
        label={question}
        hint={hint}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
        error={tried && answer.trim() === '' ? missing : undefined}
      />
    </OutcomeFrame>
  )
}
