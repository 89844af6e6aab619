import {
  caseCursor,
  caseCursorPlace,
  comparePlaces,
  compareReports,
  compareText,
  placeInOrder,
  reportCursor,
  reportCursorPlace,
} from '../../src/api/caseOrder.ts'
import type {
  CaseCounts,
  CaseFilter,
  CaseQuery,
  OrganisationStore,
  Page,
  RegisterQuery,
  ReportCounts,
  ReportQuery,
  ReportRow,
} from '../../src/api/ports.ts'
import { allCategories, likenessOf, mostAlike, precedentsSought } from '../../src/api/resemblance.ts'
import { askedWords } from '../../src/api/searchWords.ts'
import {
  type CaseSummary,
  closedViewHours,
  urgencyGroups,
  urgencyOf,
  type View,
  views,
} from '../../src/domain/case/summary.ts'
import { addHours, type Instant } from '../../src/domain/time.ts'
import type { Content, Found, Words } from './content.ts'

type Counted = Omit<CaseQuery, 'sort' | 'descending' | 'limit' | 'cursor'>
type Lists = Pick<
  OrganisationStore,
  | 'caseIdOf'
  | 'summaries'
  | 'openCaseIds'
  | 'findCases'
  | 'countCases'
  | 'findReports'
  | 'countReports'
  | 'register'
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

    findCases: async (query) => {
      const { sort, descending, cursor } = query
      const after = cursor === null ? null : caseCursorPlace(cursor, sort, descending)
      const placed = summariesWhere(matching(query)).map((summary) => ({
        summary,
        place: placeInOrder(summary, sort),
      }))
      const sorted = placed.toSorted((a, b) => comparePlaces(a.place, b.place, descending))
      const rest = sorted.filter(({ place }) => !after || comparePlaces(place, after, descending) > 0)
      const summaries = rest.map(({ summary }) => summary)
      return pageOf(summaries, query.limit, (last) => caseCursor(last, sort, descending))
    },

    countCases: async (query) => countsOf(allCases(), query),

    findReports: async (query) => {
      const { descending, cursor } = query
      const after = cursor === null ? null : reportCursorPlace(cursor, descending)
      const rows = [...content.reports.values()].filter(reportMatching(query)).map(({ row }) => row)
      const sorted = rows.toSorted((a, b) => compareReports(a, b, descending))
      const rest = sorted.filter((row) => !after || compareReports(row, after, descending) > 0)
      return pageOf(rest, query.limit, (last) => reportCursor(last, descending))
    },

    countReports: async (query): Promise<ReportCounts> => {
      const reports = [...content.reports.values()]
      const inState = (state: ReportQuery['state']) =>
        reports.filter(({ row }) => reportState(row, query.now) === state).length
      return {
        open: inState('open'),
        parked: inState('parked'),
        settled: inState('settled'),
        matching: reports.filter(reportMatching(query)).length,
      }
    },

    register: async (query) => {
      const after = query.cursor === null ? null : caseCursorPlace(query.cursor, 'reference', false)
      const rows = summariesWhere(inRegister(query)).toSorted((a, b) =>
        comparePlaces(byReference(a), byReference(b), false),
      )
      const rest = rows.filter((row) => !after || comparePlaces(byReference(row), after, false) > 0)
      return pageOf(rest, query.limit, (last) => caseCursor(last, 'reference', false))
    },

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

const byReference = (summary: CaseSummary) => placeInOrder(summary, 'reference')

function pageOf<Item>(rest: readonly Item[], limit: number, cursorOf: (last: Item) => string): Page<Item> {
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last && rest.length > limit ? cursorOf(last) : null }
}

const isOpen = ({ row }: Found<CaseSummary>): boolean => row.handling !== 'closed'

function isInView(summary: CaseSummary, view: View, { me, now }: { me: string; now: Instant }): boolean {
  const open = summary.handling !== 'closed'
  switch (view) {
    case 'team':
      return open
    case 'mine':
      return open && summary.handler === me
    case 'unassigned':
      return open && summary.handler === null
    case 'waiting':
      return open && summary.progress.waitingFor !== null
    case 'closed':
      return summary.closedAt !== null && !open && summary.closedAt >= addHours(now, -closedViewHours)
  }
}

