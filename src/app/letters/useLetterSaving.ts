import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { LetterView } from '../../contract/letters.ts'
import type { LetterLanguage, LetterText } from '../../domain/letters/letterText.ts'
import { useCase } from '../case/CaseContext.tsx'
import { OfflineError, ProblemError } from '../client/problem.ts'
import { newIdempotencyKey } from '../client/request.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import type { Saving } from '../ui/SaveState.tsx'
import { lettersQuery, onLetter, writeLetters } from './letterQueries.ts'
import { holdSave } from './newestRevision.ts'

/** How long nobody types before a letter is saved, in milliseconds; leaving a field saves at once. */
const pause = 1200

type Texts = LetterView['texts']

/**
 * The words of a letter that save themselves, one save after the other, each on the revision that the one before gave. When
 * a colleague saved first, typing goes on and somebody chooses whose words stay.
 */
export function useLetterSaving(letter: LetterView) {
  const { view } = useCase()
  const queryClient = useQueryClient()
  const sentence = useProblemSentence()
  const [typed, setTyped] = useState<Texts | null>(null)
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const [overtaken, setOvertaken] = useState(false)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef<Texts | null>(null)
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const revision = useRef(letter.revision)

  const save = async () => {
    const texts = latest.current
    if (!texts) return
    latest.current = null
    setSaving({ state: 'saving' })
    try {
      const write = onLetter({ letterId: letter.letterId, revision: revision.current }).save({
        parts: letter.parts,
        texts,
      })
      const answer = await writeLetters(view.id, write, newIdempotencyKey(), queryClient)
      const kept = answer.items.find(({ letterId }) => letterId === letter.letterId)
      if (kept) revision.current = kept.revision
      setSaving({ state: 'saved', at: kept?.savedAt ?? letter.savedAt })
    } catch (fault) {
      latest.current ??= texts
      const isOvertaken = fault instanceof ProblemError && fault.problem.code === 'changedMeanwhile'
      setOvertaken(isOvertaken)
      setSaving(fault instanceof OfflineError ? { state: 'offline' } : { state: 'failed', because: sentence(fault) })
    }
  }
  const begin = () => {
    underWay.current = underWay.current.then(save)
    holdSave(letter.letterId, underWay.current)
  }
  const flush = () => {
    clearTimeout(waiting.current)
    if (latest.current && !overtaken) begin()
  }
  const flushed = useRef(flush)
  useEffect(() => {
    flushed.current = flush
  })
  // Whoever leaves the letter within the pause has typed it all the same.
  useEffect(() => () => flushed.current(), [])

  const readAgain = async (): Promise<LetterView | undefined> => {
    const { items } = await queryClient.query({ ...lettersQuery(view.id), staleTime: 0 })
    return items.find(({ letterId }) => letterId === letter.letterId)
  }
  return {
    texts: typed ?? letter.texts,
    saving,
    overtaken,
    flush,
    change: (language: LetterLanguage, text: LetterText) => {
      const texts = { ...(typed ?? letter.texts), [language]: text }
      setTyped(texts)
      latest.current = texts
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => flushed.current(), pause)
    },
    takeTheirs: async () => {
      const theirs = await readAgain()
      latest.current = null
      if (theirs) revision.current = theirs.revision
      setTyped(null)
      setOvertaken(false)
      setSaving({ state: 'untouched' })
    },
    keepMine: async () => {
      const theirs = await readAgain()
      if (theirs) revision.current = theirs.revision
      setOvertaken(false)
      begin()
    },
  }
}
