import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { OfflineError, ProblemError } from '../../client/problem.ts'
import { newIdempotencyKey } from '../../client/request.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import type { Saving } from '../../ui/SaveState.tsx'
import { caseQuery, caseWriteMutation } from '../caseQueries.ts'
import type { CaseWrite } from '../caseWrites.ts'
import type { CaseView } from '../../../contract/cases.ts'
import { type Draft, dropDraft, keepDraft, readDraft, useDraft } from '../../client/drafts.ts'
import type { Fields } from './mergeFields.ts'

/** How long nobody types before a text is saved; leaving the field or the section saves at once. */
const pause = 1200

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
 * elsewhere in the case is no conflict; one in the same group is, and waits for a decision.
 */
export function useAutosave<Value extends Fields>({
  view,
  group,
  recordedIn,
  write,
}: AutosaveOptions<Value>): Autosave<Value> {
  const queryClient = useQueryClient()
  const sentence = useProblemSentence()
  const { mutateAsync } = useMutation(caseWriteMutation(view.reference, queryClient))
  const name = draftName(view.id, group)
  const draft = useDraft(name) as Draft<Value> | null
  const recorded = recordedIn(view)
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const busy = useRef(false)

  const save = async (): Promise<void> => {
    const waiting = readDraft(name) as Draft<Value> | null
    if (!waiting || busy.current) return
    const shown = () => queryClient.getQueryData(caseQuery(view.reference).queryKey) ?? view
    const isConflict = () => recordedIn(shown()).version !== waiting.baseVersion
    const request = write(waiting.value)
    if (!request || isConflict()) return

    busy.current = true
    setSaving({ state: 'saving' })
    try {
      const saved = await sendOver(request, isConflict)
      if (!saved) return setSaving({ state: 'untouched' })
      const now = recordedIn(saved)
      const typed = readDraft(name) as Draft<Value> | null
      if (!typed || typed.value === waiting.value) dropDraft(name)
      else keepDraft(name, { value: typed.value, base: now.value, baseVersion: now.version })
      setSaving(now.at === null ? { state: 'untouched' } : { state: 'saved', at: now.at })
    } catch (fault) {
      setSaving(fault instanceof OfflineError ? { state: 'offline' } : { state: 'failed', because: sentence(fault) })
    } finally {
      busy.current = false
    }
  }

  /** Sends it; when somebody changed the case elsewhere, once more on top of that. Null when they changed the same group. */
  const sendOver = async (request: CaseWrite, isConflict: () => boolean): Promise<CaseView | null> => {
    try {
      return await mutateAsync({ write: request, idempotencyKey: newIdempotencyKey() })
    } catch (fault) {
      if (!isStale(fault)) throw fault
      await queryClient.query({ ...caseQuery(view.reference), staleTime: 0 })
      return isConflict() ? null : mutateAsync({ write: request, idempotencyKey: newIdempotencyKey() })
    }
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
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
      again()
    }
  }, [])

  const differs = draft !== null && saving.state !== 'saving' && draft.baseVersion !== recorded.version
  const conflict = differs ? { base: draft.base, theirs: recorded.value, yours: draft.value } : null
  return {
    value: draft?.value ?? recorded.value,
    change: (change) => {
      const before = readDraft(name) as Draft<Value> | null
      keepDraft(name, {
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

export const isStale = (fault: unknown): boolean => fault instanceof ProblemError && fault.problem.status === 412
