import { useEffect, useRef, useState } from 'react'
import type { DraftView } from '../../contract/drafts.ts'
import type { DraftKind } from '../../domain/report/draft.ts'
import { mergeFields, same } from '../case/saving/mergeFields.ts'
import { dropDraft, keepDraft, readDraft } from '../client/drafts.ts'
import { isForLater, OfflineError, ProblemError } from '../client/problem.ts'
import { request } from '../client/request.ts'
import { questionsText } from '../text/questions.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { announce } from '../ui/LiveRegion.tsx'
import type { Saving } from '../ui/SaveState.tsx'

/** So long nobody types before it is saved. */
const pause = 700
/** After a failure it is tried again by itself. */
const againAfter = 5000

export type Answers = Readonly<Record<string, string>>

export type KeptAnswers = {
  readonly answers: Answers
  /** Takes an answer; it is saved at the next pause. */
  readonly answer: (change: Answers) => void
  /** Saves what waits at once: for leaving a field, and so for leaving the page. */
  readonly flush: () => void
  readonly saving: Saving
  /** What a colleague answered otherwise meanwhile, in their words; empty when nothing clashed. */
  readonly theirs: readonly string[]
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
  /** What the server had when the screen opened, and since when; null when it had nothing. */
  readonly initial: Answers
  readonly savedAt: string | null
}

/** What the server does not have yet, as it lies in this window; and what it was answered upon. */
type Waiting = { readonly answers: Answers; readonly base: Answers; readonly seen: string | null }

/**
 * Answers that survive a reload, a crash and a lost connection: kept in this window at once, and on the server at every
 * pause. When a colleague went on with the same form meanwhile, both sides are joined and nothing is lost.
 */
export function useKeptAnswers({ kind, id, report = null, initial, savedAt }: Keeping): KeptAnswers {
  const name = `kept.${kind}.${id}`
  const sentence = useProblemSentence()
  const text = useText(questionsText)
  const waiting = () => readDraft(name) as Waiting | null
  const [answers, setAnswers] = useState<Answers>(() => waiting()?.answers ?? initial)
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const [theirs, setTheirs] = useState<readonly string[]>([])
  /** What the server has, as far as this window knows. */
  const known = useRef({
    answers: waiting()?.base ?? initial,
    savedAt: waiting() ? (waiting()?.seen ?? null) : savedAt,
  })
  /** Sent without an answer: it may stand there as if a colleague wrote it. */
  const unanswered = useRef<Answers | null>(null)
  const closed = useRef(false)
  const left = useRef(false)
  const sending = useRef<AbortController | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const latest = useRef(async () => {})
  const saveIn = (milliseconds: number) => {
    clearTimeout(timer.current)
    // Whoever left the screen finds it in this window again.
    if (!left.current) timer.current = setTimeout(() => void latest.current(), milliseconds)
  }
  const keep = (next: Answers) =>
    keepDraft(name, { answers: next, base: known.current.answers, seen: known.current.savedAt } satisfies Waiting)

  const put = async (taken: Answers, signal: AbortSignal) => {
    unanswered.current = taken
    const body = { kind, report, answers: taken, seen: known.current.savedAt }
    const saved = await request<DraftView>(`drafts/${id}`, { method: 'PUT', body, signal })
    known.current = { answers: taken, savedAt: saved.savedAt }
    // Signed out meanwhile, nothing of it comes back; what was typed meanwhile goes on from here.
    const now = waiting()
    if (now && same(now.answers, taken)) dropDraft(name)
    else if (now) keep(now.answers)
    setSaving({ state: 'saved', at: saved.savedAt })
  }

  /** Joins what a colleague saved with what waits here. */
  const join = async (signal: AbortSignal) => {
    const fresh = await request<DraftView>(`drafts/${id}`, { signal })
    const now = waiting()
    if (!now) return
    const base = same(fresh.answers, unanswered.current) ? fresh.answers : known.current.answers
    const merged = mergeFields<Answers>(base, { ...base, ...fresh.answers }, now.answers)
    known.current = { answers: fresh.answers, savedAt: fresh.savedAt }
    keep(merged.result)
    setAnswers(merged.result)
    const clashing = merged.differing.filter(({ clashes }) => clashes)
    if (clashing.length > 0) setTheirs(clashing.map(({ field }) => fresh.answers[field] ?? '').filter(Boolean))
    else if (base !== fresh.answers) announce(text.joined)
  }

  const save = async () => {
    const now = waiting()
    if (now === null || closed.current || sending.current) return
    const controller = new AbortController()
    sending.current = controller
    setSaving({ state: 'saving' })
    try {
      await put(now.answers, controller.signal)
    } catch (fault) {
      if (controller.signal.aborted) return
      const changed = fault instanceof ProblemError && fault.problem.code === 'draftChanged'
      const outcome = changed ? await join(controller.signal).catch((other: unknown) => other) : fault
      if (outcome === undefined) return saveIn(0)
      setSaving(
        outcome instanceof OfflineError ? { state: 'offline' } : { state: 'failed', because: sentence(outcome) },
      )
      // What was refused is refused again: only what may well succeed later is tried by itself.
      if (isForLater(outcome)) saveIn(againAfter)
      return
    } finally {
      if (sending.current === controller) sending.current = null
    }
    if (waiting() !== null) saveIn(pause)
  }
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    left.current = false
    // What lay in this window from before a reload, and what waited for the connection.
    const now = () => void latest.current()
    now()
    addEventListener('online', now)
    return () => {
      left.current = true
      removeEventListener('online', now)
      clearTimeout(timer.current)
    }
  }, [])

  return {
    answers,
    answer: (change) => {
      const next = { ...answers, ...waiting()?.answers, ...change }
      keep(next)
      setAnswers(next)
      saveIn(pause)
    },
    flush: () => void latest.current(),
    saving,
    theirs,
    close: () => {
      closed.current = true
      sending.current?.abort()
      sending.current = null
    },
    open: () => {
      closed.current = false
      saveIn(againAfter)
    },
    forget: () => dropDraft(name),
  }
}
