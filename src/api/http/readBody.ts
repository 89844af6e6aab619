import { ProblemError } from '../problems.ts'

/** The largest request we take, but where a route says otherwise: 1 MiB. */
export const largestBody = 1_048_576
/** How deep lists and objects may lie in each other; no schema of ours goes beyond ten. */
const deepestJson = 64

/**
 * The JSON that a request carries, with its text (for the fingerprint); undefined when it carries nothing. What is nested
 * deeper than anything of ours is malformed: who walks through it afterwards would run out of stack.
 * @throws ProblemError wrongMediaType, tooLarge or malformedJson
 */
export async function readBody(
  request: Request,
  largest = largestBody,
): Promise<{ readonly text: string; readonly json: unknown }> {
  const bytes = await bytesOf(request, largest)
  if (bytes === null) throw new ProblemError('tooLarge')
  if (bytes.byteLength === 0) return { text: '', json: undefined }
  if (!isPlain(request.headers.get('content-encoding')) || !isJson(request.headers.get('content-type')))
    throw new ProblemError('wrongMediaType')
  try {
    // Bytes that are no UTF-8 would otherwise become replacement characters: a text that nobody wrote.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const json: unknown = JSON.parse(text)
    if (!isShallow(json, deepestJson)) throw new RangeError('Nested too deep')
    return { text, json }
  } catch {
    throw new ProblemError('malformedJson')
  }
}

const isShallow = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((one) => isShallow(one, depth - 1)))

/** We unpack nothing: a small body could hide a huge one. */
const isPlain = (encoding: string | null): boolean => encoding === null || encoding.toLowerCase() === 'identity'
const isJson = (type: string | null): boolean => /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type ?? '')

/** What a request carries; null as soon as it turns out to be larger, and then the rest is not taken in. */
export async function bytesOf(request: Request, largest: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null
  // A stated length is kept by the host; without one we count while reading.
  if (request.headers.has('content-length') || request.body === null) return new Uint8Array(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for (const reader = request.body.getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > largest) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
