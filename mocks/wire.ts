/** Answers requests, as the API does. */
type Answers = (request: Request) => Promise<Response>

/** One request as it crosses from a window to where the API runs; its answer comes back over a port of its own. */
type AskedOver = {
  readonly kind: 'request'
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ArrayBuffer | null
}

type ToldBack =
  | { readonly kind: 'head'; readonly status: number; readonly headers: readonly (readonly [string, string])[] }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault' }

/** Statuses whose answer has no body, not even an empty one (Fetch standard, 2.2.6). */
const withoutBody: ReadonlySet<number> = new Set([101, 204, 205, 304])

/**
 * Sends a request over a port to where `answerOver` stands; an answer that goes on, such as the stream of changes, comes
 * piece by piece.
 * @param signal ends the asking: an answer that is under way then breaks off as over a network that fails
 * @throws TypeError when no answer comes, as fetch does
 */
export async function askOver(port: MessagePort, request: Request, signal: AbortSignal): Promise<Response> {
  const body = await request.arrayBuffer()
  const { port1: mine, port2: theirs } = new MessageChannel()
  const asked: AskedOver = {
    kind: 'request',
    url: request.url,
    method: request.method,
    headers: [...request.headers],
    body: body.byteLength > 0 ? body : null,
  }
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  let pieces: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined

  const leave = () => {
    mine.postMessage('stop', [])
    mine.close()
    signal.removeEventListener('abort', lose)
  }
  const lose = () => {
    leave()
    const lost = new TypeError('The connection was lost')
    reject(lost)
    pieces?.error(lost)
  }
  mine.addEventListener('message', ({ data }: MessageEvent<ToldBack>) => {
    if (data.kind === 'fault') return lose()
    if (data.kind === 'piece') return pieces?.enqueue(data.bytes)
    if (data.kind === 'end') {
      leave()
      return pieces?.close()
    }
    const { status, headers } = data
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => void (pieces = controller),
      cancel: leave,
    })
    resolve(new Response(withoutBody.has(status) ? null : stream, { status, headers: headers.map(pair) }))
  })
  mine.start()

  if (signal.aborted) lose()
  else {
    signal.addEventListener('abort', lose)
    port.postMessage(asked, [theirs, ...(asked.body ? [asked.body] : [])])
  }
  return promise
}

/** Whether a message is a request of `askOver`. */
export const isAsked = (data: unknown): data is AskedOver =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'request'

/**
 * Answers one request that came over a port.
 * @param gone ends when whoever asked is no more: a closed window says nothing
 */
export async function answerOver(
  { url, method, headers, body }: AskedOver,
  back: MessagePort,
  answer: Answers,
  gone: AbortSignal,
): Promise<void> {
  const tell = (told: ToldBack) => back.postMessage(told, [])
  try {
    const {
      status,
      headers: answered,
      body: content,
    } = await answer(new Request(url, { method, headers: headers.map(pair), body }))
    tell({ kind: 'head', status, headers: [...answered] })
    const reader = content?.getReader()
    const stop = () => void reader?.cancel()
    back.addEventListener('message', stop)
    back.start()
    gone.addEventListener('abort', stop)
    if (gone.aborted) stop()
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
      tell({ kind: 'piece', bytes: new Uint8Array(read.value) })
    gone.removeEventListener('abort', stop)
    tell({ kind: 'end' })
  } catch (fault) {
    reportError(fault)
    tell({ kind: 'fault' })
  }
}

const pair = ([name, value]: readonly [string, string]): [string, string] => [name, value]
