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

/** Text as its bytes in UTF-8; what is bytes already stays as it is. */
export async function* inUtf8(
  parts: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  for await (const part of parts) yield typeof part === 'string' ? encoder.encode(part) : part
}
