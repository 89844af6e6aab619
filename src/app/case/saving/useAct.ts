import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { OfflineError } from '../../client/problem.ts'
import { newIdempotencyKey } from '../../client/request.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { useCase } from '../CaseContext.tsx'
import { caseQuery, caseWriteMutation } from '../caseQueries.ts'
import type { CaseWrite } from '../caseWrites.ts'
import { keepFocus } from './keepFocus.ts'
import { isStale } from './useAutosave.ts'

export type Act = {
  /** Does it; answers the case once it is recorded, null when it was refused. Waits while there is no connection. */
  readonly run: (write: CaseWrite, said: string) => Promise<CaseView | null>
  readonly busy: boolean
  /** What stood in the way the last time. */
  readonly fault: unknown
  /** The version the screen showed when a colleague turned out to have changed the case. */
  readonly overtakenAt: number | null
  /** Sends the same request again; whoever waits for it then hears. */
  readonly retry: () => Promise<void>
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
  const last = useRef<Pending | null>(null)

  const send = async (): Promise<void> => {
    const pending = last.current
    if (!pending) return
    setFault(null)
    setOvertakenAt(null)
    try {
      const answer = await mutateAsync({ write: pending.write, idempotencyKey: pending.key })
      last.current = null
      announce(pending.said)
      keepFocus()
      pending.settle(answer)
    } catch (refused) {
      if (isStale(refused)) {
        setOvertakenAt(view.version)
        await queryClient.query({ ...caseQuery(view.reference), staleTime: 0 })
      }
      setFault(refused)
      // What could not be sent is not refused: the form waits for the next try, and is emptied only when that is recorded.
      if (!(refused instanceof OfflineError)) pending.settle(null)
    }
  }
  return {
    run: async (write, said) => {
      const before = last.current
      before?.settle(null)
      const { promise, resolve: settle } = Promise.withResolvers<CaseView | null>()
      last.current = {
        write,
        said,
        key: before && isSame(before.write, write) ? before.key : newIdempotencyKey(),
        settle,
      }
      await send()
      return promise
    },
    retry: send,
    busy: isPending,
    fault,
    overtakenAt,
  }
}

/** An act on its way: kept until it is recorded, so that trying again is the same request and counts once. */
type Pending = {
  readonly write: CaseWrite
  readonly said: string
  readonly key: string
  readonly settle: (answer: CaseView | null) => void
}

/** The same act pressed again: the first one may have arrived without its answer. */
const isSame = (one: CaseWrite, other: CaseWrite): boolean => JSON.stringify(one) === JSON.stringify(other)
