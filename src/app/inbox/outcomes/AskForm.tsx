import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { readsItself } from '../sender.ts'
import type { OutcomeFormProps } from './outcomeForm.ts'
import { ReasonForm } from './ReasonForm.tsx'

/** A question to the reporter; the report waits, the clock does not. */
export function AskForm({ report, onSubmit, onCancel }: OutcomeFormProps) {
  const { ask: text } = useText(inboxText)
  return (
    <ReasonForm
      question={text.question}
      hint={readsItself(report) ? text.hint : report.reporter?.email ? text.hintByMail : text.hintInPerson}
      missing={text.missing}
      submitLabel={text.submit}
      onSubmit={(question) => onSubmit({ outcome: 'asked', question })}
      onCancel={onCancel}
    />
  )
}
