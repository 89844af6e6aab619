import {
  caseCursor,
  caseCursorPlace,
  comparePlaces,
  compareReports,
  compareText,
  placeInOrder,
  reportCursor,
  reportCursorPlace,
  type ReportPlace,
} from '../../src/api/caseOrder.ts'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type {
  CaseCounts,
  CaseFilter,
  CaseQuery,
  ReportCounts,
  ReportQuery,
  ReportRow,
} from '../../src/api/ports/lists.ts'
import type { Page } from '../../src/api/cursor.ts'
import { allCategories, likenessOf, mostAlike, precedentsSought } from '../../src/api/resemblance.ts'
import { waitsForReadingBy } from '../../src/domain/case/nextStep.ts'
import {
  type CaseSummary,
  closedViewHours,
  urgencyGroups,
  urgencyOf,
  type View,
  views,
} from '../../src/domain/case/summary.ts'
import { addHours, type Instant } from '../../src/domain/time.ts'
import { hasPromise } from '../../src/api/watch/hasPromise.ts'
import { bestOf } from './best.ts'
import type { Content, Found } from './content.ts'
import { nearnessForList } from './words.ts'

type Counted = Omit<CaseQuery, 'sort' | 'descending' | 'limit' | 'cursor'>
type Lists = Pick<
  OrganisationStore,
  | 'caseIdOf'
  | 'summaries'
  | 'openCaseIds'
  | 'outdatedCaseIds'
  | 'findCases'
  | 'countCases'
  | 'findReports'
  | 'countReports'
  | 'search'
  | 'precedents'
>

/** The questions that lists ask, answered by looking at every row: what they mean, without any index. */
export const listsOver = (content: Content): Lists => {
  const allCases = (): readonly Found<CaseSummary>[] => [...content.cases.values()]
  const summariesWhere = (matches: (found: Found<CaseSummary>) => boolean): CaseSummary[] =>
    allCases()
      .filter(matches)
      .map(({ row }) => row)

  return {
    caseIdOf: async (reference) => summariesWhere(({ row }) => row.reference === reference)[0]?.id ?? null,
    summaries: async (ids) => ids.map((id) => content.cases.get(id)?.row).filter((summary) => summary !== undefined),
    openCaseIds: async () =>
      summariesWhere(isOpen)
        .map(({ id }) => id)
        .toSorted(compareText),
    outdatedCaseIds: async (edition) =>
      summariesWhere(({ row }) => row.edition < edition)
        .toSorted(
          (a, b) =>
            Number(a.handling === 'closed') - Number(b.handling === 'closed') ||
            compareText(b.openedAt, a.openedAt) ||
            compareText(a.id, b.id),
        )
        .map(({ id }) => id),

    findCases: async (query) => {
      const { sort, descending, cursor } = query
      const after = cursor === null ? null : caseCursorPlace(cursor, sort, descending)
      const nearness = nearnessForList(allCases(), query)
      const placed = allCases()
        .filter(matching(query, nearness))
        .map((found) => ({ summary: found.row, place: placeInOrder(found.row, sort, nearness(found) === 'near') }))
      const sorted = placed.toSorted((a, b) => comparePlaces(a.place, b.place, descending))
      const rest = sorted.filter(({ place }) => !after || comparePlaces(place, after, descending) > 0)
      const { items, next } = pageOf(rest, query.limit, ({ summary, place }) =>
        caseCursor(summary, sort, descending, place.near),
      )
      return {
        items: items.map(({ summary }) => summary),
        next,
        near: items.filter(({ place }) => place.near).length,
      }
    },

    countCases: async (query) => countsOf(allCases(), query),

    findReports: async (query) => {
      const { descending, cursor } = query
      const after = cursor === null ? null : reportCursorPlace(cursor, descending)
      const placed = reportsMatching([...content.reports.values()], query)
      const sorted = placed.toSorted((a, b) => compareReports(a, b, descending))
      const rest = sorted.filter((place) => !after || compareReports(place, after, descending) > 0)
      const { items, next } = pageOf(rest, query.limit, (last) => reportCursor(last, descending))
      return { items: items.map(({ row }) => row), next }
    },

    countReports: async (query): Promise<ReportCounts> => {
      const reports = [...content.reports.values()]
      const inState = (state: ReportQuery['state']) =>
        reports.filter(({ row }) => reportState(row, query.now) === state).length
      return {
        open: inState('open'),
        needsALook: inState('needsALook'),
        parked: inState('parked'),
        settled: inState('settled'),
        matching: reportsMatching(reports, query).length,
      }
    },

    search: async (query) => bestOf(content, query),

    precedents: async (like, limit) => {
      const alike = summariesWhere(({ row }) => isPrecedentFor(like, row))
      const latest = alike.toSorted(
        (a, b) => compareText(b.closedAt ?? '', a.closedAt ?? '') || compareText(b.id, a.id),
      )
      const candidates = latest.slice(0, precedentsSought).map(likenessOf)
      const best = mostAlike(likenessOf(like), candidates, limit)
      return best.map((id) => content.cases.get(id)?.row).filter((summary) => summary !== undefined)
    },
  }
}

export function pageOf<Item>(rest: readonly Item[], limit: number, cursorOf: (last: Item) => string): Page<Item> {
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last && rest.length > limit ? cursorOf(last) : null }
}

const isOpen = ({ row }: Found<CaseSummary>): boolean => row.handling !== 'closed'