const inView = (query: Counted) => {
  const { view } = query
  return ({ row }: Found<CaseSummary>): boolean => view === undefined || isInView(row, view, query)
}

const matching = (query: Counted) => {
  const ofView = inView(query)
  const words = askedWords(query.q)
  return (found: Found<CaseSummary>): boolean =>
    ofView(found) &&
    (query.group === undefined || urgencyOf(found.row.dueAt, query.now) === query.group) &&
    meetsFilter(found.row, query) &&
    hasWords(found.words, words, query.searchRestricted)
}

const meetsFilter = (row: CaseSummary, filter: CaseFilter): boolean =>
  isAmong(row.authorityState, filter.authorityState) &&
  isAmong(row.subjectsState, filter.subjectsState) &&
  isAmong(row.handler ?? 'none', filter.handler) &&
  isAmong(row.incidentKind, filter.incidentKind) &&
  sharesOne(allCategories(row), filter.category) &&
  sharesOne(row.natures, filter.nature) &&
  (filter.openedFrom === undefined || row.openedAt >= filter.openedFrom) &&
  (filter.openedBefore === undefined || row.openedAt < filter.openedBefore)

/** An empty choice is none at all. */
const isAmong = (value: string | null, choice: readonly string[] | undefined): boolean =>
  choice === undefined || choice.length === 0 || (value !== null && choice.includes(value))
const sharesOne = (values: readonly string[], choice: readonly string[] | undefined): boolean =>
  choice === undefined || choice.length === 0 || values.some((value) => choice.includes(value))

const hasWords = (words: Words, asked: readonly string[] | null, restricted: boolean): boolean =>
  asked === null ||
  (asked.length > 0 &&
    asked.every((word) => words.open.includes(word) || (restricted && words.restricted.includes(word))))

function countsOf(cases: readonly Found<CaseSummary>[], query: Counted): CaseCounts {
  const inGroup = (found: readonly Found<CaseSummary>[], group: string) =>
    found.filter(({ row }) => urgencyOf(row.dueAt, query.now) === group).length
  const ofView = cases.filter(inView(query))
  const anyGroup = ofView.filter(matching({ ...query, group: undefined }))
  const matched = anyGroup.filter(matching(query))
  return {
    views: Object.fromEntries(
      views.map((view) => [view, cases.filter(({ row }) => isInView(row, view, query)).length]),
    ) as CaseCounts['views'],
    groups: Object.fromEntries(urgencyGroups.map((group) => [group, inGroup(anyGroup, group)])) as CaseCounts['groups'],
    matching: matched.length,
    lateHidden: inGroup(ofView, 'late') - inGroup(matched, 'late'),
  }
}

function reportState({ state, parkedUntil }: ReportRow, now: Instant): 'open' | 'parked' | 'settled' {
  if (state === 'parked') return parkedUntil !== null && parkedUntil > now ? 'parked' : 'open'
  return state === 'new' || state === 'asked' ? 'open' : 'settled'
}

const reportMatching = (query: Omit<ReportQuery, 'limit' | 'cursor' | 'descending'>) => {
  const words = askedWords(query.q)
  return ({ row, words: itsWords }: Found<ReportRow>): boolean =>
    (query.state === 'all' || reportState(row, query.now) === query.state) &&
    (query.callBack === undefined || (row.callBackWanted && !row.calledBack) === query.callBack) &&
    isAmong(row.channel, query.channel) &&
    hasWords(itsWords, words, query.searchRestricted)
}

const inRegister =
  ({ which, openedFrom, openedBefore }: RegisterQuery) =>
  ({ row }: Found<CaseSummary>): boolean =>
    (which === 'all'
      ? row.outcome === 'breach' || row.outcome === 'noBreach'
      : row.outcome === (which === 'breaches' ? 'breach' : which)) &&
    (openedFrom === undefined || row.openedAt >= openedFrom) &&
    (openedBefore === undefined || row.openedAt < openedBefore)

const isPrecedentFor = (like: CaseSummary, row: CaseSummary): boolean =>
  row.id !== like.id &&
  row.handling === 'closed' &&
  row.outcome === 'breach' &&
  row.incidentKind !== null &&
  row.incidentKind === like.incidentKind
