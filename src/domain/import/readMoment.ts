import { resolveLocal } from '../law/amsterdam.ts'
import { type Day, type Instant, toInstant } from '../time.ts'
import { monthIn } from './monthWords.ts'
import { plainDate } from './plainFigures.ts'

/** In which order a column of figures names day, month and year. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]

/** How a column is to be read: asked once for the whole column where it is doubtful. */
export type MomentReading = {
  readonly order: DateOrder
  /** Which of two hours a time in the doubled hour of October means; null: nobody said yet. */
  readonly doubledHour: 'first' | 'second' | null
  /** The month in which the year begins that quarters are counted in. */
  readonly yearBegins: 1 | 4
  /** Two figures for a year after this one belong to the century before. */
  readonly thisYear: number
}

export type MomentFault = 'unreadable' | 'noSuchDay' | 'missingHour' | 'doubledHour'

/**
 * What a cell says of when: a day; a moment, where a time stands with it; or only a month, quarter or year, of which `day`
 * is the first. Midnight sharp counts as no time: machines write it where people wrote a day.
 */
export type ReadMoment =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly day: Day; readonly instant: Instant }
  | { readonly kind: 'period'; readonly day: Day }
  | { readonly kind: 'fault'; readonly fault: MomentFault }

const fault = (code: MomentFault): ReadMoment => ({ kind: 'fault', fault: code })

/** Reads a date as Dutch people, spreadsheets and other systems write it. @param written not empty, without spaces around it */
export function readMoment(written: string, reading: MomentReading): ReadMoment {
  const text = plainDate(written)
  const offsetMoment = withOffset(text)
  if (offsetMoment) return offsetMoment
  const { date, time, isTimeWrong } = parted(text)
  if (isTimeWrong) return fault('unreadable')
  const found = dateIn(date, reading)
  if (found === null) return fault('unreadable')
  const [year, month, day] = found.ymd
  if (!exists(year, month, day)) return fault('noSuchDay')
  const spelled = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  if (found.isPeriod) return { kind: 'period', day: spelled }
  return time === null ? { kind: 'day', day: spelled } : atTime(spelled, time, reading)
}

/** `2026-03-04T14:10:00+01:00`: nothing to guess. */
function withOffset(text: string): ReadMoment | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return null
  try {
    const instant = toInstant(text.replace(' ', 'T'))
    const day = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
    return { kind: 'instant', day, instant }
  } catch {
    return fault('noSuchDay')
  }
}

type Time = { readonly hour: number; readonly minute: number; readonly second: number }

