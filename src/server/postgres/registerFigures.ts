import type { RegisterFilter } from '../../domain/register/registerFilter.ts'
import type { Spread } from '../../domain/register/spread.ts'
import type { RegisterCounts } from '../../domain/register/statistics.ts'
import { where } from './caseLists.ts'
import { Parameters } from './parameters.ts'
import { inRegister, isLate, registerFacts } from './registerConditions.ts'
import type { Session } from './session.ts'

/** What cases are counted by; as the columns of a cell. */
const keys = ['opened_month', 'incident_kind', 'cause', 'department', 'controller', 'handler'] as const
type Key = (typeof keys)[number]

/** What is counted together, and the keys of each group. */
const groupings = {
  total: [],
  months: ['opened_month'],
  kinds: ['incident_kind'],
  causes: ['cause'],
  departments: ['department'],
  controllers: ['controller'],
  handlers: ['handler'],
  alike: ['incident_kind', 'department', 'cause'],
} as const satisfies Readonly<Record<string, readonly Key[]>>

const groupingSets = Object.values(groupings)
  .map((by) => `(${by.join(', ')})`)
  .join(', ')

/** As `grouping` says it: a bit for each key that a group was not made by, the last key the lowest. */
const maskOf = (grouping: readonly Key[]): number =>
  keys.reduce((mask, key) => mask * 2 + (grouping.includes(key) ? 0 : 1), 0)

/** What is counted of each group, from sums over cells. */
const numbers = {
  breaches: 'sum(n) filter (where breach)',
  noBreach: 'sum(n) filter (where not breach)',
  open: 'sum(n) filter (where breach and is_open)',
  imported: 'sum(imported) filter (where breach)',
  late: 'sum(n) filter (where breach and late)',
  openLate: 'sum(n) filter (where breach and is_open and late)',
  made: 'sum(n) filter (where is_notified)',
  withdrawn: 'sum(withdrawn) filter (where is_notified)',
  notified: 'sum(n) filter (where breach and is_notified)',
  filedInTime: 'sum(filed_in_time) filter (where breach and is_notified)',
  toInform: 'sum(to_inform) filter (where breach)',
  informed: 'sum(informed) filter (where breach)',
  contained: 'sum(contained) filter (where breach)',
  known: 'sum(known) filter (where breach)',
  min: 'sum(least) filter (where breach)',
  max: 'sum(most) filter (where breach)',
} as const

type Group = { readonly [key in Key]: string | null } & { readonly [name in keyof typeof numbers]: number } & {
  readonly grouped: number
}
type Lie = {
  readonly of: number
  readonly ranks: readonly [min: number, median: number, p90: number, max: number] | null
}
type Answer = {
  readonly groups: readonly Group[]
  readonly categories: readonly { readonly key: string; readonly breaches: number }[]
  readonly hours: { readonly [name in keyof RegisterCounts['hours']]: Lie }
}

/** What is counted of a case, all of it held by the index `cases_figures`. */
const counted = `is_open, is_notified, is_filed_late, is_contained, is_imported, opened_month, incident_kind, cause, department,
  controller, handler, authority_state, subjects_state, people_min, people, hours_to_awareness, hours_to_containment,
  hours_to_decision, categories`

/** Whether the names of a case fit in that index; the very words of its migration, by which PostgreSQL knows it. */
const fitsIndex = (limit: '<= 1000' | '> 1000') =>
  `octet_length(coalesce(department, '') || coalesce(controller, '')) ${limit}`

/**
 * Counts the cases of a filter in one statement, so that all figures are of the same moment. Rows that are alike in what
 * is counted become one cell first: grouping some thousands of cells in eight ways costs little, grouping every row would not.
 */
