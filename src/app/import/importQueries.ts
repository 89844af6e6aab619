import { queryOptions } from '@tanstack/react-query'
import type { ImportRowList, RegisterImportList, RegisterImportView } from '../../contract/imports.ts'
import { request } from '../client/request.ts'

/** How often work under way is looked at, in milliseconds. */
const everySoOften = 1000

/** Old registers that were taken over, or are about to be. */
export const importsQuery = queryOptions({
  queryKey: ['imports'] as const,
  queryFn: ({ signal }) => request<RegisterImportList>('register-imports', { signal }),
})

/** One of them; followed while its rows come in or are taken back. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id] as const,
    queryFn: ({ signal }) => request<RegisterImportView>(`register-imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? everySoOften : false),
  })

export const isUnderWay = (one: Pick<RegisterImportView, 'state'> | undefined): boolean =>
  one?.state === 'running' || one?.state === 'undoing'

export type RowKind = 'refused' | 'warned' | 'known' | 'ready'
export const rowsAtOnce = 25

/** Rows of one kind, as the mapping of that dry run reads them. */
export const importRowsQuery = (id: string, kind: RowKind, triedAt: string, after: number) =>
  queryOptions({
    queryKey: ['imports', id, 'rows', triedAt, kind, after] as const,
    queryFn: ({ signal }) =>
      request<ImportRowList>(`register-imports/${id}/rows?kind=${kind}&after=${after}&limit=${rowsAtOnce}`, { signal }),
  })
