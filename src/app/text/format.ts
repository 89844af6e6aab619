import type { Language } from './textSet.ts'

const timeZone = 'Europe/Amsterdam'
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }
const minute = 60_000
const dayLength = 24 * 60 * minute

const words = {
  nl: {
    d: 'd',
    h: 'u',
    m: 'm',
    left: (t: string) => `nog ${t}`,
    late: (t: string) => `${t} te laat`,
    now: 'nu',
    to: 'tot',
    atLeast: 'minstens',
    estimate: 'schatting',
    unknown: 'onbekend',
  },
  en: {
    d: 'd',
    h: 'h',
    m: 'm',
    left: (t: string) => `${t} left`,
    late: (t: string) => `${t} late`,
    now: 'now',
    to: 'to',
    atLeast: 'at least',
    estimate: 'estimate',
    unknown: 'unknown',
  },
} satisfies Record<Language, unknown>

/** A number of people or records as it is known: exact, a range, or only a lower end. */
export type Quantity = {
  readonly min: number | null
  readonly max: number | null
  readonly estimate?: boolean
}

/** How dates, times, spans and numbers are written in one language. Instants are ISO texts; the clock on the wall is that of Amsterdam. */
export type Format = ReturnType<typeof makeFormat>

function makeFormat(language: Language) {
  const locale = locales[language]
  const w = words[language]
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { timeZone, ...options })
    return (instant: string) => made.format(new Date(instant))
  }
  const numbers = new Intl.NumberFormat(locale)
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const shortWeekday = formatter({ weekday: 'short' })
  const weekday = formatter({ weekday: 'long' })
  const time = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = formatter({ day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = formatter({ day: 'numeric', month: 'short' })
  const plainDay = formatter({ day: 'numeric', month: 'short', year: 'numeric' })

  /** Elapsed time in at most two units: "6 u 20 m", "2 d 1 u", "40 m"; whole minutes, rounded down. */
  const duration = (milliseconds: number): string => {
    const minutes = Math.floor(Math.abs(milliseconds) / minute)
    const [d, h, m] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
    const parts =
      d > 0
        ? [
            [d, w.d],
            [h, w.h],
          ]
        : h > 0
          ? [
              [h, w.h],
              [m, w.m],
            ]
          : [[m, w.m]]
    const [first, ...rest] = parts
    return [first, ...rest.filter((part) => part[0] !== 0)].map((part) => part?.join(' ')).join(' ')
  }

  /** Hours and minutes without days, as the law counts: "71 u 5 m". */
  const hours = (milliseconds: number): string => {
    const minutes = Math.floor(Math.abs(milliseconds) / minute)
    const [h, m] = [Math.floor(minutes / 60), minutes % 60]
    return m === 0 ? `${numbers.format(h)} ${w.h}` : `${numbers.format(h)} ${w.h} ${m} ${w.m}`
  }

  /** Where a moment stands from now: "nog 6 u 20 m" or "18 u te laat". Under a minute either way: "nu". */
  const remaining = (instant: string, now: number): string => {
    const span = Date.parse(instant) - now
    if (Math.abs(span) < minute) return w.now
    return span > 0 ? w.left(duration(span)) : w.late(duration(span))
  }

  /** "1.200 tot 1.500 (schatting)", "minstens 40", "312", "onbekend". */
  const quantity = ({ min, max, estimate = false }: Quantity): string => {
    const mark = estimate ? ` (${w.estimate})` : ''
    if (min === null && max === null) return w.unknown
    if (min !== null && max !== null) {
      return (min === max ? numbers.format(min) : `${numbers.format(min)} ${w.to} ${numbers.format(max)}`) + mark
    }
    return min === null ? `0 ${w.to} ${numbers.format(max ?? 0)}${mark}` : `${w.atLeast} ${numbers.format(min)}${mark}`
  }

  return {
    language,
    /** "14:10" */
    time,
    /** "vr", "vrijdag" */
    shortWeekday,
    weekday,
    /** "20 november 2026", "20 nov" and, for columns, "20 nov 2026" */
    day,
    shortDay,
    plainDay,
    /** "vr 14:10" for a moment within a week of now, else "vr 20 nov 14:10": short, and never ambiguous. */
    shortMoment: (instant: string, now: number): string =>
      Math.abs(Date.parse(instant) - now) < 6 * dayLength
        ? `${shortWeekday(instant)} ${time(instant)}`
        : `${shortWeekday(instant)} ${shortDay(instant)} ${time(instant)}`,
    /** "vrijdag 20 november 2026 14:10", with the offset around a change of the clock. */
    moment: (instant: string): string => {
      const offset = offsetNearChange(instant)
      return `${weekday(instant)} ${day(instant)} ${time(instant)}${offset === null ? '' : ` (${offset})`}`
    },
    duration,
    hours,
    remaining,
    quantity,
    number: (value: number) => numbers.format(value),
    decimal: (value: number) => decimals.format(value),
    list: (items: readonly string[]) => lists.format(items),
  }
}

const made: Partial<Record<Language, Format>> = {}

/** The one set of formats of a language; making Intl objects is slow, so they are kept. */
export const formatIn = (language: Language): Format => (made[language] ??= makeFormat(language))

let offsets: Intl.DateTimeFormat | undefined

/** The offset of Amsterdam at a moment, "+02:00". */
export function offsetAt(instant: string | number): string {
  offsets ??= new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
  const part = offsets.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')
  return part?.value.replace('GMT', '') ?? ''
}

/** The offset when the clock changes within a week before or after, for only then does "02:30" need it; else null. */
export function offsetNearChange(instant: string): string | null {
  const at = Date.parse(instant)
  const offset = offsetAt(at)
  const changes = offsetAt(at - 7 * dayLength) !== offset || offsetAt(at + 7 * dayLength) !== offset
  return changes ? offset : null
}
