import { caseCursor, caseCursorPlace, type CasePlace } from '../../api/caseOrder.ts'
import { type CaseCounts, type CaseQuery, type CaseSort, type Page, type RegisterQuery, UnknownCursor } from '../../api/ports.ts'
import { askedWords } from '../../api/searchWords.ts'
import { type CaseSummary, closedViewHours, groupLimits, type UrgencyGroup, urgencyGroups } from '../../domain/case/summary.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import { Parameters } from './parameters.ts'
import { isId } from './rows.ts'
import type { Session } from './session.ts'

type Counted = Omit<CaseQuery, 'sort' | 'descending' | 'limit' | 'cursor'>
type SummaryRow = { readonly summary: CaseSummary }

/** The column of each order; those that can be empty come last, by the second column. */
const orders: Record<CaseSort, { readonly column: string; readonly whenEmpty: string | null }> = {
  deadline: { column: 'due_at', whenEmpty: 'opened_at' },
  openedAt: { column: 'opened_at', whenEmpty: null },
  reference: { column: 'reference_key', whenEmpty: null },
  title: { column: 'title_key', whenEmpty: null },
  people: { column: 'people', whenEmpty: "''" },
  closedAt: { column: 'closed_at', whenEmpty: "''" },
}

/** One page of cases: the next rows after the cursor, in an order that an index gives where there is one. */
export async function findCases(session: Session, query: CaseQuery): Promise<Page<CaseSummary>> {
  const { sort, descending, limit, cursor } = query
  const after = placeAfter(cursor, sort, descending)
  const words = askedWords(query.q)
  const found =
    words === null ? await byOrder(session, query, after) : words.length > 0 ? await byWords(session, query, words, after) : []
  return pageOf(found, limit, (last) => caseCursor(last, sort, descending))
}

/** Walks the index of the order; first the rows with a value, then, if the page is not full, those without. */
async function byOrder(session: Session, query: CaseQuery, after: CasePlace | null): Promise<readonly SummaryRow[]> {
  const { column, whenEmpty } = orders[query.sort]
  const wanted = query.limit + 1
  const walk = (key: string, emptiness: string[], from: CasePlace | null, rows: number) => {
    const parameters = new Parameters()
    const conditions = [...emptiness, ...conditionsOf(query, parameters)]
    const columns = key === "''" ? ['reference_key', 'id'] : [key, 'reference_key', 'id']
    if (from) conditions.push(beyond(columns, query.descending, parameters, key === "''" ? [from.reference, from.id] : [from.key, from.reference, from.id]))
    const text = `select summary from cases ${where(conditions)} order by ${ordered(columns, query.descending)} limit ${rows}`
    return session.query<SummaryRow>(text, parameters.values)
  }
  if (whenEmpty === null) return walk(column, [], after, wanted)
  const filled = after?.missing ? [] : await walk(column, [`${column} is not null`], after, wanted)
  if (filled.length === wanted) return filled
  const empty = await walk(whenEmpty, [`${column} is null`], after?.missing ? after : null, wanted - filled.length)
  return [...filled, ...empty]
}

/** Sorts what the words found: all matches are known before anything is sorted or cut off. */
function byWords(session: Session, query: CaseQuery, words: readonly string[], after: CasePlace | null): Promise<readonly SummaryRow[]> {
  const parameters = new Parameters()
  const { column, whenEmpty } = orders[query.sort]
  const isEmpty = `(${column} is null)`
  const key = whenEmpty === null || whenEmpty === "''" ? column : `coalesce(${column}, ${whenEmpty})`
  const columns = [key, 'reference_key', 'id']
  const found = foundBy(query, words, parameters)
  const conditions = conditionsOf(query, parameters)
  if (after) {
    const values = after.missing && whenEmpty === "''" ? [after.reference, after.id] : [after.key, after.reference, after.id]
    const rest = beyond(columns.slice(-values.length), query.descending, parameters, values)
    conditions.push(after.missing ? `(${isEmpty} and ${rest})` : `(${isEmpty} or ${rest})`)
  }
  const text = `with found as materialized (${found})
    select summary from cases join found using (id) ${where(conditions)}
    order by ${isEmpty}, ${ordered(columns, query.descending)} limit ${query.limit + 1}`
  return session.query<SummaryRow>(text, parameters.values)
}

type CountRow = { readonly [name in 'team' | 'mine' | 'unassigned' | 'waiting' | 'closed' | 'late_in_view' | UrgencyGroup]: number }

