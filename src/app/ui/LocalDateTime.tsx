import { useId, useState } from 'react'
import { resolveLocal } from '../../domain/law/amsterdam.ts'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { RadioGroup } from './Choices.tsx'
import { Field, FieldSet, type FieldFrame } from './Field.tsx'
import fieldStyles from './Field.module.css'
import styles from './LocalDateTime.module.css'
import { useNow } from './Now.tsx'
import { readDay, readTime, writeDay } from './readLocal.ts'

/** What somebody has typed so far, as far as it can be understood. */
export type LocalMoment =
  | { readonly kind: 'empty' }
  /** With `dayOnly` no time is known: the instant is where that day begins in the Netherlands. */
  | { readonly kind: 'complete'; readonly instant: string; readonly dayOnly?: true }
  /** The message says what is missing or wrong; the owner shows it as `error` when the form is sent. */
  | { readonly kind: 'faulty'; readonly message: string }

type Typed = { readonly day: string; readonly time: string; readonly turn: 'summer' | 'winter' | null }

type LocalDateTimeProps = FieldFrame & {
  /** The instant in UTC to begin with; what is typed afterwards lives in this component. */
  readonly initial?: string | null
  readonly onChange: (moment: LocalMoment) => void
  /** A day alone will do; the initial instant is one when this says `only`. */
  readonly dayAlone?: 'allowed' | 'only'
}

/**
 * A day and a time as the clock in the Netherlands showed them, read as they are typed and repeated in full words.
 * The hour that the clock skips is refused; for the hour that comes twice it asks which one. Hands out UTC instants.
 */
export function LocalDateTime({ initial = null, onChange, dayAlone, ...frame }: LocalDateTimeProps) {
  const text = useText(commonText)
  const format = useFormat()
  const now = useNow()
  const ownId = useId()
  const id = frame.id ?? ownId
  const [typed, setTyped] = useState<Typed>(() => ({ ...typedFrom(initial), ...(dayAlone === 'only' && { time: '' }) }))
  const [left, setLeft] = useState(false)
  const read = (whole: Typed) =>
    readMoment(whole, localParts(new Date(now)).day, { messages: text.moment, dayAlone: dayAlone !== undefined })
  const reading = read(typed)

  const change = (part: Partial<Typed>) => {
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
              className={`${fieldStyles.control} ${styles.time}`}
              value={typed.time}
              onChange={(event) => change({ time: event.target.value })}
              placeholder="uu:mm"
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

type Messages = (typeof commonText)['nl']['moment']

function readMoment(
  typed: Typed,
  today: string,
  { messages, dayAlone }: { readonly messages: Messages; readonly dayAlone: boolean },
): { readonly moment: LocalMoment; readonly doubled: string | null } {
  const faulty = (message: string) => ({ moment: { kind: 'faulty', message } as const, doubled: null })
  if (typed.day.trim() === '' && typed.time.trim() === '') return { moment: { kind: 'empty' }, doubled: null }
  if (typed.day.trim() === '') return faulty(messages.dayMissing)
  if (typed.time.trim() === '')
    return dayAlone ? dayOnly(readDay(typed.day, today), messages) : faulty(messages.timeMissing)
  const [day, time] = [readDay(typed.day, today), readTime(typed.time)]
  if (day === null || time === null) return faulty(messages.unreadable)

  const resolved = resolveLocal(`${day}T${time}`)
  if (resolved.kind === 'none') return faulty(messages.notExisting(time))
  if (resolved.kind === 'one') return { moment: { kind: 'complete', instant: resolved.instant }, doubled: null }
  if (typed.turn === null) return { moment: { kind: 'faulty', message: messages.whichHourMissing }, doubled: time }
  const [summer, winter] = resolved.readings
  return {
    moment: { kind: 'complete', instant: typed.turn === 'summer' ? summer.instant : winter.instant },
    doubled: time,
  }
}

function dayOnly(day: string | null, messages: Messages) {
  // Midnight is never skipped or doubled in the Netherlands: the clocks turn at two and three.
  const resolved = day === null ? null : resolveLocal(`${day}T00:00`)
  const moment: LocalMoment =
    resolved?.kind === 'one'
      ? { kind: 'complete', instant: resolved.instant, dayOnly: true }
      : { kind: 'faulty', message: messages.unreadable }
  return { moment, doubled: null }
}

function typedFrom(instant: string | null): Typed {
  if (instant === null) return { day: '', time: '', turn: null }
  const { day, time } = localParts(new Date(instant))
  const resolved = resolveLocal(`${day}T${time}`)
  const turn =
    resolved.kind === 'two'
      ? Date.parse(resolved.readings[0].instant) === floorToMinute(instant)
        ? 'summer'
        : 'winter'
      : null
  return { day: writeDay(day), time, turn }
}

const floorToMinute = (instant: string) => Math.floor(Date.parse(instant) / 60_000) * 60_000

/** The Swedish notation is ISO's: `2026-11-20 14:10`. */
const isoInAmsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

function localParts(date: Date): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = isoInAmsterdam.format(date).split(' ')
  return { day, time }
}
