import { useEffect, useRef } from 'react'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import styles from './ErrorSummary.module.css'

export type FieldFault = { readonly fieldId: string; readonly message: string }

/** What is wrong with a form, above it, with a link to each field; takes the focus whenever new faults arrive. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const text = useText(commonText)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
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