export async function countFigures(session: Session, filter: RegisterFilter): Promise<RegisterCounts> {
  const parameters = new Parameters()
  const conditions = inRegister(filter, parameters)
  const late = isLate(filter.now, parameters)
  const chosen = (['<= 1000', '> 1000'] as const).map(
    (limit) =>
      `select outcome = 'breach' as breach, ${late} as late, ${counted} from cases ${where([...conditions, fitsIndex(limit)])}`,
  )
  // Where names choose, few cases are left of many: they are put aside. All cases of a period are read three times rather.
  const putAside = (filter.department?.length ?? 0) + (filter.controller?.length ?? 0) > 0
  const text = `
    with chosen as ${putAside ? '' : 'not'} materialized (${chosen.join(' union all ')}),
      cells as materialized (
        select breach, is_open, late, is_notified, opened_month, incident_kind, cause, department, controller,
          case when is_open then handler end as handler, count(*) as n,
          ${counting(registerFacts.imported)} as imported, ${counting("authority_state = 'withdrawn'")} as withdrawn,
          ${counting('not is_filed_late')} as filed_in_time, ${counting("subjects_state = 'informed'")} as informed,
          ${counting("subjects_state in ('informed', 'toBeInformed')")} as to_inform,
          ${counting(registerFacts.contained)} as contained, ${counting(registerFacts.peopleKnown)} as known,
          sum(people_min) filter (where ${registerFacts.peopleKnown}) as least, sum(people) as most
        from chosen group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
      groups as (
        select grouping(${keys.join(', ')}) as grouped, ${keys.join(', ')},
          ${listed(numbers, (sum) => `coalesce(${sum}, 0)`)}
        from cells group by grouping sets (${groupingSets})),
      kinds_of_data as (select categories, count(*) as breaches from chosen where breach group by 1),
      categories as (
        select key, sum(breaches) as breaches from kinds_of_data, unnest(categories) as key group by key),
      hours as (
        select ${listed(hourColumns, spread)}
        from chosen where breach)
    select (select json_agg(groups) from groups) as groups,
      (select coalesce(json_agg(categories), '[]') from categories) as categories, (select to_json(hours) from hours) as hours`
  const [answer] = await session.query<Answer>(text, parameters.values)
  if (!answer) throw new Error('Nothing was counted')
  return countsOf(answer)
}

/** The parts of a selection with their names. */
const listed = (named: Readonly<Record<string, string>>, asked: (part: string) => string): string =>
  Object.entries(named)
    .map(([name, part]) => `${asked(part)} as "${name}"`)
    .join(', ')

const counting = (condition: string): string => `count(*) filter (where ${condition})`

const hourColumns = {
  toAwareness: 'hours_to_awareness',
  toContainment: 'hours_to_containment',
  toDecision: 'hours_to_decision',
} as const satisfies Readonly<Record<keyof RegisterCounts['hours'], string>>

/** By nearest rank, as `spreadOf`. */
const spread = (column: string): string =>
  `json_build_object('of', count(${column}), 'ranks', percentile_disc(array[0, 0.5, 0.9, 1]) within group (order by ${column}))`

const spreadOfRanks = ({ of: count, ranks }: Lie): Spread => {
  const [min, median, p90, max] = ranks ?? [null, null, null, null]
  return { of: count, min, median, p90, max }
}

function countsOf({ groups, categories, hours }: Answer): RegisterCounts {
  const madeBy = (name: keyof typeof groupings) => groups.filter(({ grouped }) => grouped === maskOf(groupings[name]))
  /** Only groups with a breach: a month in which nothing but "no breach" came is no month of breaches. */
  const per = <Name extends keyof typeof numbers>(name: keyof typeof groupings, key: Key, names: readonly Name[]) =>
    madeBy(name)
      .filter(({ breaches }) => breaches > 0)
      .map((group) => ({ key: group[key], ...only(group, names) }))
  const [total] = madeBy('total')
  if (!total) throw new Error('Nothing was counted')
  return {
    total,
    hours: {
      toAwareness: spreadOfRanks(hours.toAwareness),
      toContainment: spreadOfRanks(hours.toContainment),
      toDecision: spreadOfRanks(hours.toDecision),
    },
    months: per('months', 'opened_month', ['breaches', 'notified', 'late']),
    kinds: per('kinds', 'incident_kind', ['breaches', 'notified']),
    categories,
    causes: per('causes', 'cause', ['breaches']),
    departments: per('departments', 'department', ['breaches']),
    controllers: per('controllers', 'controller', ['breaches']),
    handlers: madeBy('handlers')
      .filter(({ open }) => open > 0)
      .map(({ handler, open, openLate }) => ({ key: handler, open, late: openLate })),
    alike: madeBy('alike')
      .filter(({ breaches }) => breaches > 0)
      .map(({ incident_kind: kind, department, cause, breaches }) => ({ kind, department, cause, breaches })),
  }
}

const only = <Name extends string>(from: Readonly<Record<Name, number>>, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Record<Name, number>
