import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Incoming } from './answerRequest.ts'

export type HttpServer = {
  /** The address it listens on, `http://127.0.0.1:8080`. */
  readonly url: string
  /** Takes no more requests, ends live streams, and lets the others finish for some seconds. */
  close(): Promise<void>
}

/** What the log wants of an answer beside its status; no number when the host itself answered, or nobody did. */
export type Answered = { readonly requestId: string | null; readonly milliseconds: number }

/** Milliseconds in which a request must have come in whole: the largest file, sent at 0.7 megabits a second. */
const longestRequest = 300_000
/** Milliseconds that requests under way get to finish when we stop. */
const patience = 5000

/**
 * Listens on one address.
 * @param options.proxies how many proxies stand before us, each adding to `X-Forwarded-For`
 * @param options.onAnswer hears of every answer: for the log
 * @throws with code EADDRINUSE when the port is taken
 */
export async function listen({
  host,
  port,
  proxies,
  answer,
  onAnswer,
}: {
  host: string
  port: number
  proxies: number
  answer: (incoming: Incoming) => Promise<Response>
  onAnswer: (incoming: IncomingMessage, outgoing: ServerResponse, about: Answered) => void
}): Promise<HttpServer> {
  const streams = new Set<ServerResponse>()
  // Headers that are sent in one go cannot be asked of the outgoing message any more.
  const requestIds = new WeakMap<object, string | null>()
  const listener = getRequestListener(
    (request, { incoming, outgoing }) => {
      // Headers are under our own names for proxies that would otherwise hold a live stream back.
      return answer({ request, address: addressOf(incoming.socket.remoteAddress, request, proxies) }).then(
        (response) => {
          requestIds.set(outgoing, response.headers.get('x-request-id'))
          if (!isStream(response)) return response
          keepWhileOpen(streams, outgoing as ServerResponse)
          return unbuffered(response)
        },
      )
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer({ requestTimeout: longestRequest, headersTimeout: 20_000 }, (incoming, outgoing) => {
    const began = performance.now()
    outgoing.once('close', () => {
      const requestId = requestIds.get(outgoing) ?? null
      onAnswer(incoming, outgoing, { requestId, milliseconds: performance.now() - began })
    })
    void listener(incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return { url: urlOf(server), close: () => close(server, streams) }
}

const isStream = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/event-stream') ?? false

/** Asks proxies not to gather a live stream (nginx reads X-Accel-Buffering) nor to change it. */
function unbuffered(response: Response): Response {
  response.headers.set('X-Accel-Buffering', 'no')
  response.headers.set('Cache-Control', 'no-store, no-transform')
  return response
}

function keepWhileOpen(streams: Set<ServerResponse>, outgoing: ServerResponse): void {
  streams.add(outgoing)
  outgoing.once('close', () => streams.delete(outgoing))
}

/** The address that the outermost of our proxies saw; what stands before it in the header is the sender's own claim. */
function addressOf(remote: string | undefined, request: Request, proxies: number): string {
  if (proxies === 0) return remote ?? 'unknown'
  const forwarded =
    request.headers
      .get('x-forwarded-for')
      ?.split(',')
      .map((part) => part.trim()) ?? []
  return forwarded.at(-proxies) ?? remote ?? 'unknown'
}

function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

async function close(server: Server, streams: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A live stream never finishes by itself; the browser asks again by itself.
  for (const outgoing of streams) outgoing.destroy()
  const impatient = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(impatient)
}
