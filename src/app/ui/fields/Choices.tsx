import { useId, type ReactNode } from 'react'
import styles from './Choices.module.css'
import { FieldSet, type FieldFrame } from './Field.tsx'
import { joinClasses } from '../joinClasses.ts'

export type Choice<Value extends string> = {
  readonly value: Value
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Shown under the choice while it is chosen, such as the reason that goes with it. */
  readonly more?: ReactNode
}

type GroupProps<Value extends string> = FieldFrame & {
  readonly choices: readonly Choice<Value>[]
  /** Beside each other: for two or three short answers. */
  readonly inline?: boolean
  readonly className?: string | undefined
  /** Within the same question, under the choices: fields that belong to the chosen one. */
  readonly below?: ReactNode
}

/** One answer out of a few. Nothing is chosen beforehand unless the owner says so. */
export function RadioGroup<Value extends string>({
  choices,
  value,
  onChange,
  inline = false,
  below,
  name: givenName,
  ...frame
}: GroupProps<Value> & { value: Value | null; onChange: (value: Value) => void; name?: string }) {
  const ownName = useId()
  const name = givenName ?? ownName
  return (
    <FieldSet {...frame}>
      <div className={joinClasses(styles.choices, inline && styles.inline)}>
        {choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            choice={choice}
            chosen={choice.value === value}
            type="radio"
            name={name}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
      {below}
    </FieldSet>
  )
}

/** Any number of answers out of a list. */
export function CheckboxGroup<Value extends string>({
  choices,
  values,
  onChange,
  inline = false,
  below,
  ...frame
}: GroupProps<Value> & { values: readonly Value[]; onChange: (values: Value[]) => void }) {
  const name = useId()
  const toggle = (value: Value, on: boolean) =>
    // In the order of the choices, whatever the order of ticking.
    onChange(choices.map((choice) => choice.value).filter((each) => (each === value ? on : values.includes(each))))
  return (
    <FieldSet {...frame}>
      <div className={joinClasses(styles.choices, inline && styles.inline)}>
        {choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            choice={choice}
            chosen={values.includes(choice.value)}
            type="checkbox"
            name={name}
            onChange={(on) => toggle(choice.value, on)}
          />
        ))}
      </div>
      {below}
    </FieldSet>
  )
}

/** A single yes, such as "Toon ook afgesloten zaken". */
export const Checkbox = ({
  label,
  hint,
  checked,
  onChange,
  name,
}: {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  name?: string
}) => (
  <ChoiceLine
    choice={{ value: 'on', label, hint }}
    chosen={checked}
    type="checkbox"
    onChange={onChange}
    {...(name !== undefined && { name })}
  />
)

type LineProps = {
  choice: Choice<string>
  chosen: boolean
  type: 'radio' | 'checkbox'
  name?: string
  onChange: (on: boolean) => void
}

function ChoiceLine({ choice, chosen, type, name, onChange }: LineProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className={styles.line}>
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        checked={chosen}
        aria-describedby={choice.hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
        className={styles.box}
      />
      <label htmlFor={id} className={styles.label}>
        {choice.label}
      </label>
      {choice.hint !== undefined && (
        <div id={hintId} className={styles.hint}>
          {choice.hint}
        </div>
      )}
      {chosen && choice.more !== undefined && <div className={styles.more}>{choice.more}</div>}
    </div>
  )
}
