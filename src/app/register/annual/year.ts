import type { MonitoringAddress } from '../../monitoring/monitoringAddress.ts'

/** The Dutch calendar year in which a moment lies. */
export const yearOf = (moment: string): number =>
  Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam').year

/** The year in an address; null for what is none. */
export const yearIn = (text: string | undefined): number | null =>
  text !== undefined && /^2[01]\d\d$/.test(text) ? Number(text) : null

/** So far back years are offered; the law, and with it the register, is of 2018. */
export const firstYearShown = (thisYear: number): number => Math.max(2018, thisYear - 7)

/** The cases that were opened in a year. */
export const addressOf = (year: number): MonitoringAddress => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  department: null,
  controller: null,
})
