import { queryOptions } from '@tanstack/react-query'
import type { MailboxList } from '../../contract/mailboxes.ts'
import { request } from '../client/request.ts'

/** How the mailboxes are doing; asked again every minute. */
export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'] as const,
  queryFn: ({ signal }) => request<MailboxList>('mailboxes', { signal }),
  refetchInterval: 60_000,
  staleTime: 30_000,
})
