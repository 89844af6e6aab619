import type { MessageSettingsBody, MessageSettingsView } from '../../contract/messages.ts'

/** The settings as somebody types them. */
export type MessageForm = {
  readonly senderName: string
  readonly replyTo: string
  readonly hoursBefore: string
  readonly hoursAfter: string
  readonly digestTime: string
  readonly quiet: boolean
  readonly from: string
  readonly until: string
  readonly weekends: boolean
  readonly reminderDays: string
  readonly silenceDays: string
}

export const mostHours = 168
export const mostDays = 60

export const formOf = (kept: MessageSettingsView): MessageForm => ({
  senderName: kept.senderName ?? '',
  replyTo: kept.replyTo ?? '',
  hoursBefore: kept.alertHoursBefore.join(', '),
  hoursAfter: kept.alertHoursAfter.join(', '),
  digestTime: kept.digestTime ?? '',
  quiet: kept.quietHours !== null,
  from: kept.quietHours?.from ?? '19:00',
  until: kept.quietHours?.until ?? '07:00',
  weekends: kept.quietHours?.weekends ?? true,
  reminderDays: kept.reminderDays.join(', '),
  silenceDays: String(kept.silenceDays),
})

/** Whole numbers with commas or spaces between them; null for anything else. */
export function numbersIn(typed: string, least: number, most: number): number[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '')
  const numbers = parts.map(Number)
  const fits = parts.every((part, at) => /^\d+$/.test(part) && isWithin(numbers[at] ?? NaN, least, most))
  return fits && numbers.length <= 5 ? numbers : null
}

const isWithin = (number: number, least: number, most: number): boolean => number >= least && number <= most
const isTime = (typed: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed)

/** The fields in which something stands that cannot be saved. */
export function faultsOf(form: MessageForm): ReadonlySet<keyof MessageForm> {
  const faulty: (keyof MessageForm | false)[] = [
    form.replyTo.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.replyTo.trim()) && 'replyTo',
    numbersIn(form.hoursBefore, 1, mostHours) === null && 'hoursBefore',
    numbersIn(form.hoursAfter, 0, mostHours) === null && 'hoursAfter',
    form.digestTime !== '' && !isTime(form.digestTime) && 'digestTime',
    form.quiet && !isTime(form.from) && 'from',
    form.quiet && !isTime(form.until) && 'until',
    numbersIn(form.reminderDays, 1, mostDays) === null && 'reminderDays',
    numbersIn(form.silenceDays, 1, mostDays)?.length !== 1 && 'silenceDays',
  ]
  return new Set(faulty.filter((name) => name !== false))
}

/** What is sent of a form without faults. */
export const settingsFrom = (form: MessageForm, templates: MessageSettingsView['templates']): MessageSettingsBody => ({
  senderName: form.senderName.trim() || null,
  replyTo: form.replyTo.trim() || null,
  quietHours: form.quiet ? { from: form.from, until: form.until, weekends: form.weekends } : null,
  alertHoursBefore: numbersIn(form.hoursBefore, 1, mostHours) ?? [],
  alertHoursAfter: numbersIn(form.hoursAfter, 0, mostHours) ?? [],
  digestTime: form.digestTime || null,
  reminderDays: numbersIn(form.reminderDays, 1, mostDays) ?? [],
  silenceDays: numbersIn(form.silenceDays, 1, mostDays)?.[0] ?? 14,
  templates,
})
