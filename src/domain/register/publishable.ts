import { specialCategories } from '../law/facts.ts'
import type { RegisterRow } from './registerRow.ts'

/**
 * The fewest breaches that may stand together under one period and kind. Fewer than five is the usual border of the threshold
 * rule (Hundepool and others, Handbook on Statistical Disclosure Control, Eurostat, 2010, 4.2.1).
 */
export const fewestTogether = 5

/** Numbers of people as they are published: never as they are, and never narrower than ten. */
export const peopleClasses = ['upTo9', 'upTo99', 'upTo999', 'upTo9999', 'more', 'unknown'] as const
export type PeopleClass = (typeof peopleClasses)[number]

/** One breach as anybody may read it. */
export type PublishedLine = {
  /** 2026-Q4, or 2026; null where even the year would stand with too few. */
  readonly period: string | null
  /** Null for kinds that are too rare to be named, and for what nobody recorded. */
  readonly kind: string | null
  readonly people: PeopleClass
  readonly bsn: boolean
  readonly specialData: boolean
  readonly notified: boolean
  readonly inTime: boolean | null
  readonly informed: boolean
}

/** What was made coarser to publish it, in numbers of breaches; for those who decide on publishing, never for the public. */
export type Coarsened = {
  readonly breaches: number
  readonly published: number
  /** Shown by their year instead of their quarter. */
  readonly toYear: number
  /** Shown without their kind. */
  readonly withoutKind: number
  /** Shown without a period as well. */
  readonly withoutPeriod: number
}

/** Everything of the register that is never published, and why. */
export const leftOut = [
  { what: 'reference', why: 'identifies' },
  { what: 'title', why: 'freeText' },
  { what: 'summary', why: 'freeText' },
  { what: 'consequences', why: 'freeText' },
  { what: 'reasons', why: 'freeText' },
  { what: 'lessons', why: 'freeText' },
  { what: 'names', why: 'people' },
  { what: 'department', why: 'identifies' },
  { what: 'controller', why: 'identifies' },
  { what: 'moments', why: 'identifies' },
  { what: 'exactNumbers', why: 'smallNumbers' },
  { what: 'dataKinds', why: 'identifies' },
  { what: 'recipient', why: 'identifies' },
  { what: 'authorityNumber', why: 'identifies' },
  { what: 'noBreach', why: 'noBreach' },
] as const satisfies readonly { readonly what: string; readonly why: string }[]

const quarterDays = ['01-01', '04-01', '07-01', '10-01']

/** Whether a day (`2026-10-01`) is the first of a quarter, and so may be an end of what is published. */
export const beginsQuarter = (day: string): boolean => quarterDays.includes(day.slice(5))

/** The whole quarters that hold every day from `openedFrom` up to, not including, `openedBefore`; an open end stays open. */
export const wholeQuarters = ({
  openedFrom,
  openedBefore,
}: {
  readonly openedFrom?: string
  readonly openedBefore?: string
}): { readonly openedFrom?: string; readonly openedBefore?: string } => ({
  ...(openedFrom !== undefined && { openedFrom: quarterDayNotAfter(openedFrom) }),
  ...(openedBefore !== undefined && { openedBefore: quarterDayNotBefore(openedBefore) }),
})

const quarterDayNotAfter = (day: string): string =>
  `${day.slice(0, 5)}${quarterDays.findLast((one) => one <= day.slice(5)) ?? '01-01'}`

function quarterDayNotBefore(day: string): string {
  const found = quarterDays.find((one) => one >= day.slice(5))
  return found ? `${day.slice(0, 5)}${found}` : `${Number(day.slice(0, 4)) + 1}-01-01`
}

type Level = { readonly period: (row: RegisterRow) => string | null; readonly namesKind: boolean }
const yearOf = ({ openedMonth }: RegisterRow): string => openedMonth.slice(0, 4)
const quarterOf = (row: RegisterRow): string => `${yearOf(row)}-Q${Math.ceil(Number(row.openedMonth.slice(5, 7)) / 3)}`

