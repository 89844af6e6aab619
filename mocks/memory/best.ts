import { compareText, textKey } from '../../src/api/caseOrder.ts'
import type { Best, SearchQuery } from '../../src/api/ports.ts'
import { wordsOf } from '../../src/api/searchWords.ts'
import type { CaseSummary } from '../../src/domain/case/summary.ts'
import type { Content, Found } from './content.ts'
import { matchesOf } from './words.ts'

/** The best few cases and reports for the words somebody is typing. */
export function bestOf(content: Content, query: SearchQuery): Best {
  const words = wordsOf(query.q)
  const titled = ({ title }: CaseSummary) => words.every((word) => textKey(title).includes(word))
  const isOpen = ({ handling }: CaseSummary) => handling !== 'closed'
  const cases = few(
    content.cases.values(),
    query,
    ({ row: a }, { row: b }) =>
      firstTrue(titled(a), titled(b)) ||
      firstTrue(isOpen(a), isOpen(b)) ||
      newestFirst(a.openedAt, b.openedAt, a.id, b.id),
  )
  const reports = few(content.reports.values(), query, ({ row: a }, { row: b }) =>
    newestFirst(a.receivedAt, b.receivedAt, a.id, b.id),
  )
  return { cases: cases.map(({ row }) => row), reports: reports.map(({ row }) => row.id) }
}

/** The first so many in this order; those that only a forgiven word finds come after all others. */
function few<Row>(
  rows: Iterable<Found<Row>>,
  query: SearchQuery,
  order: (a: Found<Row>, b: Found<Row>) => number,
): readonly Found<Row>[] {
  const all = [...rows]
  const matches = matchesOf(all, query, { lastBegins: true })
  if (matches === null) return []
  const exact = all.filter(matches.exact)
  const forgiven = all.filter((found) => matches.forgiving(found) && !matches.exact(found))
  return [...exact.toSorted(order), ...forgiven.toSorted(order)].slice(0, query.limit)
}

const firstTrue = (a: boolean, b: boolean): number => Number(b) - Number(a)

const newestFirst = (a: string, b: string, idOfA: string, idOfB: string): number =>
  compareText(b, a) || compareText(idOfB, idOfA)
