import { bytesOf } from '../api/http/readBody.ts'
import { HostProblemError } from './hostProblems.ts'

const largest = 65_536

/**
 * The JSON of a small request; undefined when it carries nothing.
 * @throws HostProblemError tooLarge, wrongMediaType or invalidInput
 */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await bytesOf(request, largest)
  if (bytes === null) throw new HostProblemError('tooLarge')
  if (bytes.byteLength === 0) return undefined
  // Other types may be sent by a form of any website without asking.
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new HostProblemError('wrongMediaType')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new HostProblemError('invalidInput')
  }
}
