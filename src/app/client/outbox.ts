import { useSyncExternalStore } from 'react'
import { isForLater, ProblemError } from './problem.ts'
import { newIdempotencyKey, request } from './request.ts'

/** An addition that could not be sent: it waits in this window, in the order in which it was made. */
export type Waiting = {
  /** Its idempotency key: it may have arrived without its answer, and then counts once. */
  readonly key: string
  /** Who made it: nobody else's session sends it. */
  readonly by: string
  readonly caseId: string
  readonly reference: string
  /** Below /cases/{id}. */
  readonly path: string
  readonly method: 'POST' | 'PUT'
  readonly body: unknown
  /** How it is shown while it waits. */
  readonly words: string
  /** The code with which the server refused it; it then waits for a person. */
  readonly refused?: string
  /** What the server said with it, for a code that the screens have no words for. */
  readonly title?: string
}

const name = 'dijkwacht.outbox.1'
const none: readonly Waiting[] = []
const listeners = new Set<() => void>()
let waiting: readonly Waiting[] | null = null

/** What waits, oldest first; from before a reload too. */
export function allWaiting(): readonly Waiting[] {
  waiting ??= stored()
  return waiting
}

function stored(): readonly Waiting[] {
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]')
    return Array.isArray(parsed) ? (parsed as readonly Waiting[]) : none
  } catch {
    // Without storage, or with a damaged entry, nothing waits from before the reload.
    return none
  }
}

function keep(next: readonly Waiting[]): void {
  waiting = next
  try {
    if (next.length === 0) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(next))
  } catch {
    // A full or forbidden storage: it still waits as long as this page lives.
  }
  for (const listener of listeners) listener()
}

export const waitForConnection = (entry: Waiting): void => keep([...allWaiting(), entry])
export const dropWaiting = (key: string): void => keep(allWaiting().filter((entry) => entry.key !== key))
/** Forgets everything that waits: at sign-out, and for another person at this desk. */
export const forgetWaiting = (): void => keep(none)

const change = (key: string, changes: Partial<Waiting>) =>
  keep(allWaiting().map((entry) => (entry.key === key ? { ...entry, ...changes } : entry)))

let sending = false
/** The connection came back while a try was under way that began without it. */
let askedAgain = false

/**
 * Sends what waits, in its order, until the connection is lost again. What the server refuses stays, with its reason.
 * @param onSent hears each that arrived
 */
export async function sendWaiting(by: string, onSent: (entry: Waiting) => void): Promise<void> {
  if (sending) {
    askedAgain = true
    return
  }
  sending = true
  try {
    do {
      askedAgain = false
      await sendInOrder(by, onSent)
    } while (askedAgain)
  } finally {
    sending = false
  }
}

async function sendInOrder(by: string, onSent: (entry: Waiting) => void): Promise<void> {
  for (const entry of allWaiting()) {
    if (entry.by !== by || entry.refused !== undefined) continue
    const arrived = await sendOne(entry, onSent)
    if (!arrived) return
  }
}

/** Whether the server answered, be it with a refusal. */
async function sendOne(entry: Waiting, onSent: (entry: Waiting) => void): Promise<boolean> {
  try {
    await request(`cases/${encodeURIComponent(entry.caseId)}/${entry.path}`, {
      method: entry.method,
      body: entry.body,
      idempotencyKey: entry.key,
    })
    dropWaiting(entry.key)
    onSent(entry)
    return true
  } catch (fault) {
    // Signed out meanwhile, or a server that is just starting: later, then.
    if (isForLater(fault)) return false
    const problem = fault instanceof ProblemError ? fault.problem : null
    if (problem?.code === 'inTheFuture') {
      // The clock of this machine runs ahead; without a moment of its own the server takes the one of arrival.
      const timeless = withoutMoment(entry)
      if (timeless) return sendOne(timeless, onSent)
    }
    change(entry.key, { refused: problem?.code ?? 'unexpected', ...(problem && { title: problem.title }) })
    return true
  }
}

/** The same addition without the moment at which it was made here; null when it names none. */
function withoutMoment(entry: Waiting): Waiting | null {
  if (typeof entry.body !== 'object' || entry.body === null || !('happenedAt' in entry.body)) return null
  const { happenedAt: _, ...body } = entry.body
  change(entry.key, { body })
  return { ...entry, body }
}

/** Lets something refused be tried once more, as a new request. */
export const tryAgain = (key: string): void =>
  keep(
    allWaiting().map((entry) => {
      const { refused: _, title: __, ...rest } = entry
      return entry.key === key ? { ...rest, key: newIdempotencyKey() } : entry
    }),
  )

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What waits, followed while it changes. */
export const useWaiting = (): readonly Waiting[] => useSyncExternalStore(subscribe, allWaiting, () => none)
