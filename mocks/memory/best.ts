import { compareText, textKey } from '../../src/api/caseOrder.ts'
import type { Best, SearchQuery } from '../../src/api/ports/lists.ts'
import type { CaseSummary } from '../../src/domain/case/summary.ts'
import type { Content, Found } from './content.ts'
import { matchesOf } from './words.ts'

/** The best few cases and reports for the words somebody is typing. */
export function bestOf(content: Content, query: SearchQuery): Best {
  const isOpen = ({ handling }: CaseSummary) => handling !== 'closed'
  const cases = few(
    content.cases.values(),
    query,
    (stands) =>
      ({ row: a }, { row: b }) =>
        firstTrue(stands(textKey(a.title)), stands(textKey(b.title))) ||
        firstTrue(isOpen(a), isOpen(b)) ||
        newestFirst(a.openedAt, b.openedAt, a.id, b.id),
  )
  const reports = few(
    content.reports.values(),
    query,
    () =>
      ({ row: a }, { row: b }) =>
        newestFirst(a.receivedAt, b.receivedAt, a.id, b.id),
  )
  return { cases: cases.map(({ row }) => row), reports: reports.map(({ row }) => row.id) }
}

/** The first so many in this order; those that only a forgiven word finds come after all others. */
function few<Row>(
  rows: Iterable<Found<Row>>,
  query: SearchQuery,
  orderBy: (stands: (titleKey: string) => boolean) => (a: Found<Row>, b: Found<Row>) => number,
): readonly Found<Row>[] {
  const all = [...rows]
  const matches = matchesOf(all, query, { lastBegins: true })
  if (matches === null) return []
  const { asTyped, near } = matches
  const first = all.filter(asTyped.finds)
  const then = all.filter((found) => near.finds(found) && !asTyped.finds(found))
  return [...first.toSorted(orderBy(asTyped.stands)), ...then.toSorted(orderBy(near.stands))].slice(0, query.limit)
}

const firstTrue = (a: boolean, b: boolean): number => Number(b) - Number(a)

const newestFirst = (a: string, b: string, idOfA: string, idOfB: string): number =>
  compareText(b, a) || compareText(idOfB, idOfA)
