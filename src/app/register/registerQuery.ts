import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { NoBreachReportList, RegisterEntryWhole, RegisterPage } from '../../contract/register.ts'
import { request } from '../client/request.ts'
import { periodOf, type Period } from '../period.ts'
import { type RegisterAddress, registerAsked } from './registerAddress.ts'

/** The register a page at a time, in the order of the references. */
export const registerListQuery = (address: RegisterAddress) =>
  infiniteQueryOptions({
    queryKey: ['register', address] as const,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ ...registerAsked(address), ...(pageParam !== null && { cursor: pageParam }) })
      return request<RegisterPage>(`register?${query}`, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** What was told and judged to be no breach, a page at a time: all of a period, or what is to be destroyed. */
export const noBreachReportsQuery = (asked: Period | 'toDestroy') =>
  infiniteQueryOptions({
    queryKey: ['register', 'no-breach-reports', asked] as const,
    queryFn: ({ pageParam, signal }) => {
      const filter = asked === 'toDestroy' ? { retention: 'over' } : periodOf(asked)
      const query = new URLSearchParams({ ...filter, ...(pageParam !== null && { cursor: pageParam }) })
      return request<NoBreachReportList>(`no-breach-reports?${query}`, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** One entry, whole. */
export const registerEntryQuery = (reference: string) =>
  queryOptions({
    queryKey: ['register', 'entry', reference] as const,
    queryFn: ({ signal }) => request<RegisterEntryWhole>(`register/${encodeURIComponent(reference)}`, { signal }),
  })
