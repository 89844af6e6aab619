import { useEffect, useRef, useSyncExternalStore } from 'react'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
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
  useEffect(() => {
    const names = faults.map(({ fieldId, message }) => fieldId + message)
    const isNews = names.some((name) => !shown.current.includes(name))
    const isAskedAgain = names.length > 0 && document.activeElement instanceof HTMLButtonElement
    shown.current = names
    if (isNews || isAskedAgain) box.current?.focus()
  }, [faults])

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
