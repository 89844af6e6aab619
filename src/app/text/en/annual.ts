import { countIn } from '../plural.ts'
import type { annual as nl } from '../nl/annual.ts'

const count = countIn('en')

/** The figures of a year, for the annual report. */
export const annual = {
  title: (year: number) => `Figures of ${year}`,
  back: 'To the register',
  print: 'Print',
  spreadsheet: 'Spreadsheet (ODS)',
  saved: (name: string) => `${name} is made.`,
  yearsLabel: 'Year',
  soFar: (day: string) => `Up to ${day}.`,
  found: (year: number, breaches: number) =>
    `In ${year} ${count(breaches, 'breach', 'breaches')} ${breaches === 1 ? 'was' : 'were'} found`,
  more: (difference: number, year: number) => `, ${difference} more than in ${year}.`,
  fewer: (difference: number, year: number) => `, ${difference} fewer than in ${year}.`,
  same: (year: number) => `, as many as in ${year}.`,
  notified: (notified: number, inTime: number) =>
    `Of these ${notified} ${notified === 1 ? 'was' : 'were'} notified to the AP, ${inTime} within 72 hours.`,
  informed: (informed: number, toInform: number) =>
    `In ${count(toInform, 'breach', 'breaches')} people had to be told; in ${informed} that was done.`,
  none: (year: number) => `In ${year} no breach was found.`,
  comparison: 'Compared with the year before',
  figure: 'Figure',
  figures: {
    breaches: 'Breaches',
    noBreach: 'Examined, no breach',
    notified: 'Notified to the AP',
    within72Hours: 'Of these within 72 hours',
    informed: 'People informed',
    people: 'People affected',
    contained: 'Contained',
    open: 'Still open',
  },
  tables: 'In detail',
} satisfies typeof nl
