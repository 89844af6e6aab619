import { queryOptions } from '@tanstack/react-query'
import type { Role } from '../../domain/people.ts'
import { request } from '../client/request.ts'

/** Who is signed in, for which organisation, and how much work waits (GET me). */
export type Me = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly organisation: { readonly id: string; readonly name: string; readonly slug: string }
  readonly counts?: { readonly openReports: number; readonly openCases: number }
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<Me>('me', { signal }),
  staleTime: 60_000,
})
