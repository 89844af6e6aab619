import { useState } from 'react'
import { caseText } from '../../../text/case.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Checkbox, RadioGroup } from '../../../ui/fields/Choices.tsx'
import { NumberField } from '../../../ui/fields/Field.tsx'
import { type NumberForm, readNumber } from './numberForm.ts'
import styles from './DataSection.module.css'

const kinds = ['exact', 'range', 'unknown'] as const

/** How many: exactly, between two numbers, or unknown; with a mark when it is an estimate. */
export function NumberQuestion({
  label,
  value,
  onChange,
}: {
  label: string
  value: NumberForm
  onChange: (value: NumberForm) => void
}) {
  const text = useText(caseText).data
  const [left, setLeft] = useState(false)
  const fault = readNumber(value)
  const error =
    left && typeof fault === 'string' ? (fault === 'upsideDown' ? text.rangeWrong : text.notANumber) : undefined
  const change = (part: Partial<NumberForm>) => onChange({ ...value, ...part })
  const field = (name: 'exact' | 'min' | 'max', fieldLabel: string) => (
    <NumberField
      label={fieldLabel}
      value={value[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      onBlur={() => setLeft(true)}
    />
  )
  return (
    <RadioGroup
      inline
      label={label}
      error={error}
      value={value.kind}
      onChange={(kind) => change({ kind })}
      choices={kinds.map((kind) => ({ value: kind, label: text.peopleKinds[kind] }))}
      below={
        value.kind !== 'unknown' && (
          <div className={styles.numbers}>
            {value.kind === 'exact' ? (
              field('exact', text.exactly)
            ) : (
              <>
                {field('min', text.min)}
                {field('max', text.max)}
              </>
            )}
            <Checkbox label={text.estimate} checked={value.estimate} onChange={(estimate) => change({ estimate })} />
          </div>
        )
      }
    />
  )
}
