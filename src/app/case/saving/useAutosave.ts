import { notifyManager, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isForLater, isRefusal, OfflineError, ProblemError } from '../../client/problem.ts'
import { newIdempotencyKey } from '../../client/request.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import type { Saving } from '../../ui/SaveState.tsx'
import { caseQuery, caseWriteMutation } from '../caseQueries.ts'
import type { CaseWrite } from '../caseWrites.ts'
import type { CaseView } from '../../../contract/cases.ts'
import { type Draft, dropDraft, keepDraft, readDraft, type SentDraft, useDraft } from '../../client/drafts.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { caseText } from '../../text/case.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { type Fields, mergeFields, same } from './mergeFields.ts'

/** How long nobody types before a text is saved; leaving the field or the section saves at once. */
const pause = 1200
/** After a fault that passes, it is tried again by itself. */
const againAfter = 10_000
/** So often it is sent on top of what others write: after an hour offline much of our own goes out at the same moment. */
const mostTurns = 5

type Recorded<Value> = { readonly value: Value; readonly version: number | null; readonly at: string | null }

type AutosaveOptions<Value> = {
  readonly view: CaseView
  /** Which group of fields: names the draft. */
  readonly group: string
  /** What the case says of this group. */
  readonly recordedIn: (view: CaseView) => Recorded<Value>
  /** The request that saves it, or null while it is not complete: then it waits as a draft. */
  readonly write: (value: Value) => CaseWrite | null
}

export type Conflict<Value> = { readonly base: Value; readonly theirs: Value; readonly yours: Value }

export type Autosave<Value> = {
  readonly value: Value
  readonly change: (change: Partial<Value>) => void
  /** Saves what waits, at once: for leaving a field. */
  readonly flush: () => void
  readonly saving: Saving
  /** Something is typed that cannot be saved yet. */
  readonly incomplete: boolean
  /** A colleague changed the same group since typing began. */
  readonly conflict: Conflict<Value> | null
  readonly resolve: (result: Value) => void
}

export const draftName = (caseId: string, group: string): string => `${caseId}.${group}`

/**
 * A group of fields that saves itself: some time after the last key, on leaving the field or the section, and again when the
 * connection is back. What was typed stays a draft of this window until the server has it. A change by a colleague
 * elsewhere in the case is no conflict, nor is one in other fields of the same group: these are joined. One in the same
 * field is, and waits for a decision.
 */
