import { plainDate } from './plainFigures.ts'
import type { DateOrder } from './readMoment.ts'

/** What the cells of one column tell about the order of day and month, counted over the whole file. */
export type DateSigns = {
  /** Cells that hold a date in figures, with two numbers that could be day and month. */
  readonly dates: number
  /** Of those: the first number cannot be a month, or the second cannot. */
  readonly dayFirst: number
  readonly monthFirst: number
  /** Cells with a time of twelve hours (AM, PM), which Dutch people do not write. */
  readonly twelveHours: number
  /** Cells that name a quarter of two years, such as `Q1 2019-2020`: a year that does not begin in January. */
  readonly brokenYears: number
}

export const noSigns: DateSigns = { dates: 0, dayFirst: 0, monthFirst: 0, twelveHours: 0, brokenYears: 0 }

/** The signs with those of one more cell. */
export function withSignsOf(cell: string, signs: DateSigns): DateSigns {
  if (/^(?:q|k|kwartaal|quarter)\s*[1-4][\s,/-]+(?:19|20)\d\d[-/](?:19|20)?\d\d$/i.test(cell))
    return { ...signs, brokenYears: signs.brokenYears + 1 }
  const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})\b/.exec(plainDate(cell)) ?? []
  if (first === undefined || second === undefined) return signs
  return {
    ...signs,
    dates: signs.dates + 1,
    dayFirst: signs.dayFirst + (Number(first) > 12 ? 1 : 0),
    monthFirst: signs.monthFirst + (Number(second) > 12 ? 1 : 0),
    twelveHours: signs.twelveHours + (/\b[ap]\.?m\.?$/i.test(cell) ? 1 : 0),
  }
}

/** american: the dates are written as in the United States, or may be. mixed: some can only be Dutch, others only American. */
export const dateDoubts = ['american', 'mixed', 'brokenYear'] as const
export type DateDoubt = (typeof dateDoubts)[number]

export type DateJudgement = { readonly order: DateOrder; readonly doubt: DateDoubt | null }

/**
 * In which order a column names day and month, and whether somebody must be asked. Without a sign of the contrary it is
 * written as Dutch people write: 04-03-2026 is 4 March. A column is judged as a whole, and asked about once.
 */
export function judgeDates({ dayFirst, monthFirst, twelveHours, brokenYears }: DateSigns): DateJudgement {
  if (brokenYears > 0) return { order: 'dmy', doubt: 'brokenYear' }
  if (dayFirst > 0 && monthFirst > 0) return { order: dayFirst >= monthFirst ? 'dmy' : 'mdy', doubt: 'mixed' }
  if (monthFirst > 0) return { order: 'mdy', doubt: 'american' }
  return { order: 'dmy', doubt: dayFirst === 0 && twelveHours > 0 ? 'american' : null }
}
