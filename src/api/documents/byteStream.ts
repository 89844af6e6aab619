/** Bytes that are made only as fast as they are taken; whoever stops taking stops the making. */
export function bytesOf(parts: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: async (controller) => {
      const part: IteratorResult<Uint8Array<ArrayBuffer>, unknown> = await parts.next()
      if (part.done) controller.close()
      else controller.enqueue(part.value)
    },
    cancel: async () => void (await parts.return(undefined)),
  })
}

/** So many letters at least are handed on at once: what takes them pays for each piece. */
const pieceLetters = 32_768

/** Text as its bytes in UTF-8, small pieces joined; what is bytes already stays as it is. */
export async function* inUtf8(
  parts: Iterable<string> | AsyncIterable<string | Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let waiting = ''
  for await (const part of parts) {
    if (typeof part === 'string') waiting += part
    if (waiting !== '' && (typeof part !== 'string' || waiting.length >= pieceLetters)) {
      yield encoder.encode(waiting)
      waiting = ''
    }
    if (typeof part !== 'string') yield part
  }
  if (waiting !== '') yield encoder.encode(waiting)
}
