import { queryOptions } from '@tanstack/react-query'
import type { OrganisationDetailsView } from '../../contract/organisationDetails.ts'
import { request } from '../client/request.ts'

/** What the AP asks of the organisation itself. */
export const detailsQuery = queryOptions({
  queryKey: ['organisationDetails'] as const,
  queryFn: ({ signal }) => request<OrganisationDetailsView>('settings/details', { signal }),
})
