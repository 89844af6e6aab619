import { figuresOf, type RegisterStatistics } from '../../domain/register/statistics.ts'
import type { Instant } from '../../domain/time.ts'
import type { OrganisationStore } from '../ports.ts'
import type { Cell } from '../spreadsheets/cell.ts'
import { odsFile, type Sheet } from '../spreadsheets/odsFile.ts'
import type { Language } from '../texts/language.ts'
import { registerFilter } from './filterAsked.ts'
import { annualWords } from './texts/annualWords.ts'
import { exportWords } from './texts/exportWords.ts'

/** The figures of the breaches that came to light in a Dutch calendar year. */
export async function figuresOfYear(store: OrganisationStore, year: number, now: Instant): Promise<RegisterStatistics> {
  const period = { openedFrom: `${year}-01-01`, openedBefore: `${year + 1}-01-01` }
  return figuresOf(await store.countFigures(registerFilter({ ...period, which: 'all' }, now)))
}

type Year = { readonly year: number; readonly figures: RegisterStatistics; readonly before: RegisterStatistics }

/** A year's figures beside those of the year before, and its tables, as a spreadsheet for the annual report. */
export function annualFile(
  { year, figures, before }: Year,
  organisation: string,
  language: Language,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const words = annualWords[language]
  const codes: Readonly<Partial<Record<string, string>>> = exportWords[language].codes
  const named = (code: string | null) => (code === null ? words.notRecorded : (codes[code] ?? code))
  const causeNamed = (code: string | null) =>
    code === null ? words.notRecorded : code.split('-').map(named).join(', ')
  const counted = (name: string, what: string, rows: readonly (readonly [name: string, breaches: number])[]): Sheet =>
    table(name, [what, words.breaches], rows)
  return odsFile({
    title: words.title(year, organisation),
    language,
    sheets: [
      table(words.sheets.figures, [words.figure, String(year), String(year - 1)], linesOf(figures, before, language)),
      table(
        words.sheets.months,
        [words.month, words.breaches, words.notified, words.late],
        figures.perMonth.map(({ month, breaches, notified, late }) => [
          { when: `${month}-01` },
          breaches,
          notified,
          late,
        ]),
      ),
      table(
        words.sheets.kinds,
        [words.sheets.kinds, words.breaches, words.notified],
        figures.perKind.map(({ kind, breaches, notified }) => [named(kind), breaches, notified]),
      ),
      counted(
        words.sheets.data,
        words.sheets.data,
        figures.perCategory.map(({ category, breaches }) => [named(category), breaches]),
      ),
      counted(
        words.sheets.causes,
        words.sheets.causes,
        figures.perCause.map(({ cause, breaches }) => [causeNamed(cause), breaches]),
      ),
      counted(
        words.sheets.departments,
        words.sheets.departments,
        figures.perDepartment.map(({ department, breaches }) => [department ?? words.notRecorded, breaches]),
      ),
    ],
  })
}

const table = (name: string, header: readonly string[], rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  header,
  widths: [8, 4],
  numbersFrom: 1,
  rows: [rows],
})

function linesOf(
  figures: RegisterStatistics,
  before: RegisterStatistics,
  language: Language,
): readonly (readonly Cell[])[] {
  const values = ({
    breaches,
    noBreach,
    open,
    notified,
    within72Hours,
    late,
    notifications,
    informed,
    ...more
  }: RegisterStatistics) => ({
    breaches,
    noBreach,
    open,
    notified: notified.count,
    within72Hours: within72Hours.count,
    late,
    withdrawn: notifications.withdrawn,
    toInform: informed.of,
    informed: informed.count,
    peopleMin: more.people.min,
    peopleMax: more.people.max,
    peopleUnknown: more.people.unknownIn,
    hoursToAwareness: more.hours.toAwareness.median,
    hoursToContainment: more.hours.toContainment.median,
    hoursToDecision: more.hours.toDecision.median,
  })
  const { lines } = annualWords[language]
  const now = values(figures)
  const then = values(before)
  return (Object.keys(lines) as (keyof typeof lines)[]).map((name) => [lines[name], now[name], then[name]])
}
