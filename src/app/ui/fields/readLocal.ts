/**
 * Reads a day as people type it: 20-11-2026, 20/11/26, 20.11 (this year), 2026-11-20, or vandaag and gisteren.
 * `today` is the present day in the Netherlands as `2026-11-20`. Null when no existing day can be read.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase()
  if (text === 'vandaag' || text === 'today') return today
  if (text === 'gisteren' || text === 'yesterday') return shiftDay(today, -1)

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))

  const dutch = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(text)
  if (!dutch) return null
  const year =
    dutch[3] === undefined
      ? Number(today.slice(0, 4))
      : dutch[3].length === 2
        ? 2000 + Number(dutch[3])
        : Number(dutch[3])
  return existingDay(year, Number(dutch[2]), Number(dutch[1]))
}

/** Reads a time as people type it: 14:10, 14.10, 1410, 9:05, 9u05. Null when it is none; 24:00 is none either. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})[:.u h](\d{2})$/.exec(typed.trim().toLowerCase()) ?? /^(\d{1,2})(\d{2})$/.exec(typed.trim())
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  if (hour > 23 || minute > 59) return null
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** `2026-11-20` as it is typed in the Netherlands, `20-11-2026`. */
export const writeDay = (day: string): string => day.split('-').toReversed().join('-')

const twoDigits = (value: number) => String(value).padStart(2, '0')

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

function existingDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
