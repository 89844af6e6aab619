import type { KeyName } from './keyDefinitions.ts'
import { matchKey } from './matchKey.ts'

/** Which person's choice counts; several may share a browser. */
let person = ''
const storageKey = () => (person === '' ? 'dijkwacht.singleKeys' : `dijkwacht.singleKeys.${person}`)
const watchers = new Set<() => void>()
const tellWatchers = () => watchers.forEach((watcher) => watcher())
/** So long may somebody think between the two keys of a sequence. */
const sequencePause = 1500

type Handler = (event: KeyboardEvent) => void

const handlers = new Map<KeyName, Handler[]>()
let pending: { readonly keys: string; readonly at: number } | null = null

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    // Ticking a box or choosing an answer is no typing.
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)))

/** From here on the choice of this person counts, as they made it in this browser. */
export function keysFor(id: string): void {
  person = id
  tellWatchers()
}

/** Calls back when the choice changes; returns how to stop. */
export function watchSingleKeys(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** Whether single letters act; on unless this person switched them off (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey()) !== 'off'
  } catch {
    return true
  }
}

/** Remembers whether single letters act. */
export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(storageKey(), on ? 'on' : 'off')
  } catch {
    // Without storage nothing can be remembered; the keys stay on.
  }
  tellWatchers()
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const withModifier = event.ctrlKey || event.metaKey
  // With Shift it is another chord, of the browser: redo, a private window.
  if (withModifier && event.shiftKey) return
  // In a field, Ctrl+Z belongs to the text; Ctrl+K and Ctrl+P have no meaning there and stay ours.
  if (isTyping(event.target) && !(withModifier && ['k', 'p'].includes(event.key.toLowerCase()))) return
  const isSingle = !withModifier && event.key.length === 1
  if (isSingle && !singleKeysOn()) return
  if (event.key === 'Shift') return
  // A dialog is a world of its own: what lies behind it must not move.
  if (document.querySelector('dialog[open]')) return

  const open = pending !== null && event.timeStamp - pending.at < sequencePause ? pending.keys : null
  const match = matchKey(event, open)
  pending = match.pending === null ? null : { keys: match.pending, at: event.timeStamp }
  for (const name of match.names) {
    const handler = handlers.get(name)?.at(-1)
    if (!handler) continue
    event.preventDefault()
    handler(event)
    return
  }
}

/** Acts on a key until the returned function is called; the latest screen to ask goes first. */
export function listenTo(name: KeyName, handler: Handler): () => void {
  if (handlers.size === 0) document.addEventListener('keydown', onKeyDown)
  handlers.set(name, [...(handlers.get(name) ?? []), handler])
  return () => {
    const left = (handlers.get(name) ?? []).filter((each) => each !== handler)
    if (left.length > 0) handlers.set(name, left)
    else handlers.delete(name)
    if (handlers.size === 0) document.removeEventListener('keydown', onKeyDown)
  }
}
