import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import styles from './ErrorSummary.module.css'

export type FieldFault = { readonly fieldId: string; readonly message: string }

type ErrorSummaryProps = {
  readonly faults: readonly FieldFault[]
  /** Whether the words on the field go before each message: for messages such as "Kies een antwoord." that name no field. */
  readonly labelled?: boolean
}

/**
 * What is wrong with a form, above it, with a link to each field. It takes the focus when a fault arrives or the button is
 * pressed again, and never while somebody mends: a list that only grows shorter leaves the focus in the field.
 */
export function ErrorSummary({ faults, labelled = false }: ErrorSummaryProps) {
  const text = useText(commonText)
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef<readonly string[]>([])
  const wasPressed = usePressed()
  useEffect(() => {
    const names = faults.map(({ fieldId, message }) => fieldId + message)
    const isNews = names.some((name) => !shown.current.includes(name))
    const isAskedAgain = names.length > 0 && wasPressed()
    shown.current = names
    if (isNews || isAskedAgain) box.current?.focus()
  }, [faults, wasPressed])

  if (faults.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} className={styles.summary} role="group" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{text.errorSummary(faults.length)}</h2>
      <ul>
        {faults.map(({ fieldId, message }) => (
          <li key={fieldId + message}>
            <FaultLink fieldId={fieldId} message={message} labelled={labelled} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * Whether what is drawn now was caused by a button or Ctrl+Enter. A form is drawn again for other reasons too, such as
 * answers that were saved; whoever stands on its button then must stay there.
 */
function usePressed(): () => boolean {
  const pressed = useRef(false)
  useEffect(() => {
    const press = (event: Event) => {
      const isButton = event instanceof MouseEvent && event.target instanceof Element && event.target.closest('button')
      const isDone = event instanceof KeyboardEvent && event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (!isButton && !isDone) return
      pressed.current = true
      // What a press changes is drawn before anything else happens.
      setTimeout(() => (pressed.current = false))
    }
    document.addEventListener('click', press, true)
    document.addEventListener('keydown', press, true)
    return () => {
      document.removeEventListener('click', press, true)
      document.removeEventListener('keydown', press, true)
    }
  }, [])
  return useCallback(() => pressed.current, [])
}

function FaultLink({ fieldId, message, labelled }: FieldFault & { labelled: boolean }) {
  const label = useSyncExternalStore(
    still,
    () => (labelled ? labelOf(fieldId) : ''),
    () => '',
  )
  const named = label === '' ? message : `${label}${/[?.!]$/.test(label) ? '' : ':'} ${message}`
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(fieldId)?.focus()
      }}
    >
      {named}
    </a>
  )
}

/** The words on a field do not change while its fault is shown. */
const still = () => () => {}

/** What stands on a field; of a day and a time the question above both. */
function labelOf(fieldId: string): string {
  const group = document.getElementById(`${fieldId}-group`) ?? document.getElementById(fieldId)
  const label = group?.querySelector(':scope > legend') ?? document.querySelector(`label[for="${CSS.escape(fieldId)}"]`)
  // The first part only: after it may stand that the answer is optional.
  return label?.firstChild?.textContent?.trim() ?? ''
}
