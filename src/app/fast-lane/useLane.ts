import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { CaseView } from '../../contract/cases.ts'
import type { FastLaneBody } from '../../contract/fastLane.ts'
import { caseQuery } from '../case/caseQueries.ts'
import { request } from '../client/request.ts'
import { useWriteKey } from '../client/useWriteKey.ts'
import { draftsQuery } from '../questions/draftQueries.ts'
import { pages } from '../shell/pages.ts'
import { writeLane } from './address.ts'

type Sent = { readonly body: FastLaneBody; readonly to: 'end' | 'case' }

/** Sends the lane as one act: to its end, or to the case for the full treatment. */
export function useLane({
  onSend,
  onRefused,
  onDone,
}: {
  onSend: () => void
  onRefused: () => void
  onDone: () => void
}) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const keyOf = useWriteKey()
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ body }: Sent) =>
      request<CaseView>('fast-lane-cases', { method: 'POST', body, idempotencyKey: keyOf(body) }),
    onMutate: onSend,
    onError: onRefused,
    onSuccess: async (opened, { to }) => {
      onDone()
      queryClient.setQueryData(caseQuery(opened.reference).queryKey, opened)
      for (const queryKey of [['reports'], ['cases'], draftsQuery.queryKey, ['report']])
        void queryClient.invalidateQueries({ queryKey: [...queryKey] })
      const end = writeLane({ report: null, draft: null, done: opened.reference })
      await navigate(to === 'end' ? end : pages.case(opened.reference), { replace: true })
    },
  })
}
