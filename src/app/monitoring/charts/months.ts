import type { Statistics } from '../../../contract/statistics.ts'
import type { Language } from '../../text/textSet.ts'

type Month = Statistics['perMonth'][number]

/** The same months with those between them in which nothing came: a gap is a figure too. */
export function monthsBetween(months: readonly Month[]): readonly Month[] {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const known = new Map(months.map((month) => [month.month, month]))
  const all: Month[] = []
  const end = Temporal.PlainYearMonth.from(last.month)
  for (
    let at = Temporal.PlainYearMonth.from(first.month);
    Temporal.PlainYearMonth.compare(at, end) <= 0;
    at = at.add({ months: 1 })
  ) {
    const month = at.toString()
    all.push(known.get(month) ?? { month, breaches: 0, notified: 0, late: 0 })
  }
  return all
}

const named = (month: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))

/** "2026-11" as "november 2026". */
export const nameOfMonth = (month: string, language: Language): string =>
  named(month, language, { month: 'long', year: 'numeric' })

/** "2026-11" as "nov". */
export const shortNameOfMonth = (month: string, language: Language): string =>
  named(month, language, { month: 'short' })
