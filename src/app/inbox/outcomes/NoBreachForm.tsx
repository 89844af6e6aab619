import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import type { OutcomeFormProps } from './outcomeForm.ts'
import { ReasonForm } from './ReasonForm.tsx'

/** No breach of personal data; the reason stays. */
export function NoBreachForm({ onSubmit, onCancel }: OutcomeFormProps) {
  const { noBreach: text } = useText(inboxText)
  return (
    <ReasonForm
      question={text.reason}
      hint={text.hint}
      missing={text.missing}
      submitLabel={text.submit}
      onSubmit={(reason) => onSubmit({ outcome: 'noBreach', reason })}
      onCancel={onCancel}
    />
  )
}
