import { type Instant, toInstant } from '../src/domain/time.ts'
import type { Beginning, Heard, Said } from './demoWire.ts'
import { keepDemo, type KeptDemo, keptDemo } from './keptDemo.ts'
import { exampleContent, type MemoryHost, memoryHost } from './memoryHost.ts'
import { answerOver, isAsked } from './wire.ts'

/** How long after the last change the demo is written down: one act is often several changes. */
const keepAfterMilliseconds = 30

const lookForJobsEveryMilliseconds = 30_000

/** The demo while it runs: one store, however many windows look at it. */
type Running = { readonly host: MemoryHost; readonly startedAt: Instant; stop(): void }

const now = () => toInstant(Temporal.Now.instant().toString())

/**
 * Where the API of the demo runs, for all windows of a browser together. Answers how a window is let in.
 * @param options.kept what an earlier visit left
 */
export async function demoHost({ kept: lookUp = keptDemo } = {}): Promise<(port: MessagePort) => void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const windows = new Set<MessagePort>()
  const say = (port: MessagePort, heard: Heard) => port.postMessage(heard)
  const tellAll = (heard: Heard) => windows.forEach((port) => say(port, heard))
  let running: Promise<Running> | null = null

  const run = async (kept: KeptDemo, pages: string): Promise<Running> => {
    const { startedAt } = kept
    let posted = 0
    const host = await memoryHost({ clock: now, as: null, pages, content: kept.content })
    let keeping: ReturnType<typeof setTimeout> | undefined
    const keep = () => void keepDemo({ startedAt, content: host.dump() })
    const stopListening = host.onChange(() => {
      clearTimeout(keeping)
      keeping = setTimeout(keep, keepAfterMilliseconds)
      if (host.outbox.length === posted) return
      posted = host.outbox.length
      tellAll(postOf(host))
    })
    // What waits for its moment, and what an earlier visit left.
    const look = async () => {
      await host.tick()
      await host.runJobs()
    }
    void look()
    const looking = setInterval(() => void look(), lookForJobsEveryMilliseconds)
    return {
      host,
      startedAt,
      stop: () => {
        stopListening()
        clearInterval(looking)
        clearTimeout(keeping)
      },
    }
  }

  const letIn = async (port: MessagePort, { lock, pages }: Said & { kind: 'hello' }, gone: AbortController) => {
    windows.add(port)
    // A window that closes says nothing, but lets go of its lock.
    void navigator.locks.request(lock, () => {
      windows.delete(port)
      gone.abort()
    })
    running ??= (async () => run((await lookUp()) ?? (await begun('examples')), pages))()
    const awaited = running
    try {
      const { host, startedAt } = await awaited
      say(port, { kind: 'ready', startedAt })
      say(port, postOf(host))
    } catch (error) {
      // The next window tries again: by then what did not run may be forgotten.
      if (running === awaited) running = null
      say(port, failed(error))
    }
  }

  let beginnings: Promise<void> = Promise.resolve()
  /** One after the other: of two windows that ask at once, neither may leave a demo behind that goes on writing itself down. */
  const beginAfresh = (beginning: Beginning, pages: string): void => {
    beginnings = beginnings.then(() => beginOver(beginning, pages))
  }
  const beginOver = async (beginning: Beginning, pages: string) => {
    try {
      const before = await running
      before?.stop()
      running = begun(beginning).then((kept) => run(kept, pages))
      await running
      tellAll({ kind: 'begunAfresh' })
    } catch (error) {
      running = null
      tellAll(failed(error))
    }
  }

  addEventListener('error', ({ message }) => tellAll({ kind: 'fault', message }))

  return (port) => {
    const gone = new AbortController()
    let pages = ''
    port.addEventListener('message', ({ data, ports: [back] }: MessageEvent<Said | object>) => {
      if (isAsked(data) && back) {
        void answerOver(
          data,
          back,
          async (request) => (await running)?.host.fetch(request) ?? Response.error(),
          gone.signal,
        )
      } else if (isHello(data)) {
        ;({ pages } = data)
        void letIn(port, data, gone)
      } else if (isBeginning(data)) beginAfresh(data.beginning, pages)
    })
    port.start()
  }
}

const failed = (error: unknown): Heard => ({
  kind: 'failed',
  message: error instanceof Error ? error.message : String(error),
})

const postOf = ({ outbox }: MemoryHost): Heard => ({
  kind: 'posted',
  outbox: outbox.map(({ messageId, to, subject, text }) => ({ messageId, to, subject, text })),
})

/** A new demo, written down before anybody sees it: a window that is loaded anew finds no older one. */
async function begun(beginning: Beginning): Promise<KeptDemo> {
  const startedAt = now()
  const content = beginning === 'examples' ? exampleContent(startedAt) : (await memoryHost({ clock: now })).dump()
  const kept = { startedAt, content: await content }
  await keepDemo(kept)
  return kept
}

const kindOf = (data: object): unknown => ('kind' in data ? data.kind : null)
const isHello = (data: object): data is Said & { kind: 'hello' } => kindOf(data) === 'hello'
const isBeginning = (data: object): data is Said & { kind: 'beginAfresh' } => kindOf(data) === 'beginAfresh'
