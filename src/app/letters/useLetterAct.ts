import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LettersView } from '../../contract/letters.ts'
import { useWriteKey } from '../client/useWriteKey.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useCase } from '../case/CaseContext.tsx'
import { type LetterWrite, writeLetters } from './letterQueries.ts'

export type LetterAct = {
  /** Does it and tells; null when it was refused. */
  readonly run: (write: LetterWrite, said: string) => Promise<LettersView | null>
  readonly busy: boolean
  /** What stood in the way the last time; null when nothing did. */
  readonly fault: unknown
}

/** One act on the letters of the case on the screen: once for each press, told when it is recorded. */
export function useLetterAct(): LetterAct {
  const { view } = useCase()
  const queryClient = useQueryClient()
  const keyOf = useWriteKey()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  return {
    busy,
    fault,
    run: async (write, said) => {
      setBusy(true)
      setFault(null)
      try {
        const answer = await writeLetters(view.id, write, keyOf(write), queryClient)
        announce(said)
        return answer
      } catch (refused) {
        setFault(refused)
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
