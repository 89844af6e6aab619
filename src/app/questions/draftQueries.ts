import { queryOptions } from '@tanstack/react-query'
import type { DraftList } from '../../contract/drafts.ts'
import { request } from '../client/request.ts'

/** Calls and fast lanes that were begun and not sent, of everybody. A list beside the work: without it the work goes on. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'] as const,
  queryFn: async ({ signal }) => (await request<DraftList>('drafts', { signal })).items,
  staleTime: 0,
  throwOnError: false,
})
