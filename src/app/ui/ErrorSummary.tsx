import { useEffect, useRef } from 'react'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import styles from './ErrorSummary.module.css'

export type FieldFault = { readonly fieldId: string; readonly message: string }

/**
 * What is wrong with a form, above it, with a link to each field. It takes the focus when a fault arrives or the button is
 * pressed again, and never while somebody mends: a list that only grows shorter leaves the focus in the field.
 */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
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
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
