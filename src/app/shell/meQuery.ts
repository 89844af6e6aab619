import { queryOptions } from '@tanstack/react-query'
import type { CaseList } from '../../contract/cases.ts'
import type { Me } from '../../contract/organisation.ts'
import type { ReportList } from '../../contract/reports.ts'
import { request } from '../client/request.ts'

/** Who is signed in, for which organisation, with which rights. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<Me>('me', { signal }),
  staleTime: 60_000,
})

/** How many reports wait. The number stands beside the menu: it may fail in silence, for the inbox itself will say more. */
export const openReportsQuery = queryOptions({
  queryKey: ['reports', 'count'],
  queryFn: async ({ signal }) => (await request<ReportList>('reports?limit=0', { signal })).counts.open,
  throwOnError: false,
})

/** How many cases the team has open. */
export const openCasesQuery = queryOptions({
  queryKey: ['cases', 'count'],
  queryFn: async ({ signal }) => (await request<CaseList>('cases?view=team&limit=0', { signal })).counts.views.team,
  throwOnError: false,
})
