import { local } from '../law/amsterdam.ts'
import { type Instant, toInstant } from '../time.ts'
import type { MessageKind, MessageLanguage } from './message.ts'
import type { Template } from './template.ts'

/** Hours in which nothing is sent that can wait, as clocks show them in the Netherlands. */
export type QuietHours = { readonly from: string; readonly until: string; readonly weekends: boolean }

/** How an organisation writes, and when its people are warned. */
export type MessageSettings = {
  /** The name beside the address of the installation; null for the name of the organisation. */
  readonly senderName: string | null
  /** Where answers go; null for the address of the installation. */
  readonly replyTo: string | null
  readonly quietHours: QuietHours | null
  /** So many hours before a deadline, and after it, whoever has the case and the team lead are warned. */
  readonly alertHoursBefore: readonly number[]
  readonly alertHoursAfter: readonly number[]
  /** When everybody gets what waits for them that day; null for no digest. */
  readonly digestTime: string | null
  /** After so many days without an answer a wrong recipient is reminded. */
  readonly reminderDays: readonly number[]
  /** After so many days their silence is recorded. */
  readonly silenceDays: number
  readonly templates: Readonly<Partial<Record<MessageKind, Readonly<Partial<Record<MessageLanguage, Template>>>>>>
}

export const defaultMessageSettings: MessageSettings = {
  senderName: null,
  replyTo: null,
  quietHours: { from: '19:00', until: '07:00', weekends: true },
  alertHoursBefore: [24, 8, 2],
  alertHoursAfter: [0, 24],
  digestTime: '07:30',
  reminderDays: [3, 7],
  silenceDays: 14,
  templates: {},
}

/** The settings of an organisation; what it never chose is as it comes. */
export const messageSettingsOf = ({ messages }: { readonly messages?: Partial<MessageSettings> }): MessageSettings => ({
  ...defaultMessageSettings,
  ...messages,
})

/** The first moment from now on at which something that can wait may be sent. A deadline never waits. */
export function afterQuietHours(quiet: QuietHours | null, now: Instant): Instant {
  if (!quiet) return now
  const { from, until, weekends } = quiet
  const moment = local(now)
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' })
  const isNight = from > until ? time >= from || time < until : time >= from && time < until
  const opensToday = time < until
  const next = moment.toPlainDate().add({ days: isNight && !opensToday ? 1 : 0 })
  const isFree = weekends && next.dayOfWeek > 5
  const day = isFree ? next.add({ days: 8 - next.dayOfWeek }) : next
  if (!isNight && !isFree) return now
  return toInstant(day.toZonedDateTime({ timeZone: moment.timeZoneId, plainTime: until }).toInstant().toString())
}
