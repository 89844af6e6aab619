import type { Day } from '../time.ts'

export const holidayNames = [
  'newYear',
  'goodFriday',
  'easterMonday',
  'kingsDay',
  'liberationDay',
  'ascension',
  'whitMonday',
  'christmasDay',
  'boxingDay',
  'decreeDay',
] as const
export type HolidayName = (typeof holidayNames)[number]

/** atw3-1: public holiday; atw3-2: equated by law; decree: equated by royal decree (Algemene termijnenwet art. 3). */
export type Holiday = {
  readonly day: Day
  readonly name: HolidayName
  readonly basis: 'atw3-1' | 'atw3-2' | 'decree'
}

// Data, not a rule: the Crown names these days for some years at a time. Certainty C2, by way of sterfgeval.nl 70745.
const decreeDays: readonly Day[] = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
]

/**
 * The days of a year on which Dutch offices are closed by law, in the order of the calendar.
 * For reminders, staffing and the remark on Regulation 1182/71; never for the deadline itself.
 * @param year Gregorian. Source: Algemene termijnenwet art. 3.
 */
export function holidays(year: number): readonly Holiday[] {
  const known = holidaysOf.get(year) ?? holidaysIn(year)
  holidaysOf.set(year, known)
  return known
}

// Every explanation of a deadline asks for the same few years.
const holidaysOf = new Map<number, readonly Holiday[]>()

function holidaysIn(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const afterEaster = (days: number): Day => easter.add({ days }).toString()
  const fixed = (month: number, day: number): Day => Temporal.PlainDate.from({ year, month, day }).toString()
  const byLaw: Holiday[] = [
    { day: fixed(1, 1), name: 'newYear', basis: 'atw3-1' },
    { day: afterEaster(-2), name: 'goodFriday', basis: 'atw3-2' },
    { day: afterEaster(1), name: 'easterMonday', basis: 'atw3-1' },
    { day: birthdayOfTheMonarch(year), name: 'kingsDay', basis: 'atw3-1' },
    { day: fixed(5, 5), name: 'liberationDay', basis: 'atw3-1' },
    { day: afterEaster(39), name: 'ascension', basis: 'atw3-1' },
    { day: afterEaster(50), name: 'whitMonday', basis: 'atw3-1' },
    { day: fixed(12, 25), name: 'christmasDay', basis: 'atw3-1' },
    { day: fixed(12, 26), name: 'boxingDay', basis: 'atw3-1' },
  ]
  const byDecree = decreeDays
    .filter((day) => day.startsWith(`${year}-`))
    .map((day): Holiday => ({ day, name: 'decreeDay', basis: 'decree' }))
  return [...byLaw, ...byDecree].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** On a Sunday the day before is kept. Until 2013 the Queen's birthday, 30 April. */
function birthdayOfTheMonarch(year: number): Day {
  const birthday = Temporal.PlainDate.from({ year, month: 4, day: year < 2014 ? 30 : 27 })
  return (birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }) : birthday).toString()
}

/** Gregorian computus in the form of Meeus, Jones and Butcher. */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const solar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - solar + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
