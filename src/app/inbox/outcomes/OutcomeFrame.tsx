import type { ReactNode } from 'react'
import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { useEscape } from '../../ui/useEscape.ts'
import { useFirstField } from '../../ui/fields/useFirstField.ts'
import { announce } from '../../ui/LiveRegion.tsx'
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
        // Once the screen shows what is wrong, if anything is.
        setTimeout(() => form.current && goToFault(form.current))
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

/** Goes to the first answer that is wrong; who is there already hears why, which coming there would have told. */
function goToFault(form: HTMLFormElement): void {
  const error = form.querySelector('[id$="-error"]')
  if (!error) return
  const asked = form.querySelector<HTMLElement>(`[aria-describedby~="${error.id}"]`)
  const control = asked?.querySelector('input') ?? asked
  if (control === document.activeElement) announce(error.textContent)
  else control?.focus()
}