function isInView(
  summary: CaseSummary,
  view: View,
  { me, reader, now }: Pick<CaseQuery, 'me' | 'reader' | 'now'>,
): boolean {
  const open = summary.handling !== 'closed'
  switch (view) {
    case 'team':
      return open
    case 'mine':
      return open && summary.handler === me
    case 'unassigned':
      return open && summary.handler === null
    case 'waiting':
      return (
        open &&
        summary.progress.waitingFor !== null &&
        (reader === undefined || !waitsForReadingBy(summary.progress, reader))
      )
    case 'closed':
      return summary.closedAt !== null && !open && summary.closedAt >= addHours(now, -closedViewHours)
  }
}

const inView = (query: Counted) => {
  const { view } = query
  return ({ row }: Found<CaseSummary>): boolean => view === undefined || isInView(row, view, query)
}

const matching = (query: Counted, nearness: ReturnType<typeof nearnessForList>) => {
  const ofView = inView(query)
  return (found: Found<CaseSummary>): boolean =>
    ofView(found) &&
    (query.group === undefined || urgencyOf(found.row.dueAt, query.now) === query.group) &&
    meetsFilter(found.row, query) &&
    nearness(found) !== null
}

const meetsFilter = (row: CaseSummary, filter: CaseFilter): boolean =>
  isAmong(row.authorityState, filter.authorityState) &&
  isAmong(row.subjectsState, filter.subjectsState) &&
  isAmong(row.handler ?? 'none', filter.handler) &&
  isAmong(row.incidentKind, filter.incidentKind) &&
  sharesOne(allCategories(row), filter.category) &&
  sharesOne(row.natures, filter.nature) &&
  (filter.imported === undefined || (row.register.imported ?? false) === (filter.imported === 'yes')) &&
  (filter.openedFrom === undefined || row.openedAt >= filter.openedFrom) &&
  (filter.openedBefore === undefined || row.openedAt < filter.openedBefore) &&
  (filter.dueFrom === undefined || (row.dueAt !== null && row.dueAt >= filter.dueFrom)) &&
  (filter.dueBefore === undefined || (row.dueAt !== null && row.dueAt < filter.dueBefore)) &&
  (filter.waitingFor === undefined ||
    (filter.waitingFor === 'anybody'
      ? row.progress.waitingFor !== null
      : row.progress.waitingFor?.role === filter.waitingFor)) &&
  (filter.readableBy === undefined ||
    (filter.readableBy !== null && waitsForReadingBy(row.progress, filter.readableBy))) &&
  (filter.promised === undefined || hasPromise(row) === filter.promised)

/** An empty choice is none at all. */
const isAmong = (value: string | null, choice: readonly string[] | undefined): boolean =>
  choice === undefined || choice.length === 0 || (value !== null && choice.includes(value))
const sharesOne = (values: readonly string[], choice: readonly string[] | undefined): boolean =>
  choice === undefined || choice.length === 0 || values.some((value) => choice.includes(value))

function countsOf(cases: readonly Found<CaseSummary>[], query: Counted): CaseCounts {
  const inGroup = (found: readonly Found<CaseSummary>[], group: string) =>
    found.filter(({ row }) => urgencyOf(row.dueAt, query.now) === group).length
  const ofView = cases.filter(inView(query))
  const anyGroup = ofView.filter(matching({ ...query, group: undefined }, nearnessForList(cases, query)))
  const matched = anyGroup.filter(
    ({ row }) => query.group === undefined || urgencyOf(row.dueAt, query.now) === query.group,
  )
  return {
    views: Object.fromEntries(
      views.map((view) => [view, cases.filter(({ row }) => isInView(row, view, query)).length]),
    ) as CaseCounts['views'],
    groups: Object.fromEntries(urgencyGroups.map((group) => [group, inGroup(anyGroup, group)])) as CaseCounts['groups'],
    matching: matched.length,
    lateHidden: inGroup(ofView, 'late') - inGroup(matched, 'late'),
  }
}

function reportState({ state, parkedUntil }: ReportRow, now: Instant): Exclude<ReportQuery['state'], 'all'> {
  if (state === 'parked') return parkedUntil !== null && parkedUntil > now ? 'parked' : 'open'
  if (state === 'needsALook') return 'needsALook'
  return state === 'new' || state === 'asked' ? 'open' : 'settled'
}

function reportsMatching(
  reports: readonly Found<ReportRow>[],
  query: Omit<ReportQuery, 'limit' | 'cursor' | 'descending'>,
): readonly (ReportPlace & { readonly row: ReportRow })[] {
  const nearness = nearnessForList(reports, query)
  const matched = reports.filter(
    (found) =>
      (query.state === 'all' || reportState(found.row, query.now) === query.state) &&
      (query.callBack === undefined || (found.row.callBackWanted && !found.row.calledBack) === query.callBack) &&
      isAmong(found.row.channel, query.channel) &&
      nearness(found) !== null,
  )
  return matched.map((found) => {
    const { row } = found
    return { row, near: nearness(found) === 'near', receivedAt: row.receivedAt, id: row.id }
  })
}

const isPrecedentFor = (like: CaseSummary, row: CaseSummary): boolean =>
  row.id !== like.id &&
  row.handling === 'closed' &&
  row.outcome === 'breach' &&
  row.incidentKind !== null &&
  row.incidentKind === like.incidentKind
