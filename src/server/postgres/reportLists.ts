import { reportCursor, reportCursorPlace } from '../../api/caseOrder.ts'
import type { ReportCounts, ReportQuery, ReportRow } from '../../api/ports/lists.ts'
import { type Page, UnknownCursor } from '../../api/cursor.ts'
import { askedWords } from '../../api/searchWords.ts'
import { Parameters } from './parameters.ts'
import { isId, reportOf, type StoredReport } from './rows.ts'
import type { Session } from './session.ts'

type Counted = Omit<ReportQuery, 'limit' | 'cursor' | 'descending'>

export const reportColumns =
  'id, version, state, channel, received_at, call_back_wanted, called_back, parked_until, case_id, seen_by, source_reference'

/** One page of the inbox, by when each report was received. */
export async function findReports(session: Session, query: ReportQuery): Promise<Page<ReportRow>> {
  const { descending, limit, cursor } = query
  const parameters = new Parameters()
  const { source, conditions, words } = matching(query, parameters)
  if (cursor !== null) {
    const after = reportCursorPlace(cursor, descending)
    if (!isId(after.id)) throw new UnknownCursor()
    const place = `${parameters.add(after.receivedAt)}, ${parameters.add(after.id)}`
    const rest = `(received_at, id) ${descending ? '<' : '>'} (${place})`
    // Without words nothing is near, and the index of the order can be walked.
    if (words === null) conditions.push(rest)
    else conditions.push(after.near ? `near and ${rest}` : `(near or ${rest})`)
  }
  const direction = descending ? 'desc' : 'asc'
  const nearness = words === null ? '' : 'near, '
  const text = `select ${nearness}${reportColumns} from ${source} where ${conditions.join(' and ')}
    order by ${nearness}received_at ${direction}, id ${direction} limit ${limit + 1}`
  const rows = await session.query<StoredReport & { readonly near?: boolean }>(text, parameters.values)
  const items = rows.slice(0, limit).map(reportOf)
  const last = items.at(-1)
  const near = rows[items.length - 1]?.near ?? false
  return { items, next: last && rows.length > limit ? reportCursor({ ...last, near }, descending) : null }
}

/** Exact numbers of the inbox; what is settled is everything else, so only what waits is looked at. */
export async function countReports(session: Session, query: Counted): Promise<ReportCounts> {
  const parameters = new Parameters()
  const parked = inState('parked', query.now, parameters)
  const { source, conditions } = matching(query, parameters)
  const text = `select w.*, l.to_look, a.everything, m.matching
    from (select (count(*) filter (where not ${parked}))::int as open, (count(*) filter (where ${parked}))::int as parked
        from reports where ${waits}) w,
      (select count(*)::int as to_look from reports where ${needsALook}) l,
      (select count(*)::int as everything from reports) a,
      (select count(*)::int as matching from ${source} where ${conditions.join(' and ')}) m`
  type Row = { open: number; parked: number; to_look: number; everything: number; matching: number }
  const [row] = await session.query<Row>(text, parameters.values)
  if (!row) throw new Error('Nothing was counted')
  const { open, parked: laidAside, to_look: toLook, everything, matching: matched } = row
  const settled = everything - open - laidAside - toLook
  return { open, needsALook: toLook, parked: laidAside, settled, matching: matched }
}

/** As the partial index says it. */
const waitsForCall = 'call_back_wanted and not called_back'
const waits = "state in ('new', 'asked', 'parked')"
const needsALook = "state = 'needsALook'"

/** A report whose parking is over is open again. */
function inState(state: ReportQuery['state'], now: string, parameters: Parameters): string {
  if (state === 'all') return 'true'
  if (state === 'needsALook') return needsALook
  if (state === 'settled') return `not (${waits} or ${needsALook})`
  const isParked = `coalesce(state = 'parked' and parked_until > ${parameters.add(now)}, false)`
  // What is parked waits as well: said so that the index of what waits is enough, however much was settled.
  return `(${waits} and ${state === 'parked' ? '' : 'not '}${isParked})`
}

type Matching = {
  readonly source: string
  readonly conditions: string[]
  readonly words: readonly string[] | null
}

function matching(query: Counted, parameters: Parameters): Matching {
  const words = askedWords(query.q)
  const conditions = [inState(query.state, query.now, parameters)]
  if (query.callBack !== undefined) conditions.push(query.callBack ? waitsForCall : `not (${waitsForCall})`)
  if (query.channel?.length) conditions.push(`channel = any (${parameters.add(query.channel)})`)
  const found = () => `find_reports(${parameters.add(words)}, ${query.searchRestricted})`
  return { source: words === null ? 'reports' : `(select (report).*, near from ${found()}) found`, conditions, words }
}
