import type { QueryClient } from '@tanstack/react-query'
import type { CaseView } from '../../contract/cases.ts'
import { newIdempotencyKey, request } from '../client/request.ts'

/** A case that was merged away, at the version in which it was. */
export type MergedAway = Pick<CaseView, 'id' | 'version'>

/** Undoes a merger right after it; both cases are read again. @throws ProblemError when something rests on it by now */
export async function undoMerger({ id, version }: MergedAway, reason: string, queryClient: QueryClient): Promise<void> {
  await request<CaseView>(`cases/${id}/merger-undos`, {
    method: 'POST',
    body: { reason },
    ifMatch: version,
    idempotencyKey: newIdempotencyKey(),
  })
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['case'] }),
    queryClient.invalidateQueries({ queryKey: ['cases'] }),
  ])
}
