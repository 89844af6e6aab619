import type { ChangeOut, PresenceBody, PresenceOut } from '../../contract/organisation.ts'
import { request } from './request.ts'

/** Null says that the connection was lost for a while: anything may have changed. */
type Listener = (change: ChangeOut | null) => void

const firstPause = 2_000
const longestPause = 60_000

const listeners = new Set<Listener>()
const presenceListeners = new Set<(told: PresenceOut) => void>()
let listening: AbortController | null = null
let connection: string | null = null
let place: Place | null = null
let telling: ReturnType<typeof setTimeout> | undefined

/** Which case this screen shows, and which part of it. */
export type Place = Pick<PresenceBody, 'caseId' | 'section'>

/** Says which case this screen shows, now and after each new connection; null when it shows none any more. */
export function showPlace(next: Place | null): void {
  place = next
  // From one case to the next, or off the page altogether, is one word rather than two.
  clearTimeout(telling)
  telling = setTimeout(tellPlace)
}

function tellPlace(): void {
  if (connection === null) return
  // A courtesy to colleagues: when it does not arrive, nothing is lost.
  request('presence', { method: 'PUT', body: { connection, ...place } }).catch(() => undefined)
}

/** Calls back with the colleagues at the case of this screen, each time somebody comes, moves or goes; needs a listener of onChange. */
export function onPresence(listener: (told: PresenceOut) => void): () => void {
  presenceListeners.add(listener)
  return () => {
    presenceListeners.delete(listener)
  }
}

/**
 * Calls back for everything that changes in the organisation, as long as the returned function is not called.
 * One connection serves all; it comes back by itself after a loss and ends with its last listener.
 */
export function onChange(listener: Listener): () => void {
  listeners.add(listener)
  if (!listening) {
    listening = new AbortController()
    void listen(listening.signal)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    listening?.abort()
    listening = null
    connection = null
  }
}

const tell = (change: ChangeOut | null) => {
  for (const listener of listeners) listener(change)
}

/** Read with fetch rather than EventSource: that one cannot tell a refusal from a lost network and would ask forever. */
async function listen(signal: AbortSignal): Promise<void> {
  let pause = firstPause
  let lost = false
  while (!signal.aborted) {
    try {
      const response = await fetch('/api/v1/stream', {
        signal,
        credentials: 'same-origin',
        headers: { Accept: 'text/event-stream' },
      })
      // Signed out, or not for this role: asking again would change nothing. Too many windows: there may be room later.
      if (response.status >= 400 && response.status < 500 && response.status !== 429) return
      if (response.status === 429) pause = longestPause
      if (response.ok && response.body) {
        if (lost) tell(null)
        pause = firstPause
        await readEvents(response.body, hear)
      }
    } catch {
      // The network is gone or the page is left; the loop decides which.
    }
    lost = true
    connection = null
    await wait(pause, signal)
    pause = Math.min(longestPause, pause * 2)
  }
}

function hear(data: string): void {
  const told = objectIn(data)
  if (isChange(told)) return tell(told)
  if (isPresence(told)) for (const listener of presenceListeners) listener(told)
  if (isConnected(told)) {
    connection = told.connection
    if (place) tellPlace()
  }
}

/** The data of each server-sent event, in order, until the stream ends. */
export async function readEvents(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onData: (data: string) => void,
): Promise<void> {
  let rest = ''
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    rest += decoder.decode(value, { stream: true }).replaceAll('\r', '')
    const events = rest.split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
      if (data.length > 0) onData(data.join('\n'))
    }
  }
}

function objectIn(data: string): object | null {
  try {
    const parsed: unknown = JSON.parse(data)
    return typeof parsed === 'object' ? parsed : null
  } catch {
    // Something newer than this screen.
    return null
  }
}

const isChange = (value: object | null): value is ChangeOut =>
  value !== null && 'kind' in value && 'id' in value && 'version' in value
const isPresence = (value: object | null): value is PresenceOut =>
  value !== null && 'caseId' in value && 'people' in value && Array.isArray(value.people)
const isConnected = (value: object | null): value is { connection: string } =>
  value !== null && 'connection' in value && typeof value.connection === 'string'

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
