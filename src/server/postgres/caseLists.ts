import { caseCursor, caseCursorPlace, type CasePlace } from '../../api/caseOrder.ts'
import type { CaseCounts, CasePage, CaseQuery, CaseSort } from '../../api/ports/lists.ts'
import { UnknownCursor } from '../../api/cursor.ts'
import { askedWords } from '../../api/searchWords.ts'
import {
  type CaseSummary,
  closedViewHours,
  groupLimits,
  type UrgencyGroup,
  urgencyGroups,
} from '../../domain/case/summary.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import { Parameters } from './parameters.ts'
import { isId } from './rows.ts'
import type { Session } from './session.ts'

type Counted = Omit<CaseQuery, 'sort' | 'descending' | 'limit' | 'cursor'>
type SummaryRow = { readonly summary: CaseSummary; readonly near?: boolean }

/** The column of each order; rows in which it is empty come last, by other columns if any, as `placeInOrder` says. */
const orders: Record<CaseSort, { readonly column: string; readonly whenEmpty: readonly string[] | null }> = {
  deadline: { column: 'due_at', whenEmpty: ['opened_at'] },
  openedAt: { column: 'opened_at', whenEmpty: null },
  reference: { column: 'reference_key', whenEmpty: null },
  title: { column: 'title_key', whenEmpty: null },
  people: { column: 'people', whenEmpty: [] },
  closedAt: { column: 'closed_at', whenEmpty: [] },
}
export const ties = ['reference_key', 'id'] as const

/** One page of cases: the next rows after the cursor. */
export async function findCases(session: Session, query: CaseQuery): Promise<CasePage> {
  const { sort, descending, limit, cursor } = query
  const after = placeAfter(cursor, sort, descending)
  const words = askedWords(query.q)
  const found =
    words?.length === 0
      ? []
      : await (isWalked(query) ? walked(session, query, after) : sorted(session, query, words, after))
  return pageOf(found, limit, ({ summary, near }) => caseCursor(summary, sort, descending, near))
}

/**
 * Whether the rows are best found by walking the index of their order. Not when words or a view leave few of them: those
 * lie close together in some orders (the open cases are the latest), so that a walk would pass all others first.
 */
const isWalked = ({ view, sort, q }: CaseQuery): boolean => {
  if (askedWords(q) !== null) return false
  return view === undefined || (view === 'closed' ? sort === 'closedAt' : sort === 'deadline')
}

/** Walks the index of the order; first the rows with a value, then, if the page is not full, those without. */
async function walked(session: Session, query: CaseQuery, after: CasePlace | null): Promise<readonly SummaryRow[]> {
  const { column, whenEmpty } = orders[query.sort]
  const wanted = query.limit + 1
  const walk = (columns: readonly string[], emptiness: readonly string[], from: CasePlace | null, rows: number) => {
    const parameters = new Parameters()
    const conditions = [...emptiness, ...conditionsOf(query, parameters)]
    if (from) conditions.push(beyond(columns, query.descending, parameters, from))
    const text = `select summary from cases ${where(conditions)} order by ${ordered(columns, query.descending)} limit ${rows}`
    return session.query<SummaryRow>(text, parameters.values)
  }
  if (whenEmpty === null) return walk([column, ...ties], [], after, wanted)
  const filled = after?.missing ? [] : await walk([column, ...ties], [`${column} is not null`], after, wanted)
  if (filled.length === wanted) return filled
  const empty = await walk(
    [...whenEmpty, ...ties],
    [`${column} is null`],
    after?.missing ? after : null,
    wanted - filled.length,
  )
  return [...filled, ...empty]
}

/** Finds every match before anything is sorted or cut off. */
function sorted(
  session: Session,
  query: CaseQuery,
  words: readonly string[] | null,
  after: CasePlace | null,
): Promise<readonly SummaryRow[]> {
  const parameters = new Parameters()
  const { column, whenEmpty } = orders[query.sort]
  const key = [column, ...(whenEmpty ?? [])]
  const columns = [key.length > 1 ? `coalesce(${key.join(', ')})` : column, ...ties]
  const source = words === null ? '(select *, false as near from cases) every' : foundBy(query, words, parameters)
  const matching = where(conditionsOf(query, parameters))
  const kept = [...new Set([...key, ...ties, 'near'])]
  const isEmpty = `(${column} is null)`
  const rest =
    after && beyond(after.missing ? [...(whenEmpty ?? []), ...ties] : columns, query.descending, parameters, after)
  const within = rest && (after.missing ? `${isEmpty} and ${rest}` : `(${isEmpty} or ${rest})`)
  const from = within && (after.near ? `where near and ${within}` : `where near or ${within}`)
  const order = `near, ${isEmpty}, ${ordered(columns, query.descending)}`
  const text = `
    with matches as materialized (select ${kept.join(', ')} from ${source} ${matching}),
      page as (select id, near, row_number() over (order by ${order}) as place from matches ${from ?? ''} order by place limit ${query.limit + 1})
    select summary, near from page join cases using (id) order by place`
  return session.query<SummaryRow>(text, parameters.values)
}

