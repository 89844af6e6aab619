import { useSyncExternalStore } from 'react'
import { forgetWaiting } from './outbox.ts'

/** What somebody typed and what it was typed upon, until the server has it. */
export type Draft<Value> = {
  readonly value: Value
  /** What was recorded when typing began: what a colleague changes meanwhile is told apart from what we change. */
  readonly base: Value
  readonly baseVersion: number | null
  /** The request that is on its way, or whose answer was lost: sent again exactly so, it is recognised and counts once. */
  readonly sent?: SentDraft<Value>
}

export type SentDraft<Value> = {
  readonly key: string
  readonly named: number
  readonly write: { readonly method: 'POST' | 'PUT'; readonly path: string; readonly body: unknown }
  readonly value: Value
}

// The number is part of the name, so that a draft of an older shape is never read as one of ours.
const prefix = 'dijkwacht.draft.1.'
const known = new Map<string, unknown>()
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The draft of that name: in memory, or from before a reload. */
export function readDraft(name: string): unknown {
  if (known.has(name)) return known.get(name)
  let stored: unknown = null
  try {
    const text = sessionStorage.getItem(prefix + name)
    stored = text === null ? null : JSON.parse(text)
  } catch {
    // Without storage, or with a damaged entry, there is no draft from before the reload.
  }
  known.set(name, stored)
  return stored
}

/** Keeps a draft until it is dropped, through reloads of this window. */
export function keepDraft(name: string, draft: unknown): void {
  known.set(name, draft)
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(draft))
  } catch {
    // A full or forbidden storage: the draft still lives as long as this page.
  }
  tell()
}

export function dropDraft(name: string): void {
  known.set(name, null)
  try {
    sessionStorage.removeItem(prefix + name)
  } catch {
    // See keepDraft.
  }
  tell()
}

/** Forgets all drafts and what waits to be sent: what one person typed must not wait for the next one who signs in. */
export function forgetDrafts(): void {
  known.clear()
  forgetWaiting()
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name)
  } catch {
    // See keepDraft.
  }
  tell()
}

const ownerName = 'dijkwacht.draftsOf'

/** A session may end without anybody signing out: who signs in after somebody else in this window begins without their drafts. */
export function forgetDraftsOfOthers(me: string): void {
  try {
    const owner = sessionStorage.getItem(ownerName)
    sessionStorage.setItem(ownerName, me)
    if (owner !== null && owner !== me) forgetDrafts()
  } catch {
    // Without storage nothing outlives the page.
  }
}

/** The draft of that name, followed while it changes; null when there is none. */
export const useDraft = (name: string): unknown =>
  useSyncExternalStore(
    subscribe,
    () => readDraft(name),
    // A server knows of no drafts: they live in this browser only.
    () => null,
  )

/** The names of all drafts that begin so, those from before a reload too, followed while they come and go. */
export const useDraftNames = (beginning: string): readonly string[] =>
  useSyncExternalStore(
    subscribe,
    () => draftNames(beginning),
    () => '',
  )
    .split(separator)
    .filter((name) => name !== '')

const separator = '\n'

/** As one text, so that the same names are the same value. */
function draftNames(beginning: string): string {
  const names = new Set(known.keys())
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) names.add(key.slice(prefix.length))
  } catch {
    // Without storage nothing is there from before a reload.
  }
  return [...names]
    .filter((name) => name.startsWith(beginning) && readDraft(name) !== null)
    .toSorted()
    .join(separator)
}

/** Fields of a form that is sent at once: kept through reloads until the form is done. */
export function useFormDraft<Value extends object>(
  name: string,
  initial: Value,
): readonly [Value, (change: Partial<Value>) => void, () => void] {
  const draft = useDraft(name) as Partial<Value> | null
  const value = { ...initial, ...draft }
  return [
    value,
    (change) => keepDraft(name, { ...(readDraft(name) as Partial<Value> | null), ...change }),
    () => dropDraft(name),
  ]
}