const coarsest: Level = { period: () => null, namesKind: false }
/** From fine to coarse. */
const levels: readonly Level[] = [
  { period: quarterOf, namesKind: true },
  { period: yearOf, namesKind: true },
  { period: yearOf, namesKind: false },
  coarsest,
]

/**
 * The breaches of a register as anybody may read them: each stands with at least four others under the same period and
 * kind, made coarser until it does. If too few are left at the end, the smallest group that was shown joins them, so that
 * taking the published ones from a total that somebody knows leaves no small number either (secondary suppression; the same
 * handbook, 4.2.3). Fewer breaches than that in all are not published.
 * @param rows in any order; only breaches are published
 */
export function publishable(rows: Iterable<RegisterRow>): {
  readonly lines: readonly PublishedLine[]
  readonly coarsened: Coarsened
} {
  const breaches = [...rows].filter(({ outcome }) => outcome === 'breach')
  const shown: Group[] = []
  let rest: readonly RegisterRow[] = breaches
  for (const level of levels) {
    const groups = groupsAt(level, rest)
    shown.push(...groups.filter(isEnough))
    rest = groups.filter((group) => !isEnough(group)).flatMap((group) => group.rows)
  }
  const published = withRest(shown, rest)
  const countAt = (...those: readonly Level[]) =>
    published.filter(({ level }) => those.includes(level)).reduce((sum, group) => sum + group.rows.length, 0)
  const [, year, yearWithoutKind] = levels
  return {
    lines: published
      .flatMap(({ level, rows: own }) => own.map((row) => lineOf(row, level)))
      .toSorted((a, b) => compare(keyOf(a), keyOf(b))),
    coarsened: {
      breaches: breaches.length,
      published: published.reduce((sum, group) => sum + group.rows.length, 0),
      toYear: year ? countAt(year) : 0,
      withoutKind: yearWithoutKind ? countAt(yearWithoutKind) : 0,
      withoutPeriod: countAt(coarsest),
    },
  }
}

type Group = { readonly level: Level; readonly rows: readonly RegisterRow[] }
const isEnough = ({ rows }: Group): boolean => rows.length >= fewestTogether

const groupsAt = (level: Level, rows: readonly RegisterRow[]): readonly Group[] =>
  [
    ...Map.groupBy(rows, (row) =>
      JSON.stringify([level.period(row), level.namesKind ? (row.incidentKind ?? null) : null]),
    ).values(),
  ].map((own) => ({ level, rows: own }))

/** The groups with those that are too few to stand alone, together with the smallest group there is, as fine as that can be. */
function withRest(shown: readonly Group[], rest: readonly RegisterRow[]): readonly Group[] {
  if (rest.length === 0) return shown
  const [smallest, ...others] = shown.toSorted((a, b) => a.rows.length - b.rows.length)
  if (!smallest) return []
  const together = [...smallest.rows, ...rest]
  return [
    ...others,
    { level: levels.find((level) => groupsAt(level, together).length === 1) ?? coarsest, rows: together },
  ]
}

const lineOf = (row: RegisterRow, level: Level): PublishedLine => ({
  period: level.period(row),
  kind: level.namesKind ? row.incidentKind : null,
  people: peopleClassOf(row.people),
  bsn: row.categories.includes('bsn'),
  specialData: specialCategories.some((category) => row.categories.includes(category)),
  notified: row.notified,
  inTime: row.notified ? !row.filedLate : null,
  informed: row.subjectsState === 'informed',
})

function peopleClassOf(people: RegisterRow['people']): PeopleClass {
  if (people === null) return 'unknown'
  const most = people.max
  return most < 10 ? 'upTo9' : most < 100 ? 'upTo99' : most < 1000 ? 'upTo999' : most < 10_000 ? 'upTo9999' : 'more'
}

/** The order says nothing of the order in which breaches came. */
const keyOf = ({ period, kind, people, bsn, specialData, notified, inTime, informed }: PublishedLine): string =>
  JSON.stringify([
    period ?? '~',
    kind ?? '~',
    peopleClasses.indexOf(people),
    bsn,
    specialData,
    notified,
    inTime,
    informed,
  ])
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
