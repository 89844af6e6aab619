import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { newIdempotencyKey } from '../../client/request.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { useCase } from '../CaseContext.tsx'
import { caseQuery, caseWriteMutation } from '../caseQueries.ts'
import type { CaseWrite } from '../caseWrites.ts'
import { keepFocus } from './keepFocus.ts'
import { isStale } from './useAutosave.ts'

export type Act = {
  /** Does it; true once it is recorded. */
  readonly run: (write: CaseWrite, said: string) => Promise<CaseView | null>
  readonly busy: boolean
  /** What stood in the way the last time. */
  readonly fault: unknown
  /** The version the screen showed when a colleague turned out to have changed the case. */
  readonly overtakenAt: number | null
  /** Sends the same request again, once. */
  readonly retry: () => Promise<CaseView | null>
}

/**
 * One act of somebody on the case: sent once for each press, told when it is recorded. When the case has moved on, the newest
 * case is fetched and shown, and the act waits for another look and another press: nobody decides on facts they did not see.
 */
export function useAct(): Act {
  const { view } = useCase()
  const queryClient = useQueryClient()
  const { mutateAsync, isPending } = useMutation(caseWriteMutation(view.reference, queryClient))
  const [fault, setFault] = useState<unknown>(null)
  const [overtakenAt, setOvertakenAt] = useState<number | null>(null)
  const last = useRef<{ write: CaseWrite; said: string; key: string } | null>(null)

  const send = async (): Promise<CaseView | null> => {
    if (!last.current) return null
    const { write, said, key } = last.current
    setFault(null)
    setOvertakenAt(null)
    try {
      const answer = await mutateAsync({ write, idempotencyKey: key })
      announce(said)
      keepFocus()
      return answer
    } catch (refused) {
      if (isStale(refused)) {
        setOvertakenAt(view.version)
        await queryClient.query({ ...caseQuery(view.reference), staleTime: 0 })
      }
      setFault(refused)
      return null
    }
  }
  return {
    run: (write, said) => {
      last.current = { write, said, key: newIdempotencyKey() }
      return send()
    },
    retry: send,
    busy: isPending,
    fault,
    overtakenAt,
  }
}
