/** Text in UTF-8 that is made only as fast as it is taken; whoever stops taking stops the making. */
export function streamOf(parts: AsyncIterator<string, unknown>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const part: IteratorResult<string, unknown> = await parts.next()
      if (part.done) controller.close()
      else controller.enqueue(encoder.encode(part.value))
    },
    cancel: async () => void (await parts.return?.()),
  })
}
