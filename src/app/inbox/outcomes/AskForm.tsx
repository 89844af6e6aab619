import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import type { OutcomeFormProps } from './outcomeForm.ts'
import { ReasonForm } from './ReasonForm.tsx'

/** A question to the reporter; the report waits, the clock does not. */
export function AskForm({ onSubmit, onCancel }: OutcomeFormProps) {
  const { ask: text } = useText(inboxText)
  return (
    <ReasonForm
      question={text.question}
      hint={text.hint}
      missing={text.missing}
      submitLabel={text.submit}
      onSubmit={(question) => onSubmit({ outcome: 'asked', question })}
      onCancel={onCancel}
    />
  )
}
