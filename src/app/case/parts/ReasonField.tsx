import { useId } from 'react'
import { caseText } from '../../text/case.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { TextArea } from '../../ui/fields/Field.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './ReasonField.module.css'

type ReasonFieldProps = {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Sentences that fit here; pressing one writes it down, to be made one's own. */
  suggestions?: readonly string[]
  /** Standard sentences that do not hold here, each with why. */
  notOffered?: readonly { readonly sentence: string; readonly why: string }[]
  error?: string | undefined
  optional?: boolean
  id?: string
  rows?: number
}

const noSuggestions: readonly string[] = []

/** A question with room to answer, and standard sentences to begin with: an empty box gets "n.v.t." as its answer. */
export function ReasonField({
  suggestions = noSuggestions,
  notOffered,
  value,
  onChange,
  hint,
  error,
  id,
  optional,
  ...rest
}: ReasonFieldProps) {
  const text = useText(caseText)
  const ownId = useId()
  const fieldId = id ?? ownId
  const left = suggestions.filter((sentence) => !value.includes(sentence))
  const add = (sentence: string) => {
    onChange(value.trim() === '' ? sentence : `${value.trimEnd()} ${sentence}`)
    document.getElementById(fieldId)?.focus()
  }
  return (
    <div className={styles.reason}>
      <TextArea
        {...rest}
        id={fieldId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(hint !== undefined && { hint })}
        {...(error !== undefined && { error })}
        {...(optional !== undefined && { optional })}
      />
      {left.length > 0 && (
        <ul className={styles.suggestions} aria-label={text.reasonSuggestions}>
          {left.map((sentence) => (
            <li key={sentence}>
              <Button look="quiet" small className={styles.suggestion} onClick={() => add(sentence)}>
                + {sentence}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {notOffered !== undefined && notOffered.length > 0 && (
        <details className={styles.notOffered}>
          <summary>{text.notOffered(notOffered.length)}</summary>
          <dl>
            {notOffered.map(({ sentence, why }) => (
              <div key={sentence}>
                <dt>{sentence}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}
