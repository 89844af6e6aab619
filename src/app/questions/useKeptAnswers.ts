import { useEffect, useRef, useState } from 'react'
import type { DraftView } from '../../contract/drafts.ts'
import type { DraftKind } from '../../domain/report/draft.ts'
import { dropDraft, keepDraft, readDraft } from '../client/drafts.ts'
import { OfflineError } from '../client/problem.ts'
import { request } from '../client/request.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import type { Saving } from '../ui/SaveState.tsx'

/** So long nobody types before it is saved. */
const pause = 700
/** After a failure it is tried again by itself. */
const againAfter = 5000

export type Answers = Readonly<Record<string, string>>

type KeptAnswers = {
  readonly answers: Answers
  /** Takes an answer; it is saved at the next pause. */
  readonly answer: (change: Answers) => void
  /** Saves what waits at once: for leaving a field, and so for leaving the page. */
  readonly flush: () => void
  readonly saving: Saving
  /** Stops saving, before what was answered is sent: a late save must not bring the draft back. */
  readonly close: () => void
  /** Goes on saving, when it could not be sent. */
  readonly open: () => void
  /** The draft became what it was for: nothing of it stays behind. */
  readonly forget: () => void
}

type Keeping = {
  readonly kind: DraftKind
  /** Made by the screen; stands in the address, so that a reload goes on. */
  readonly id: string
  readonly report?: string | null
  /** What the server had when the screen opened. */
  readonly initial: Answers
}

/** Answers that survive a reload, a crash and a lost connection: kept in this window at once, and on the server at every pause. */
export function useKeptAnswers({ kind, id, report = null, initial }: Keeping): KeptAnswers {
  const name = `${kind}.${id}`
  const sentence = useProblemSentence()
  const [answers, setAnswers] = useState<Answers>(() => (readDraft(name) as Answers | null) ?? initial)
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  /** What the server does not have yet. */
  const waiting = useRef<Answers | null>(readDraft(name) as Answers | null)
  const closed = useRef(false)
  const sending = useRef<AbortController | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const latest = useRef(async () => {})
  const saveIn = (milliseconds: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void latest.current(), milliseconds)
  }

  const save = async () => {
    const taken = waiting.current
    if (taken === null || closed.current) return
    sending.current?.abort()
    const controller = new AbortController()
    sending.current = controller
    setSaving({ state: 'saving' })
    try {
      const { signal } = controller
      const body = { kind, report, answers: taken }
      const kept = await request<DraftView>(`drafts/${id}`, { method: 'PUT', body, signal })
      if (waiting.current === taken) waiting.current = null
      setSaving({ state: 'saved', at: kept.savedAt })
    } catch (fault) {
      if (controller.signal.aborted) return
      setSaving(fault instanceof OfflineError ? { state: 'offline' } : { state: 'failed', because: sentence(fault) })
      saveIn(againAfter)
    }
  }
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    // What lay in this window from before a reload, and what waited for the connection.
    const now = () => void latest.current()
    now()
    addEventListener('online', now)
    return () => {
      removeEventListener('online', now)
      clearTimeout(timer.current)
    }
  }, [])

  return {
    answers,
    answer: (change) => {
      const next = { ...answers, ...waiting.current, ...change }
      waiting.current = next
      keepDraft(name, next)
      setAnswers(next)
      saveIn(pause)
    },
    flush: () => void latest.current(),
    saving,
    close: () => {
      closed.current = true
      sending.current?.abort()
    },
    open: () => {
      closed.current = false
      saveIn(againAfter)
    },
    forget: () => dropDraft(name),
  }
}
