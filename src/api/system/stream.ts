import type { ChangeOut } from '../../contract/organisation.ts'
import type { Change, Changes, Principal } from '../ports.ts'

const heartbeatEvery = 25_000

/** A stream of server-sent events over the changes of one organisation, until the reader goes away. */
export function streamOf(changes: Changes, principal: Principal, request: Request): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      send('retry: 3000\n: connected\n\n')
      if (request.headers.has('last-event-id')) send('event: refresh\ndata: {}\n\n')
      const unsubscribe = changes.subscribe(principal.organisation, (change) => send(eventOf(change, principal)))
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatEvery)
      stop = () => {
        clearInterval(heartbeat)
        unsubscribe()
      }
      request.signal.addEventListener('abort', () => {
        stop()
        try {
          controller.close()
        } catch {
          // The reader has cancelled already.
        }
      })
    },
    cancel: () => stop(),
  })
}

function eventOf({ stream, version, by }: Change, principal: Principal): string {
  const change: ChangeOut = { kind: stream.kind, id: stream.id, version, byMe: by === principal.id }
  return `id: ${stream.kind}-${stream.id}-${version}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`
}
