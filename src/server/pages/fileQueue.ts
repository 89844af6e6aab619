import type { Readable } from 'node:stream'

/** A file that is under way. */
export type ComingFile = { readonly name: string; readonly content: ReadableStream<Uint8Array> }

/**
 * Files that come in one after the other, each read while it comes. What is not read of one is dropped before the next: a
 * browser shows no answer before it has sent everything.
 */
export function fileQueue() {
  const waiting: { readonly name: string; readonly source: Readable }[] = []
  const open = new Set<Readable>()
  let wake = () => {}
  let isClosed = false
  let dropsRest = false

  async function* files(): AsyncGenerator<ComingFile> {
    for (;;) {
      const next = waiting.shift()
      if (next) {
        const ended = next.source.closed
          ? null
          : new Promise<void>((resolve) => next.source.once('end', resolve).once('close', resolve))
        try {
          yield { name: next.name, content: contentOf(next.source) }
        } finally {
          next.source.removeAllListeners('data').resume()
        }
        await ended
      } else if (isClosed) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  return {
    files: { [Symbol.asyncIterator]: files },
    add(name: string, source: Readable): void {
      // A sender that stops in the middle must not end the server.
      source.on('error', () => {})
      open.add(source)
      source.once('close', () => open.delete(source))
      if (dropsRest) return void source.resume()
      waiting.push({ name, source })
      wake()
    },
    close(): void {
      isClosed = true
      wake()
    },
    /** The sender stopped: what is being read breaks off, for it would be waited for without end. */
    breakOff(): void {
      for (const source of open) source.destroy(new Error('The sender stopped in the middle of a file'))
      isClosed = true
      wake()
    },
    dropRest(): void {
      dropsRest = true
      for (const { source } of waiting.splice(0)) source.resume()
    },
  }
}

/** Read as fast as it is wanted, and never destroyed: the form behind it must be read to its end. */
function contentOf(source: Readable): ReadableStream<Uint8Array> {
  let isWanted = true
  return new ReadableStream({
    start(controller) {
      // What broke off before anybody came to it says so only once.
      if (source.errored) return controller.error(source.errored)
      source.on('data', (piece: Buffer) => {
        controller.enqueue(new Uint8Array(piece))
        if ((controller.desiredSize ?? 0) <= 0) source.pause()
      })
      // A stream that was cancelled is closed; the file behind it ends later.
      source.once('end', () => isWanted && controller.close())
      source.once('error', (error) => controller.error(error))
      source.pause()
    },
    pull: () => void source.resume(),
    cancel: () => {
      isWanted = false
      source.removeAllListeners('data').resume()
    },
  })
}
