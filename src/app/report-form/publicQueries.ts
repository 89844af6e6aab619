import { queryOptions } from '@tanstack/react-query'
import { request } from '../client/request.ts'

export type PublicOrganisation = {
  readonly name: string
  readonly slug: string
  readonly deskHours: string
  readonly deskPhone: string
  readonly houseStyle: string | null
}

/** The organisations to which one can report here. */
export const organisationsQuery = queryOptions({
  queryKey: ['public', 'organisations'],
  queryFn: async ({ signal }) =>
    (await request<{ items: PublicOrganisation[] }>('public/organisations', { signal })).items,
  staleTime: 300_000,
})