type CountRow = {
  readonly [name in 'team' | 'mine' | 'unassigned' | 'waiting' | 'closed' | 'late_in_view' | UrgencyGroup]: number
}

/** Exact numbers, the views from the index of open cases alone. */
export async function countCases(session: Session, query: Counted): Promise<CaseCounts> {
  const parameters = new Parameters()
  const words = askedWords(query.q)
  const me = parameters.add(query.me)
  const since = parameters.add(addHours(query.now, -closedViewHours))
  const now = parameters.add(query.now)
  const groups = urgencyGroups.map(
    (group) => `(count(*) filter (where ${inGroup(group, query.now, parameters)}))::int as "${group}"`,
  )
  const view = viewCondition(query, parameters)
  const matching = where(conditionsOf({ ...query, group: undefined }, parameters))
  const source = words === null ? 'cases' : foundBy(query, words, parameters)
  const text = `
    select o.team, o.mine, o.unassigned, o.waiting - r.to_read as waiting, c.closed, l.late_in_view, g.*
    from (select count(*)::int as team, (count(*) filter (where handler = ${me}))::int as mine,
        (count(*) filter (where handler is null))::int as unassigned, (count(*) filter (where is_waiting))::int as waiting
      from cases where is_open) o,
      (${toRead(query, parameters)}) r,
      (select count(*)::int as closed from cases where not is_open and closed_at >= ${since}) c,
      (select count(*)::int as late_in_view from cases ${where([`due_at < ${now}`, 'due_at is not null', ...view])}) l,
      (select ${groups.join(', ')} from ${source} ${matching}) g`
  const [row] = await session.query<CountRow>(text, parameters.values)
  if (!row) throw new Error('Nothing was counted')
  const {
    team,
    mine,
    unassigned,
    waiting,
    closed,
    late_in_view: late,
    late: matchingLate,
    today,
    within24Hours,
    later,
    noFixedTerm,
  } = row
  const found = { late: matchingLate, today, within24Hours, later, noFixedTerm }
  return {
    views: { mine, unassigned, team, waiting, closed },
    groups: found,
    matching: query.group ? found[query.group] : matchingLate + today + within24Hours + later + noFixedTerm,
    lateHidden: late - (query.group === undefined || query.group === 'late' ? matchingLate : 0),
  }
}

export function placeAfter(cursor: string | null, sort: CaseSort, descending: boolean): CasePlace | null {
  if (cursor === null) return null
  const place = caseCursorPlace(cursor, sort, descending)
  if (!isId(place.id)) throw new UnknownCursor()
  return place
}

export function pageOf(rows: readonly SummaryRow[], limit: number, cursorOf: (last: SummaryRow) => string): CasePage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ summary }) => summary),
    next: last && rows.length > limit ? cursorOf(last) : null,
    near: shown.filter(({ near }) => near).length,
  }
}

export const where = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''

export const ordered = (columns: readonly string[], descending: boolean): string =>
  columns.map((column) => (descending ? `${column} desc` : column)).join(', ')

/** The rows that come after this place in the order of the columns: a key if there is one, and the ties. */
export function beyond(
  columns: readonly string[],
  descending: boolean,
  parameters: Parameters,
  { key, reference, id }: CasePlace,
): string {
  const values = [key, reference, id].slice(-columns.length)
  return `(${columns.join(', ')}) ${descending ? '<' : '>'} (${values.map((value) => parameters.add(value)).join(', ')})`
}

const foundBy = (query: CaseQuery | Counted, words: readonly string[], parameters: Parameters): string =>
  `find_cases(${parameters.add(words)}, ${query.searchRestricted}) found`

