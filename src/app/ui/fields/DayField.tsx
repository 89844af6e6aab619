import { useState } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { TextField } from './Field.tsx'
import { useNow } from '../Now.tsx'
import { readDay, writeDay } from './readLocal.ts'

// Swedes write a day as the contract does.
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

type DayFieldProps = {
  label: string
  hint?: string | null | undefined
  id?: string
  /** What the form says of it when it is sent. */
  error?: string | undefined
  optional?: boolean
  /** A day as `2026-11-20`, or null when nothing readable is typed. */
  initial: string | null
  onChange: (day: string | null) => void
  onBlur?: () => void
}

/** A day as people type it: 20-11-2026, 20/11, vandaag. */
export function DayField({ label, hint, id, error, optional = true, initial, onChange, onBlur }: DayFieldProps) {
  const text = useText(commonText)
  const [typed, setTyped] = useState(initial === null ? '' : writeDay(initial))
  const [left, setLeft] = useState(false)
  const today = dutchDay.format(useNow())
  const day = readDay(typed, today)
  const faulty = left && typed.trim() !== '' && day === null
  return (
    <TextField
      label={label}
      hint={hint}
      optional={optional}
      {...(id !== undefined && { id })}
      autoComplete="off"
      value={typed}
      size={12}
      error={faulty ? text.unreadableDay : error}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(readDay(event.target.value, today))
      }}
      onBlur={() => {
        setLeft(true)
        onBlur?.()
      }}
    />
  )
}

type DayFilterProps = { label: string; value: string | null; onChange: (day: string | null) => void }

/** An end of a period above a list. The list follows when the field is left or Enter is pressed, not at each stroke. */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  const text = useText(commonText)
  const shown = value === null ? '' : writeDay(value)
  const [typed, setTyped] = useState(shown)
  const [taken, setTaken] = useState(shown)
  const today = dutchDay.format(useNow())
  if (shown !== taken) {
    setTaken(shown)
    setTyped(shown)
  }
  const [left, setLeft] = useState(false)
  const take = () => {
    const day = readDay(typed, today)
    setLeft(true)
    if (day === null && typed.trim() !== '') return
    setTyped(day === null ? '' : writeDay(day))
    if (day !== value) onChange(day)
  }
  const faulty = left && typed.trim() !== '' && readDay(typed, today) === null
  return (
    <TextField
      label={label}
      autoComplete="off"
      placeholder={text.dayShape}
      size={12}
      value={typed}
      {...(faulty && { error: text.unreadableDay })}
      onChange={(event) => {
        setLeft(false)
        setTyped(event.target.value)
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
