import { useId } from 'react'
import { FieldSet, type FieldFrame } from '../../ui/fields/Field.tsx'
import styles from './ChipGroup.module.css'

type ChipGroupProps<Value extends string> = FieldFrame & {
  choices: readonly { readonly value: Value; readonly label: string }[]
  values: readonly Value[]
  onChange: (values: Value[]) => void
}

/** Any number of answers out of a long list of short ones: check boxes that take little room. */
export function ChipGroup<Value extends string>({ choices, values, onChange, ...frame }: ChipGroupProps<Value>) {
  const id = useId()
  const toggle = (value: Value, on: boolean) =>
    // In the order of the choices, whatever the order of ticking.
    onChange(choices.map((choice) => choice.value).filter((each) => (each === value ? on : values.includes(each))))
  return (
    <FieldSet {...frame}>
      <div className={styles.chips}>
        {choices.map(({ value, label }) => (
          <label key={value} htmlFor={`${id}-${value}`} className={styles.chip}>
            <input
              id={`${id}-${value}`}
              type="checkbox"
              checked={values.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </FieldSet>
  )
}
