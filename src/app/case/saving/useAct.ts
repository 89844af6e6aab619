import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { waitForConnection } from '../../client/outbox.ts'
import { OfflineError } from '../../client/problem.ts'
import { newIdempotencyKey } from '../../client/request.ts'
import { caseText } from '../../text/case.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { useCase } from '../CaseContext.tsx'
import { caseQuery, caseWriteMutation } from '../caseQueries.ts'
import type { CaseWrite } from '../caseWrites.ts'
import { keepFocus } from './keepFocus.ts'
import { seenSince } from './ownWrites.ts'
import { isStale } from './useAutosave.ts'

export type Act = {
  /** Does it; answers the case once it is recorded, null when it was refused. Waits while there is no connection. */
  readonly run: (write: CaseWrite, said: string, options?: ActOptions) => Promise<CaseView | null>
  readonly busy: boolean
  /** What stood in the way the last time. */
  readonly fault: unknown
  /** The version the screen showed when a colleague turned out to have changed the case. */
  readonly overtakenAt: number | null
  /** Sends the same request again; whoever waits for it then hears. */
  readonly retry: () => Promise<void>
}

type ActOptions = {
  /**
   * For what only adds: without a connection it waits under these words in this window, and is sent by itself. The case is
   * then answered as it is shown. A decision never waits so: it is offered again, for another look.
   */
  readonly waitsAs?: string
}

/**
 * One act of somebody on the case: sent once for each press, told when it is recorded. It names the version on the screen at
 * the press. When a colleague has moved the case on, the newest case is fetched and shown, and the act waits for another look
 * and another press: nobody decides on facts they did not see.
 */
export function useAct(): Act {
  const { view, me } = useCase()
  const text = useText(caseText).waiting
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
      const { write, key, seen, named } = pending
      const answer = await mutateAsync({
        write,
        idempotencyKey: key,
        seen,
        named,
        onNaming: (version) => (pending.named = version),
      })
      last.current = null
      announce(pending.said)
      keepFocus()
      pending.settle(answer)
    } catch (refused) {
      if (isStale(refused)) {
        const newest = await queryClient.query({ ...caseQuery(view.reference), staleTime: 0 })
        // It certainly was not recorded, so the next try is free to name another version.
        pending.named = undefined
        if (seenSince(view.id, pending.seen) === newest.version) return send()
        setOvertakenAt(pending.seen)
      }
      if (refused instanceof OfflineError && pending.waitsAs !== undefined) {
        last.current = null
        waitForConnection({
          key: pending.key,
          by: me.id,
          caseId: view.id,
          reference: view.reference,
          words: pending.waitsAs,
          ...pending.write,
        })
        announce(text.announced)
        keepFocus()
        return pending.settle(view)
      }
      setFault(refused)
      // What could not be sent is not refused: the form waits for the next try, and is emptied only when that is recorded.
      if (!(refused instanceof OfflineError)) pending.settle(null)
    }
  }
  return {
    run: async (write, said, { waitsAs } = {}) => {
      const before = last.current
      before?.settle(null)
      const again = before && isSame(before.write, write) ? before : null
      const { promise, resolve: settle } = Promise.withResolvers<CaseView | null>()
      last.current = {
        write,
        said,
        waitsAs,
        key: again?.key ?? newIdempotencyKey(),
        seen: view.version,
        named: again?.named,
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
  readonly waitsAs: string | undefined
  readonly key: string
  readonly seen: number
  /** The version that it named when it went, while it is unknown whether it arrived. */
  named: number | undefined
  readonly settle: (answer: CaseView | null) => void
}

/** The same act pressed again: the first one may have arrived without its answer. */
const isSame = (one: CaseWrite, other: CaseWrite): boolean => JSON.stringify(one) === JSON.stringify(other)
