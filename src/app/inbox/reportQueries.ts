import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import type { DutyRoster } from '../../contract/duty.ts'
import type { ReportList, ReportView } from '../../contract/reports.ts'
import { request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'
import type { InboxAddress } from './address.ts'

type Listed = Pick<InboxAddress, 'tab' | 'oldestFirst'>

/** The reports of one list, a page at a time, with the counts of all lists. */
export const reportListQuery = ({ tab, oldestFirst }: Listed) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'list', tab, oldestFirst] as const,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        state: tab,
        sort: oldestFirst ? 'receivedAt' : '-receivedAt',
        ...(pageParam !== null && { cursor: pageParam }),
      })
      return request<ReportList>(`reports?${query}`, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** One report as a whole, with the case that it resembles. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id] as const,
    queryFn: ({ signal }) => request<ReportView>(`reports/${id}`, { signal }),
  })

/** The first who still wait for a call, whatever became of the report, and how many do. A list beside the work: without it the inbox still works. */
export const callBacksQuery = queryOptions({
  queryKey: ['reports', 'callBacks'] as const,
  queryFn: async ({ signal }) => {
    const { items, counts } = await request<ReportList>('reports?state=all&callBack=true&sort=receivedAt&limit=50', {
      signal,
    })
    return { items, all: counts.matching }
  },
  throwOnError: false,
})

/**
 * How many reports wait for an outcome, parked ones too, and when the first of their clocks ends; null when there is none.
 * A notice beside other work: without it that still works.
 */
export const waitingReportsQuery = queryOptions({
  queryKey: ['reports', 'count', 'waiting'] as const,
  queryFn: async ({ signal }) => {
    const firstOf = (state: 'open' | 'parked') =>
      request<ReportList>(`reports?state=${state}&sort=receivedAt&limit=1`, { signal })
    const [open, parked] = await Promise.all([firstOf('open'), firstOf('parked')])
    const ends = [...open.items, ...parked.items].map(({ provisionalDeadline }) => provisionalDeadline).toSorted()
    return { count: open.counts.open + open.counts.parked, firstEndsAt: ends[0] ?? null }
  },
  throwOnError: false,
})

/** Who is on duty now and in the weekend. */
export const dutyQuery = queryOptions({
  queryKey: ['duty'] as const,
  queryFn: ({ signal }) => request<DutyRoster>('duty-periods', { signal }),
  staleTime: 60_000,
  throwOnError: false,
})

export const isToBeCalled = ({ reporter, calledBackAt }: ReportView): boolean =>
  reporter?.callBack === true && calledBackAt === null

type Lists = InfiniteData<ReportList, string | null>

/** Shows a report as it now is, where it stands in the lists; nothing moves. */
export function replaceReport(queryClient: QueryClient, report: ReportView): void {
  showAnswer(queryClient, reportQuery(report.id).queryKey, (before: ReportView | undefined) => ({
    ...report,
    resembles: before?.resembles ?? report.resembles,
  }))
  changeItems(queryClient, (items) => items.map((each) => (each.id === report.id ? report : each)))
}

/** Takes a report that got its outcome out of the lists, with their counts: from the list it stood in to another. */
export function takeOut(
  queryClient: QueryClient,
  id: string,
  { from = 'open', to }: { from?: 'open' | 'needsALook'; to: 'open' | 'parked' | 'settled' },
): void {
  queryClient.setQueriesData<Lists>({ queryKey: ['reports', 'list'] }, (lists) => {
    if (!lists?.pages.some((page) => page.items.some((item) => item.id === id))) return lists
    return {
      ...lists,
      pages: lists.pages.map((page) => {
        const counts = {
          ...page.counts,
          [from]: page.counts[from] - 1,
          matching: page.counts.matching - 1,
          [to]: page.counts[to] + 1,
        }
        return { ...page, counts, items: page.items.filter((item) => item.id !== id) }
      }),
    }
  })
}

function changeItems(queryClient: QueryClient, change: (items: ReportView[]) => ReportView[]): void {
  queryClient.setQueriesData<Lists>(
    { queryKey: ['reports', 'list'] },
    (lists) => lists && { ...lists, pages: lists.pages.map((page) => ({ ...page, items: change(page.items) })) },
  )
}
