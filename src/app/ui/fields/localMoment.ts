import { resolveLocal } from '../../../domain/law/amsterdam.ts'
import type { commonText } from '../../text/common.ts'
import { readDay, readTime, writeDay } from './readLocal.ts'

/** What somebody has typed so far, as far as it can be understood. */
export type LocalMoment =
  | { readonly kind: 'empty' }
  /** With `dayOnly` no time is known: the instant is where that day begins in the Netherlands. */
  | { readonly kind: 'complete'; readonly instant: string; readonly dayOnly?: true }
  /** The message says what is missing or wrong; the owner shows it as `error` when the form is sent. */
  | { readonly kind: 'faulty'; readonly message: string }

/** A day and a time as they were typed, and of the hour that comes twice which one. */
export type TypedMoment = { readonly day: string; readonly time: string; readonly turn: 'summer' | 'winter' | null }

type Messages = (typeof commonText)['nl']['moment']

/** Reads what was typed; `doubled` is the time of which it must be asked which one is meant. `today` in the Netherlands. */
export function readMoment(
  typed: TypedMoment,
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

/** The day and time of an instant, as somebody in the Netherlands would type them. */
export function typedFrom(instant: string | null): TypedMoment {
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

/** What calendar and clock show in the Netherlands. */
export function localParts(date: Date): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = isoInAmsterdam.format(date).split(' ')
  return { day, time }
}
