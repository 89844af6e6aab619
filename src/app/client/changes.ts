import type { ChangeOut } from '../../contract/organisation.ts'

/** Null says that the connection was lost for a while: anything may have changed. */
type Listener = (change: ChangeOut | null) => void

const firstPause = 2_000
const longestPause = 60_000

const listeners = new Set<Listener>()
let listening: AbortController | null = null

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
      // Signed out, or not for this role: asking again would change nothing.
      if (response.status >= 400 && response.status < 500) return
      if (response.ok && response.body) {
        if (lost) tell(null)
        pause = firstPause
        await readEvents(response.body, (data) => {
          const change = changeIn(data)
          if (change) tell(change)
        })
      }
    } catch {
      // The network is gone or the page is left; the loop decides which.
    }
    lost = true
    await wait(pause, signal)
    pause = Math.min(longestPause, pause * 2)
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

function changeIn(data: string): ChangeOut | null {
  try {
    const parsed: unknown = JSON.parse(data)
    return isChange(parsed) ? parsed : null
  } catch {
    // A heartbeat, or something newer than this screen.
    return null
  }
}

const isChange = (value: unknown): value is ChangeOut =>
  typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && 'version' in value

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
