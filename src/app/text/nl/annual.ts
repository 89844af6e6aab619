import { countIn } from '../plural.ts'

const count = countIn('nl')

/** The figures of a year, for the annual report. */
export const annual = {
  title: (year: number) => `Jaarcijfers ${year}`,
  back: 'Naar het register',
  print: 'Afdrukken',
  spreadsheet: 'Spreadsheet (ODS)',
  saved: (name: string) => `${name} is gemaakt.`,
  yearsLabel: 'Jaar',
  soFar: (day: string) => `Tot en met ${day}.`,
  found: (year: number, breaches: number) =>
    `In ${year} ${breaches === 1 ? 'is' : 'zijn'} ${count(breaches, 'datalek', 'datalekken')} gevonden`,
  more: (difference: number, year: number) => `, ${difference} meer dan in ${year}.`,
  fewer: (difference: number, year: number) => `, ${difference} minder dan in ${year}.`,
  same: (year: number) => `, evenveel als in ${year}.`,
  notified: (notified: number, inTime: number) =>
    `Daarvan ${notified === 1 ? 'is er 1' : `zijn er ${notified}`} gemeld bij de AP, ${inTime} binnen 72 uur.`,
  informed: (informed: number, toInform: number) =>
    `Bij ${count(toInform, 'datalek', 'datalekken')} moesten betrokkenen het weten; bij ${informed} is dat gebeurd.`,
  none: (year: number) => `In ${year} is geen datalek gevonden.`,
  comparison: 'Vergeleken met het jaar ervoor',
  figure: 'Cijfer',
  figures: {
    breaches: 'Datalekken',
    noBreach: 'Onderzocht, geen datalek',
    notified: 'Gemeld bij de AP',
    within72Hours: 'Waarvan binnen 72 uur',
    informed: 'Betrokkenen geïnformeerd',
    people: 'Betrokkenen',
    contained: 'Ingedamd',
    open: 'Nog open',
  },
  tables: 'Uitgesplitst',
}
