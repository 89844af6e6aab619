import { useState } from 'react'
import { caseText } from '../../text/case.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useNow } from '../../ui/Now.tsx'
import { readDay, writeDay } from '../../ui/readLocal.ts'

type DayFieldProps = {
  label: string
  hint?: string
  optional?: boolean
  /** A day as `2026-11-20`, or null when nothing readable is typed. */
  initial: string | null
  onChange: (day: string | null) => void
  onBlur?: () => void
}

/** A day as people type it: 20-11-2026, 20/11, vandaag. */
export function DayField({ label, hint, optional = true, initial, onChange, onBlur }: DayFieldProps) {
  const text = useText(caseText)
  const [typed, setTyped] = useState(initial === null ? '' : writeDay(initial))
  const [left, setLeft] = useState(false)
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(useNow())
  const day = readDay(typed, today)
  const faulty = left && typed.trim() !== '' && day === null
  return (
    <TextField
      label={label}
      hint={hint}
      optional={optional}
      autoComplete="off"
      value={typed}
      size={12}
      {...(faulty && { error: text.side.unreadableDay })}
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