const timeAtEnd =
  /[\sT,]+(?:om\s+|at\s+)?(\d{1,2})(?:[:.uh](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*(uur|u\.?|h|hrs?|a\.?m\.?|p\.?m\.?)?$/i

function parted(text: string): { readonly date: string; readonly time: Time | null; readonly isTimeWrong: boolean } {
  const whole = { date: text, time: null, isTimeWrong: false }
  const found = timeAtEnd.exec(text)
  if (!found) return whole
  const [match, hours = '', minutes, seconds, mark = ''] = found
  // "4 mrt 26" ends in a year, not in an hour: a bare number is a time only with a word behind it.
  if (minutes === undefined && mark === '') return whole
  const date = text.slice(0, -match.length).trim()
  const half = mark.toLowerCase().startsWith('p') ? 12 : mark.toLowerCase().startsWith('a') ? 0 : null
  const hour = half === null ? Number(hours) : (Number(hours) % 12) + half
  const time = { hour, minute: Number(minutes ?? 0), second: Number(seconds ?? 0) }
  const isTimeWrong = hour > 23 || time.minute > 59 || time.second > 59 || (half !== null && Number(hours) > 12)
  const isMidnight = hour === 0 && time.minute === 0 && time.second === 0
  return { date, time: isMidnight ? null : time, isTimeWrong }
}

function atTime(day: Day, { hour, minute, second }: Time, { doubledHour }: MomentReading): ReadMoment {
  const found = resolveLocal(`${day}T${two(hour)}:${two(minute)}:${two(second)}`)
  switch (found.kind) {
    case 'one':
      return { kind: 'instant', day, instant: found.instant }
    case 'none':
      return fault('missingHour')
    case 'two': {
      if (doubledHour === null) return fault('doubledHour')
      return { kind: 'instant', day, instant: found.readings[doubledHour === 'first' ? 0 : 1].instant }
    }
  }
}

type Found = { readonly ymd: readonly [number, number, number]; readonly isPeriod?: boolean }

function dateIn(text: string, reading: MomentReading): Found | null {
  const plain = text
    .toLowerCase()
    .replace(
      /^(?:\p{L}{2,9}dag|ma|di|wo|do|vr|za|zo|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s+/u,
      '',
    )
    .trim()
  return inFigures(plain, reading) ?? withMonthName(plain, reading) ?? serialNumber(plain) ?? period(plain, reading)
}

function inFigures(text: string, { order, thisYear }: MomentReading): Found | null {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d\d)(0\d|1[0-2])(\d\d)$/.exec(text)
  if (iso) return { ymd: [Number(iso[1]), Number(iso[2]), Number(iso[3])] }
  const [, first, second, third = ''] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(text) ?? []
  if (first === undefined || second === undefined) return null
  if (order === 'ymd' && third.length === 2) return { ymd: [fullYear(first, thisYear), Number(second), Number(third)] }
  const [day, month] = order === 'mdy' ? [second, first] : [first, second]
  return { ymd: [fullYear(third, thisYear), Number(month), Number(day)] }
}

function withMonthName(text: string, { thisYear }: MomentReading): Found | null {
  const dayFirst = /^(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[-\s./]*(?:of\s+)?(\p{L}+)\.?[-\s./,]*'?(\d{4}|\d{2})$/u.exec(
    text,
  )
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : []
  const month = name === undefined ? null : monthIn(name)
  return month === null || year === undefined ? null : { ymd: [fullYear(year, thisYear), month, Number(day)] }
}

/** Days since 30 December 1899, as Excel and LibreOffice count them; only figures that are a day between 1990 and 2079. */
function serialNumber(text: string): Found | null {
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : 0
  if (serial < 32_874 || serial > 65_745) return null
  const { year, month, day } = new Temporal.PlainDate(1899, 12, 30).add({ days: serial })
  return { ymd: [year, month, day] }
}

function period(text: string, { yearBegins, thisYear }: MomentReading): Found | null {
  const from = (year: number, month: number): Found => ({ ymd: [year, month, 1], isPeriod: true })
  const year = /^((?:19|20)\d\d)$/.exec(text)?.[1]
  if (year) return from(Number(year), 1)
  const quarter =
    /^(?:q|k|kwartaal|quarter)\s*([1-4])[\s,/-]+((?:19|20)\d\d)(?:[-/](?:19|20)?\d\d)?$/.exec(text) ??
    /^([1-4])e\s*(?:kwartaal|quarter)[\s,]+((?:19|20)\d\d)$/.exec(text)
  if (quarter) return from(...quarterStart(Number(quarter[1]), Number(quarter[2]), yearBegins))
  const [, ofYear, second] = /^((?:19|20)\d\d)[\s,/-]*(?:q|k)\s*([1-4])$/.exec(text) ?? []
  if (ofYear && second) return from(...quarterStart(Number(second), Number(ofYear), yearBegins))
  const [, name = '', inYear] = /^(\p{L}+)\.?[\s-]+((?:19|20)\d\d)$/u.exec(text) ?? []
  const month = inYear === undefined ? null : monthIn(name)
  if (month !== null) return from(Number(inYear), month)
  // As Excel shows a month; with a space it could be a day.
  const [, shortName = '', shortYear] = /^(\p{L}+)\.?(?:-'?| ')(\d\d)$/u.exec(text) ?? []
  const shortMonth = shortYear === undefined ? null : monthIn(shortName)
  if (shortMonth !== null && shortYear !== undefined) return from(fullYear(shortYear, thisYear), shortMonth)
  const figures = /^(\d{1,2})[-/]((?:19|20)\d\d)$/.exec(text) ?? null
  if (figures) return from(Number(figures[2]), Number(figures[1]))
  const turned = /^((?:19|20)\d\d)[-/](\d{1,2})$/.exec(text)
  return turned ? from(Number(turned[1]), Number(turned[2])) : null
}

function quarterStart(quarter: number, year: number, yearBegins: number): [number, number] {
  const month = yearBegins + (quarter - 1) * 3
  return month > 12 ? [year + 1, month - 12] : [year, month]
}

const two = (figure: number): string => String(figure).padStart(2, '0')

/** Two figures are the year nearest to now that is not more than a year ahead. */
function fullYear(text: string, thisYear: number): number {
  if (text.length !== 2) return Number(text)
  const century = Math.floor(thisYear / 100) * 100
  const year = century + Number(text)
  return year > thisYear + 1 ? year - 100 : year
}

function exists(year: number, month: number, day: number): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return year >= 1990
  } catch {
    return false
  }
}
