import { useId, useState } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { RadioGroup } from './Choices.tsx'
import { Field, FieldSet, type FieldFrame } from './Field.tsx'
import fieldStyles from './Field.module.css'
import styles from './LocalDateTime.module.css'
import { useNow } from '../Now.tsx'
import { localParts, type LocalMoment, readMoment, typedFrom, type TypedMoment } from './localMoment.ts'

export type { LocalMoment } from './localMoment.ts'

type LocalDateTimeProps = FieldFrame & {
  /** The instant in UTC to begin with; what is typed afterwards lives in this component. */
  readonly initial?: string | null
  readonly onChange: (moment: LocalMoment) => void
  /** A day alone will do; the initial instant is one when this says `only`. */
  readonly dayAlone?: 'allowed' | 'only'
  /** For a form that is sent without a script: the parts are sent as `observed.day`, `observed.time` and `observed.turn`. */
  readonly name?: string
  /** What was typed before, in a form that comes back with a fault. */
  readonly typedBefore?: TypedMoment
}

/**
 * A day and a time as the clock in the Netherlands showed them, read as they are typed and repeated in full words.
 * The hour that the clock skips is refused; for the hour that comes twice it asks which one. Hands out UTC instants.
 */
export function LocalDateTime({ initial = null, onChange, dayAlone, name, typedBefore, ...frame }: LocalDateTimeProps) {
  const text = useText(commonText)
  const format = useFormat()
  const now = useNow()
  const ownId = useId()
  const id = frame.id ?? ownId
  const [typed, setTyped] = useState<TypedMoment>(
    () => typedBefore ?? { ...typedFrom(initial), ...(dayAlone === 'only' && { time: '' }) },
  )
  const [left, setLeft] = useState(false)
  const read = (whole: TypedMoment) =>
    readMoment(whole, localParts(new Date(now)).day, { messages: text.moment, dayAlone: dayAlone !== undefined })
  const reading = read(typed)

  const change = (part: Partial<TypedMoment>) => {
    // Another day or time is another hour: the choice made for the old one does not count for it.
    const next = { ...typed, turn: null, ...part }
    setTyped(next)
    onChange(read(next).moment)
  }

  const ownError = left && reading.moment.kind === 'faulty' && !reading.doubled ? reading.moment.message : undefined
  const error = frame.error ?? ownError
  return (
    <FieldSet {...frame} id={`${id}-group`} {...(error !== undefined && { error })}>
      <div
        className={styles.parts}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true)
        }}
      >
        <Field id={id} label={text.day} className={styles.part}>
          {(tied) => (
            <input
              {...tied}
              name={name && `${name}.day`}
              className={`${fieldStyles.control} ${styles.day}`}
              value={typed.day}
              onChange={(event) => change({ day: event.target.value })}
              placeholder={text.dayShape}
              autoComplete="off"
              aria-invalid={error !== undefined || undefined}
            />
          )}
        </Field>
        <Field label={text.time} className={styles.part}>
          {(tied) => (
            <input
              {...tied}
              name={name && `${name}.time`}
              className={`${fieldStyles.control} ${styles.time}`}
              value={typed.time}
              onChange={(event) => change({ time: event.target.value })}
              placeholder={text.timeShape}
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={error !== undefined || undefined}
            />
          )}
        </Field>
      </div>
      {reading.doubled && (
        <RadioGroup
          label={text.moment.whichHour(reading.doubled)}
          hint={text.moment.whichHourHint}
          choices={[
            { value: 'summer', label: text.summerTime },
            { value: 'winter', label: text.winterTime },
          ]}
          {...(name !== undefined && { name: `${name}.turn` })}
          value={typed.turn}
          onChange={(turn) => change({ turn })}
        />
      )}
      <output htmlFor={id} className={styles.readBack}>
        {reading.moment.kind === 'complete' &&
          (reading.moment.dayOnly
            ? `${format.weekday(reading.moment.instant)} ${format.day(reading.moment.instant)}`
            : format.moment(reading.moment.instant))}
      </output>
    </FieldSet>
  )
}