/** Exact numbers, the views from the index of open cases alone. */
export async function countCases(session: Session, query: Counted): Promise<CaseCounts> {
  const parameters = new Parameters()
  const words = askedWords(query.q)
  const me = parameters.add(query.me)
  const since = parameters.add(addHours(query.now, -closedViewHours))
  const now = parameters.add(query.now)
  const groups = urgencyGroups.map((group) => `(count(*) filter (where ${inGroup(group, query.now, parameters)}))::int as "${group}"`)
  const view = viewCondition(query, parameters)
  const matching = where(conditionsOf({ ...query, group: undefined }, parameters))
  const source = words === null ? 'cases' : 'cases join found using (id)'
  const text = `
    ${words === null ? '' : `with found as materialized (${foundBy(query, words, parameters)})`}
    select o.*, c.closed, l.late_in_view, g.*
    from (select count(*)::int as team, (count(*) filter (where handler = ${me}))::int as mine,
        (count(*) filter (where handler is null))::int as unassigned, (count(*) filter (where is_waiting))::int as waiting
      from cases where is_open) o,
      (select count(*)::int as closed from cases where not is_open and closed_at >= ${since}) c,
      (select count(*)::int as late_in_view from cases ${where([`due_at < ${now}`, 'due_at is not null', ...view])}) l,
      (select ${groups.join(', ')} from ${source} ${matching}) g`
  const [row] = await session.query<CountRow>(text, parameters.values)
  if (!row) throw new Error('Nothing was counted')
  const { team, mine, unassigned, waiting, closed, late_in_view: late, late: matchingLate, today, within24Hours, later, noFixedTerm } = row
  const found = { late: matchingLate, today, within24Hours, later, noFixedTerm }
  return {
    views: { mine, unassigned, team, waiting, closed },
    groups: found,
    matching: query.group ? found[query.group] : matchingLate + today + within24Hours + later + noFixedTerm,
    lateHidden: late - (query.group === undefined || query.group === 'late' ? matchingLate : 0),
  }
}

/** One page of the register, by reference. */
export async function findRegister(session: Session, query: RegisterQuery): Promise<Page<CaseSummary>> {
  const parameters = new Parameters()
  const outcomes = query.which === 'all' ? ['breach', 'noBreach'] : [query.which === 'breaches' ? 'breach' : 'noBreach']
  const conditions = [`outcome = any (${parameters.add(outcomes)})`, ...openedBetween(query, parameters)]
  const after = placeAfter(query.cursor, 'reference', false)
  if (after) {
    const { reference, id } = after
    conditions.push(beyond(['reference_key', 'id'], false, parameters, [reference, id]))
  }
  const text = `select summary from cases ${where(conditions)} order by reference_key, id limit ${query.limit + 1}`
  const rows = await session.query<SummaryRow>(text, parameters.values)
  return pageOf(rows, query.limit, (last) => caseCursor(last, 'reference', false))
}

function placeAfter(cursor: string | null, sort: CaseSort, descending: boolean): CasePlace | null {
  if (cursor === null) return null
  const place = caseCursorPlace(cursor, sort, descending)
  if (!isId(place.id)) throw new UnknownCursor()
  return place
}

function pageOf(rows: readonly SummaryRow[], limit: number, cursorOf: (last: CaseSummary) => string): Page<CaseSummary> {
  const items = rows.slice(0, limit).map(({ summary }) => summary)
  const last = items.at(-1)
  return { items, next: last && rows.length > limit ? cursorOf(last) : null }
}

const where = (conditions: readonly string[]): string => (conditions.length > 0 ? `where ${conditions.join(' and ')}` : '')

const ordered = (columns: readonly string[], descending: boolean): string =>
  columns.map((column) => (descending ? `${column} desc` : column)).join(', ')

/** The rows that come after these values in the order of the columns. */
const beyond = (columns: readonly string[], descending: boolean, parameters: Parameters, values: readonly (string | number)[]): string =>
  `(${columns.join(', ')}) ${descending ? '<' : '>'} (${values.map((value) => parameters.add(value)).join(', ')})`

const foundBy = (query: CaseQuery | Counted, words: readonly string[], parameters: Parameters): string =>
  `select id from find_texts('case', ${parameters.add(words)}, ${query.searchRestricted})`

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
    ...openedBetween(query, parameters),
  ]
}

const openedBetween = ({ openedFrom, openedBefore }: Pick<CaseQuery, 'openedFrom' | 'openedBefore'>, parameters: Parameters): string[] => [
  ...(openedFrom === undefined ? [] : [`opened_at >= ${parameters.add(openedFrom)}`]),
  ...(openedBefore === undefined ? [] : [`opened_at < ${parameters.add(openedBefore)}`]),
]

function viewCondition({ view, me, now }: Counted, parameters: Parameters): string[] {
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
      return ['is_open', 'is_waiting']
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
