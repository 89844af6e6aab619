import { useId, type ComponentProps, type ReactNode } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import styles from './Field.module.css'
import { joinClasses } from '../joinClasses.ts'
import { VisuallyHidden } from '../VisuallyHidden.tsx'

/** What every field shows around its control. Required is the rule, so the exception is marked: `optional`. */
export type FieldFrame = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
  /** The id of the control, for the links of an error summary. */
  readonly id?: string
}

/** The attributes that tie a control to its label, hint and error. */
export type ControlAttributes = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

const describedBy = (...ids: (string | false)[]) => ids.filter(Boolean).join(' ') || undefined

export function FieldError({ id, children }: { id: string; children: string }) {
  const text = useText(commonText)
  return (
    <p id={id} className={styles.error}>
      <VisuallyHidden>{text.error}: </VisuallyHidden>
      {children}
    </p>
  )
}

function OptionalMark() {
  const text = useText(commonText)
  return <span className={styles.optional}> ({text.optional})</span>
}

/** Label, hint and error around one control. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  id,
  className,
  children,
}: FieldFrame & { className?: string | undefined; children: (control: ControlAttributes) => ReactNode }) {
  const ownId = useId()
  const controlId = id ?? ownId
  const [hintId, errorId] = [`${controlId}-hint`, `${controlId}-error`]
  return (
    <div className={joinClasses(styles.field, error !== undefined && styles.faulty, className)}>
      <label htmlFor={controlId} className={styles.label}>
        {label}
        {optional && <OptionalMark />}
      </label>
      {hint !== undefined && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      {children({
        id: controlId,
        'aria-describedby': describedBy(hint !== undefined && hintId, error !== undefined && errorId),
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  )
}

/** A question with several controls as its answer: legend, hint and error around them. */
export function FieldSet({
  label,
  hint,
  error,
  optional = false,
  id,
  className,
  children,
}: FieldFrame & { className?: string | undefined; children: ReactNode }) {
  const ownId = useId()
  const groupId = id ?? ownId
  const [hintId, errorId] = [`${groupId}-hint`, `${groupId}-error`]
  return (
    <fieldset
      id={groupId}
      tabIndex={-1}
      className={joinClasses(styles.field, error !== undefined && styles.faulty, className)}
      aria-describedby={describedBy(hint !== undefined && hintId, error !== undefined && errorId)}
    >
      <legend className={styles.label}>
        {label}
        {optional && <OptionalMark />}
      </legend>
      {hint !== undefined && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

type Control<Element extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Element>,
  'id' | 'disabled' | keyof FieldFrame
> &
  FieldFrame

const split = <P extends FieldFrame>({ label, hint, error, optional, id, ...control }: P) => ({
  frame: {
    label,
    ...(hint !== undefined && { hint }),
    ...(error !== undefined && { error }),
    ...(optional !== undefined && { optional }),
    ...(id !== undefined && { id }),
  },
  control,
})

/** One line of text. Give `type`, `inputMode` and `autoComplete` where they help. */
export function TextField(props: Control<'input'>) {
  const { frame, control } = split(props)
  return (
    <Field {...frame}>
      {(tied) => (
        <input type="text" {...control} {...tied} className={joinClasses(styles.control, control.className)} />
      )}
    </Field>
  )
}

/** A whole or decimal number as people type it; the owner reads the text, so that "1.200" is not lost. */
export const NumberField = (props: Control<'input'>) => (
  <TextField
    inputMode="numeric"
    autoComplete="off"
    {...props}
    className={joinClasses(styles.number, props.className)}
  />
)

/** Text of several lines that grows with what is typed. */
export function TextArea(props: Control<'textarea'>) {
  const { frame, control } = split(props)
  return (
    <Field {...frame}>
      {(tied) => (
        <textarea
          rows={3}
          {...control}
          {...tied}
          className={joinClasses(styles.control, styles.area, control.className)}
        />
      )}
    </Field>
  )
}

/** The native list of choices: quick by keyboard, known to everybody. */
export function Select(props: Control<'select'>) {
  const { frame, control } = split(props)
  return (
    <Field {...frame}>
      {(tied) => (
        <select {...control} {...tied} className={joinClasses(styles.control, styles.select, control.className)} />
      )}
    </Field>
  )
}
