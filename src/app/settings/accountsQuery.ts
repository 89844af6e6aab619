import { queryOptions } from '@tanstack/react-query'
import type { AccountList } from '../../contract/accounts.ts'
import { request } from '../client/request.ts'

export type Account = AccountList['items'][number]
export type CodeGiven = { readonly name: string; readonly code: string }

export const accountsQuery = queryOptions({
  queryKey: ['accounts'] as const,
  queryFn: async ({ signal }) => (await request<AccountList>('accounts', { signal })).items,
})