export function useAutosave<Value extends Fields>({
  view,
  group,
  recordedIn,
  write,
}: AutosaveOptions<Value>): Autosave<Value> {
  const queryClient = useQueryClient()
  const sentence = useProblemSentence()
  const text = useText(caseText).conflict
  const { mutateAsync } = useMutation(caseWriteMutation(view.reference, queryClient))
  const name = draftName(view.id, group)
  const draft = useDraft(name) as Draft<Value> | null
  const recorded = recordedIn(view)
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const left = useRef(false)
  const later = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const tryLater = () => {
    clearTimeout(later.current)
    if (!left.current) later.current = setTimeout(() => void latest.current(), againAfter)
  }

  const shown = () => queryClient.getQueryData(caseQuery(view.reference).queryKey) ?? view
  const waitingDraft = () => readDraft(name) as Draft<Value> | null

  const save = async (): Promise<void> => {
    if (sending.has(name)) return tryLater()
    sending.add(name)
    try {
      await sendDraft()
    } catch (fault) {
      setSaving(fault instanceof OfflineError ? { state: 'offline' } : { state: 'failed', because: sentence(fault) })
      if (isForLater(fault)) tryLater()
    } finally {
      sending.delete(name)
    }
  }

  /** Sends what waits; first, exactly as it was, what may have arrived before without an answer. */
  const sendDraft = async (): Promise<void> => {
    const waiting = waitingDraft()
    if (!waiting) return
    if (waiting.sent) {
      setSaving({ state: 'saving' })
      try {
        return await settle(await repeat(waiting.sent), waiting.sent.value)
      } catch (fault) {
        // Only a refusal says that it was not recorded before either: until then it is sent again exactly so.
        if (!isRefusal(fault)) throw fault
        forgetSent()
      }
    }
    const request = write(waiting.value)
    const isConflict = () => recordedIn(shown()).version !== waiting.baseVersion
    if (!request || isConflict()) return setSaving({ state: 'untouched' })
    setSaving({ state: 'saving' })
    const saved = await sendOver(request, waiting.value, isConflict)
    if (saved) await settle(saved, waiting.value)
    else setSaving({ state: 'untouched' })
  }

  /** Sends it; when the case was changed elsewhere, again on top of that. Null when somebody changed the same group. */
  const sendOver = async (request: CaseWrite, value: Value, isConflict: () => boolean): Promise<CaseView | null> => {
    const key = newIdempotencyKey()
    const once = () =>
      mutateAsync({
        write: request,
        idempotencyKey: key,
        seen: shown().version,
        onNaming: (named) => keepSent({ key, named, value, write: request }),
      })
    for (let turn = 1; ; turn += 1)
      try {
        return await once()
      } catch (fault) {
        if (!isRefusal(fault)) throw fault
        forgetSent()
        if (!isStale(fault) || turn === mostTurns) throw fault
        await queryClient.query({ ...caseQuery(view.reference), staleTime: 0 })
        if (isConflict()) return null
      }
  }

  const repeat = (sent: SentDraft<Value>) =>
    mutateAsync({ write: sent.write, idempotencyKey: sent.key, seen: sent.named, named: sent.named })

  const keepSent = (sent: SentDraft<Value>) => {
    const now = waitingDraft()
    if (now) keepDraft(name, { ...now, sent })
  }
  const forgetSent = () => {
    const { sent: _, ...now } = waitingDraft() ?? {}
    if ('value' in now) keepDraft(name, now)
  }

  /** It is recorded: what was typed meanwhile goes on from there. */
  const settle = async (saved: CaseView, sent: Value): Promise<void> => {
    await untilShown()
    const now = recordedIn(saved)
    const typed = waitingDraft()
    if (!typed || same(typed.value, sent)) dropDraft(name)
    else keepDraft(name, { value: typed.value, base: now.value, baseVersion: now.version })
    setSaving(now.at === null ? { state: 'untouched' } : { state: 'saved', at: now.at })
  }

  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    // Also a draft from before a reload, or from a section that was left while there was no connection.
    if (!draft) return
    const timer = setTimeout(() => void latest.current(), pause)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => {
    const again = () => void latest.current()
    left.current = false
    stopTrying(name)
    addEventListener('online', again)
    return () => {
      left.current = true
      clearTimeout(later.current)
      removeEventListener('online', again)
      again()
      // Left without a connection: it is sent when that is back, wherever somebody is by then.
      if (readDraft(name) !== null) goOnTrying(name, again)
    }
  }, [name])

  // While it is unknown whether our own write arrived, what is recorded may be ours.
  const differs = draft !== null && !draft.sent && saving.state !== 'saving' && draft.baseVersion !== recorded.version
  const merged = differs ? mergeFields(draft.base, recorded.value, draft.value) : null
  const clashes = merged?.differing.some((field) => field.clashes) ?? false
  const conflict = differs && clashes ? { base: draft.base, theirs: recorded.value, yours: draft.value } : null
  useEffect(() => {
    if (!merged || clashes) return
    // Each changed other fields, or lists that can be joined: nobody needs to choose.
    keepDraft(name, { value: merged.result, base: recorded.value, baseVersion: recorded.version })
    announce(text.merged)
  })
  return {
    value: draft?.value ?? recorded.value,
    change: (change) => {
      const before = waitingDraft()
      keepDraft(name, {
        ...(before?.sent && { sent: before.sent }),
        value: { ...(before?.value ?? recorded.value), ...change },
        base: before?.base ?? recorded.value,
        baseVersion: before ? before.baseVersion : recorded.version,
      })
    },
    flush: () => void save(),
    saving,
    incomplete: draft !== null && conflict === null && write(draft.value) === null,
    conflict,
    resolve: (result) => {
      keepDraft(name, { value: result, base: recorded.value, baseVersion: recorded.version })
      void save()
    },
  }
}

/**
 * Until the screen shows what was put into the cache: React Query tells it in a later turn. A draft that went away before
 * would uncover for a moment what stood there before, and send the caret to the end of the text.
 */
const untilShown = () => new Promise<void>((shown) => notifyManager.schedule(shown))

/** The drafts on their way: a section and who sends for it while it is closed never send the same at the same time. */
const sending = new Set<string>()

const trying = new Map<string, () => void>()

function goOnTrying(name: string, again: () => void): void {
  stopTrying(name)
  trying.set(name, again)
  addEventListener('online', again)
}

function stopTrying(name: string): void {
  const again = trying.get(name)
  if (again) removeEventListener('online', again)
  trying.delete(name)
}

export const isStale = (fault: unknown): boolean => fault instanceof ProblemError && fault.problem.status === 412
