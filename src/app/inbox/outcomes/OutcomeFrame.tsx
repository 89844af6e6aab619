import type { ReactNode } from 'react'
import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { useEscape } from '../../ui/useEscape.ts'
import { useFirstField } from '../../ui/fields/useFirstField.ts'
import styles from '../Inbox.module.css'

type OutcomeFrameProps = {
  submitLabel: string
  onSubmit: () => void
  onCancel: () => void
  also?: ReactNode
  children: ReactNode
}

/** The questions of an outcome with its buttons; Enter in a line sends it. */
export function OutcomeFrame({ submitLabel, onSubmit, onCancel, also, children }: OutcomeFrameProps) {
  const text = useText(inboxText)
  const form = useFirstField()
  useEscape(onCancel)
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <ButtonRow>
        <Button type="submit" look="primary">
          {submitLabel}
        </Button>
        {also}
        <Button look="quiet" onClick={onCancel}>
          {text.cancel}
        </Button>
      </ButtonRow>
    </form>
  )
}
