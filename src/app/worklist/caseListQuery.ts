import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import type { CaseSearch } from '../../contract/caseQueries.ts'
import type { CaseList, CaseRow } from '../../contract/cases.ts'
import type { Me } from '../../contract/organisation.ts'
import type { View } from '../../domain/case/summary.ts'
import { request } from '../client/request.ts'
import { periodOf } from '../period.ts'
import { filters, plainView, sortOf, type WorklistAddress } from './address.ts'

/** The view somebody begins with: their own cases, or the team's for those who have none. */
export const ownViewOf = (me: Me): View =>
  me.can.handleCases === true && !me.roles.includes('team-lead') ? 'mine' : 'team'

/**
 * The cases at an address, a page at a time, with the counts of all views and groups.
 * Words to look for go in the body of a search; without them the list is a plain GET.
 */
export const caseListQuery = (address: WorklistAddress, words: string) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', address, words] as const,
    queryFn: ({ pageParam, signal }) => fetchCases(address, words, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** Where the cases stand that wait for whoever looks to read them as second reader. */
export const toReadAddress: WorklistAddress = { ...plainView('team'), waitingFor: 'me' }

/** How many cases wait for whoever looks to read them; the link to them may fail in silence. */
export const toReadQuery = queryOptions({
  queryKey: ['cases', 'count', 'toRead'],
  queryFn: async ({ signal }) =>
    (await request<CaseList>('cases?view=team&waitingFor=me&limit=0', { signal })).counts.matching,
  throwOnError: false,
})

/** One page of the cases at an address, fresh from the server. */
export function fetchCases(
  address: WorklistAddress,
  words: string,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<CaseList> {
  const question = questionOf(address, cursor)
  return words === ''
    ? request<CaseList>(`cases?${asQuery(question)}`, { ...(signal && { signal }) })
    : request<CaseList>('case-searches', {
        method: 'POST',
        body: { ...question, q: words },
        ...(signal && { signal }),
      })
}

function questionOf(address: WorklistAddress, cursor: string | null): CaseSearch {
  const { view, group, dueFrom, dueBefore, waitingFor, imported } = address
  // Every value was checked against the lists of the contract when the address was read.
  const chosen = Object.fromEntries(
    filters.map((name) => [name, address.filters[name]]).filter(([, values]) => (values?.length ?? 0) > 0),
  ) as Pick<CaseSearch, 'authorityState'>
  return {
    ...chosen,
    ...(view !== 'search' && { view }),
    ...(group && { group }),
    ...(dueFrom && { dueFrom }),
    ...(dueBefore && { dueBefore }),
    ...(waitingFor && { waitingFor }),
    ...(imported && { imported }),
    ...periodOf(address),
    sort: sortOf(address),
    ...(cursor !== null && { cursor }),
  }
}

const asQuery = (question: CaseSearch): string =>
  new URLSearchParams(
    Object.entries(question).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  ).toString()

/** Puts a changed row in the place where it stands, in every list that is at hand: nothing moves under the pointer. */
export function replaceRow(queryClient: QueryClient, id: string, change: (row: CaseRow) => CaseRow): void {
  queryClient.setQueriesData<InfiniteData<CaseList, string | null>>(
    { queryKey: ['cases', 'list'] },
    (lists) =>
      lists && {
        ...lists,
        pages: lists.pages.map((page) =>
          page.items.some((row) => row.id === id)
            ? { ...page, items: page.items.map((row) => (row.id === id ? change(row) : row)) }
            : page,
        ),
      },
  )
}