function conditionsOf(query: Counted, parameters: Parameters): string[] {
  const among = (column: string, choice: readonly string[] | undefined) =>
    choice?.length ? [`${column} = any (${parameters.add(choice)})`] : []
  const overlapping = (column: string, choice: readonly string[] | undefined) =>
    choice?.length ? [`${column} && ${parameters.add(choice)}::text[]`] : []
  return [
    ...viewCondition(query, parameters),
    ...(query.group ? [inGroup(query.group, query.now, parameters)] : []),
    ...among('authority_state', query.authorityState),
    ...among('subjects_state', query.subjectsState),
    ...among("coalesce(handler, 'none')", query.handler),
    ...among('incident_kind', query.incidentKind),
    ...overlapping('categories', query.category),
    ...overlapping('natures', query.nature),
    ...(query.imported === undefined
      ? []
      : [inTable(query, query.imported === 'yes' ? 'is_imported' : 'not is_imported')]),
    ...openedBetween(query, parameters),
    ...watched(query, parameters),
  ]
}

/** A condition on a column that the search by words does not give back: asked of the table itself. */
const inTable = ({ q }: Counted, condition: string): string =>
  askedWords(q) === null ? condition : `id in (select id from cases where ${condition})`

/** The conditions that keeping watch adds. What no column holds is read from the summaries of the few rows that are left. */
function watched(query: Counted, parameters: Parameters): string[] {
  const { dueFrom, dueBefore, waitingFor, readableBy, promised } = query
  // Said twice: the planner sees by the first how few these are, and only the second keeps it from opening other summaries.
  const waits = (role: string) =>
    `(is_waiting and case when is_waiting then summary#>>'{progress,waitingFor,role}' = ${parameters.add(role)} else false end)`
  return [
    ...(dueFrom === undefined ? [] : [`due_at >= ${parameters.add(dueFrom)}`]),
    ...(dueBefore === undefined ? [] : [`due_at < ${parameters.add(dueBefore)}`]),
    ...(waitingFor === undefined
      ? []
      : waitingFor === 'anybody'
        ? ['is_waiting']
        : [inTable(query, waits(waitingFor))]),
    ...(readableBy === undefined
      ? []
      : [readableBy === null ? 'false' : inTable(query, readable(readableBy, parameters))]),
    ...(promised === undefined ? [] : [inTable(query, promised ? 'is_promised' : 'not is_promised')]),
  ]
}

/** As `waitsForReadingBy`; a case that does not tell who may not read it is for nobody to read. */
const readable = (reader: string, parameters: Parameters): string =>
  `(may_not_read is not null and not may_not_read @> array[${parameters.add(reader)}::text])`

/** How many of the open cases wait for who looks to read them: no others have to do it, so they wait for no others. */
const toRead = ({ reader }: Counted, parameters: Parameters): string =>
  reader === undefined
    ? 'select 0 as to_read'
    : `select count(*)::int as to_read from cases where is_open and ${readable(reader, parameters)}`

export const openedBetween = (
  { openedFrom, openedBefore }: Pick<CaseQuery, 'openedFrom' | 'openedBefore'>,
  parameters: Parameters,
): string[] => [
  ...(openedFrom === undefined ? [] : [`opened_at >= ${parameters.add(openedFrom)}`]),
  ...(openedBefore === undefined ? [] : [`opened_at < ${parameters.add(openedBefore)}`]),
]

function viewCondition(query: Counted, parameters: Parameters): string[] {
  const { view, me, reader, now } = query
  switch (view) {
    case undefined:
      return []
    case 'team':
      return ['is_open']
    case 'mine':
      return ['is_open', `handler = ${parameters.add(me)}`]
    case 'unassigned':
      return ['is_open', 'handler is null']
    case 'waiting':
      return [
        'is_open',
        'is_waiting',
        ...(reader === undefined ? [] : [inTable(query, `not ${readable(reader, parameters)}`)]),
      ]
    case 'closed':
      return ['not is_open', `closed_at >= ${parameters.add(addHours(now, -closedViewHours))}`]
  }
}

function inGroup(group: UrgencyGroup, moment: Instant, parameters: Parameters): string {
  if (group === 'noFixedTerm') return 'due_at is null'
  const { now, endOfToday, in24Hours } = groupLimits(moment)
  // As urgencyOf, which asks one limit after the other: on the longest day of the year today reaches beyond 24 hours.
  const later = in24Hours > endOfToday ? in24Hours : endOfToday
  const from = { late: null, today: now, within24Hours: endOfToday, later }[group]
  const before = { late: now, today: endOfToday, within24Hours: in24Hours, later: null }[group]
  const limits = [from && `due_at >= ${parameters.add(from)}`, before && `due_at < ${parameters.add(before)}`]
  return `(${['due_at is not null', ...limits.filter((limit) => limit !== null)].join(' and ')})`
}
