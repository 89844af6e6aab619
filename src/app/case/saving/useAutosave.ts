import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { OfflineError, ProblemError } from '../../client/problem.ts'
import { newIdempotencyKey } from '../../client/request.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import type { Saving } from '../../ui/SaveState.tsx'
import { caseQuery, caseWriteMutation } from '../caseQueries.ts'
import type { CaseWrite } from '../caseWrites.ts'
import type { CaseView } from '../../../contract/cases.ts'
import { type Draft, dropDraft, keepDraft, readDraft, useDraft } from './drafts.ts'
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
export function useAutosave<Value extends Fields>({ view, group, recordedIn, write }: AutosaveOptions<Value>): Autosave<Value> {
  const queryClient = useQueryClient()
  const sentence = useProblemSentence()
  const { mutateAsync } = useMutation(caseWriteMutation(view.reference, queryClient))
  const name = draftName(view.id, group)
  const draft = useDraft<Draft<Value>>(name)
  const recorded = recordedIn(view)
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const busy = useRef(false)
  const latest = useRef({ recordedIn, write })
  latest.current = { recordedIn, write }

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const waiting = readDraft(name) as Draft<Value> | null
    if (!waiting || busy.current) return
    const shown = () => queryClient.getQueryData(caseQuery(view.reference).queryKey) ?? view
    const isConflict = () => latest.current.recordedIn(shown()).version !== waiting.baseVersion
    const request = latest.current.write(waiting.value)
    if (!request || isConflict()) return

    busy.current = true
    setSaving({ state: 'saving' })
    const idempotencyKey = newIdempotencyKey()
    try {
      const saved = await mutateAsync({ write: request, idempotencyKey }).catch(async (fault: unknown) => {
        if (!isStale(fault)) throw fault
        // Somebody changed the case: if it was elsewhere, the same write goes on top of it.
        await queryClient.query({ ...caseQuery(view.reference), staleTime: 0 })
        if (isConflict()) return null
        return mutateAsync({ write: request, idempotencyKey: newIdempotencyKey() })
      })
      busy.current = false
      if (!saved) return setSaving({ state: 'untouched' })
      const now = latest.current.recordedIn(saved)
      const typedMeanwhile = readDraft(name) as Draft<Value> | null
      if (!typedMeanwhile || typedMeanwhile.value === waiting.value) dropDraft(name)
      else {
        keepDraft(name, { value: typedMeanwhile.value, base: now.value, baseVersion: now.version })
        timer.current = setTimeout(() => void save(), pause)
      }
      setSaving(now.at === null ? { state: 'untouched' } : { state: 'saved', at: now.at })
    } catch (fault) {
      busy.current = false
      setSaving(fault instanceof OfflineError ? { state: 'offline' } : { state: 'failed', because: sentence(fault) })
    }
  }, [mutateAsync, name, queryClient, sentence, view])

  const saveLatest = useEffectEvent(() => void save())
  useEffect(() => {
    // From before a reload, or from a section that was left while there was no connection.
    if (readDraft(name)) saveLatest()
    const again = () => saveLatest()
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
      saveLatest()
    }
  }, [name])

  const value = draft?.value ?? recorded.value
  const keep = (next: Value, base: Value, baseVersion: number | null) => {
    keepDraft(name, { value: next, base, baseVersion } satisfies Draft<Value>)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), pause)
  }
  const conflict = draft && !busy.current && draft.baseVersion !== recorded.version ? { base: draft.base, theirs: recorded.value, yours: draft.value } : null

  return {
    value,
    change: (change) => {
      const before = readDraft(name) as Draft<Value> | null
      keep({ ...(before?.value ?? recorded.value), ...change }, before?.base ?? recorded.value, before ? before.baseVersion : recorded.version)
    },
    flush: () => void save(),
    saving,
    incomplete: draft !== null && conflict === null && write(draft.value) === null,
    conflict,
    resolve: (result) => {
      keepDraft(name, { value: result, base: recorded.value, baseVersion: recorded.version } satisfies Draft<Value>)
      void save()
    },
  }
}

export const isStale = (fault: unknown): boolean => fault instanceof ProblemError && fault.problem.status === 412
