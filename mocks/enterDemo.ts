import type { Instant } from '../src/domain/time.ts'
import type { Beginning, Heard, Posted, Said } from './demoWire.ts'
import { type Persona, personaHeader } from './personas.ts'
import { askOver } from './wire.ts'

/** The demo as one window sees it. */
export type Demo = {
  readonly startedAt: Instant
  /** Asks the API as a persona, or as somebody who is not signed in. @throws TypeError when `cut` ends it first */
  ask(request: Request, as: Persona | null, cut: AbortSignal): Promise<Response>
  beginAfresh(beginning: Beginning): void
  readonly post: {
    readonly outbox: readonly Posted[]
    onChange(listener: () => void): () => void
  }
}

/**
 * Lets this window into the demo. It runs in a worker that all windows share, so that what one does shows in the others;
 * a browser without shared workers runs it in this window.
 * @param options.onBegunAfresh hears that the demo began anew, here or in another window
 * @param options.onFailed hears that it does not run, and why; when it never ran, nobody is let in
 */
export async function enterDemo({
  onBegunAfresh,
  onFailed,
}: {
  onBegunAfresh: () => void
  onFailed: (why: string) => void
}): Promise<Demo> {
  const listeners = new Set<() => void>()
  let outbox: readonly Posted[] = []
  const { promise: ready, resolve } = Promise.withResolvers<Instant>()
  let isIn = false
  // What goes wrong in a worker later is told over the port.
  const port = await openPort((why) => !isIn && onFailed(why))
  port.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
    if (data.kind === 'ready') {
      isIn = true
      resolve(data.startedAt)
    } else if (data.kind === 'begunAfresh') onBegunAfresh()
    else if (data.kind === 'failed') onFailed(data.message)
    else if (data.kind === 'fault') reportError(new Error(data.message))
    else {
      outbox = data.outbox
      listeners.forEach((listener) => listener())
    }
  })
  port.start()
  const say = (said: Said) => port.postMessage(said)
  say({ kind: 'hello', lock: await holdLock(), pages: new URL('#', document.baseURI).href })
  return {
    startedAt: await ready,
    ask: (request, as, cut) => {
      if (as) request.headers.set(personaHeader, as)
      return askOver(port, request, cut)
    },
    beginAfresh: (beginning) => say({ kind: 'beginAfresh', beginning }),
    post: {
      get outbox() {
        return outbox
      },
      onChange: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
  }
}

async function openPort(onBroken: (why: string) => void): Promise<MessagePort> {
  if ('SharedWorker' in globalThis) {
    const worker = new SharedWorker(new URL('./demoWorker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('error', () => onBroken('The demo does not start in its worker'))
    return worker.port
  }
  const { port1, port2 } = new MessageChannel()
  const { demoHost } = await import('./demoHost.ts')
  const letIn = await demoHost()
  letIn(port2)
  return port1
}

/** A lock that the browser takes back when this window is gone, however it went. Answers its name. */
async function holdLock(): Promise<string> {
  const name = `dijkwacht-demo-window ${crypto.randomUUID()}`
  await new Promise<void>((held) => {
    void navigator.locks.request(name, () => {
      held()
      return new Promise(() => undefined)
    })
  })
  return name
}
