import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RegisterImportView } from '../../contract/imports.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { importQuery, importsQuery } from './importQueries.ts'

export type ImportWrite = { readonly path: string; readonly method: 'POST' | 'PUT'; readonly body?: unknown }

/** Does something with an import, `path` below it; the screen then shows it as it is, and the answer is that. */
export function useImportAct(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ path, method, body }: ImportWrite): Promise<RegisterImportView> => {
      await request(`register-imports/${id}/${path}`, {
        method,
        ...(body !== undefined && { body }),
        ...(method === 'POST' && { idempotencyKey: newIdempotencyKey() }),
      })
      return queryClient.query({ ...importQuery(id), staleTime: 0 })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true }),
  })
}
