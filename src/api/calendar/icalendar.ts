import type { Instant } from '../../domain/time.ts'

/** One moment in a calendar, with the alarms before it. */
export type CalendarEvent = {
  /** The same for the same thing as long as it exists, so that a change moves it instead of doubling it. */
  readonly uid: string
  /** Goes up with every change. */
  readonly sequence: number
  readonly changedAt: Instant
  readonly at: Instant
  readonly summary: string
  readonly description: string
  readonly url: string
  /** Hours before the moment. */
  readonly alarms: readonly number[]
}

export type Calendar = {
  readonly name: string
  readonly language: string
  readonly events: readonly CalendarEvent[]
}

export const calendarType = 'text/calendar; charset=utf-8'

/** A calendar as RFC 5545 writes it, with the name and the hours between two readings of RFC 7986. */
export function icalendar({ name, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Dijkwacht//Dijkwacht//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    // What most agendas read instead of the standard's own name.
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    ...(events.length === 0 ? nothingYet : events.flatMap(eventLines)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A calendar without any component is none (RFC 5545, 3.4), and some agendas refuse it: this one shows nothing. */
const nothingYet = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const eventLines = ({ uid, sequence, changedAt, at, summary, description, url, alarms }: CalendarEvent) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `SEQUENCE:${sequence}`,
  `DTSTAMP:${utc(changedAt)}`,
  `LAST-MODIFIED:${utc(changedAt)}`,
  `DTSTART:${utc(at)}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  // A deadline does not make its owner busy.
  'TRANSP:TRANSPARENT',
  'STATUS:CONFIRMED',
  ...alarms.flatMap((hours) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:-PT${hours}H`,
    'END:VALARM',
  ]),
  'END:VEVENT',
]

/** 20261117T140000Z: to the second, and never later than it is. */
const utc = (moment: Instant): string => `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** Text as a value (RFC 5545, 3.3.11); other control signs may not be in it at all. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '')

const encoder = new TextEncoder()
const longestLine = 75

/** A line of at most 75 bytes, continued after a line end and a space (RFC 5545, 3.1), never within a character. */
function folded(line: string): string {
  const lines = ['']
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > longestLine) {
      lines.push('')
      // The space that continues a line is one of its bytes.
      bytes = 1
    }
    lines[lines.length - 1] += character
    bytes += size
  }
  return lines.join('\r\n ')
}
