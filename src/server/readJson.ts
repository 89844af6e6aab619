import { HostProblemError } from './hostProblems.ts'

const largest = 65_536

/**
 * The JSON of a small request; undefined when it carries nothing.
 * @throws HostProblemError tooLarge, wrongMediaType or invalidInput
 */
export async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new HostProblemError('tooLarge')
  const text = await request.text()
  if (text.length > largest) throw new HostProblemError('tooLarge')
  if (text === '') return undefined
  // Other types may be sent by a form of any website without asking.
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new HostProblemError('wrongMediaType')
  try {
    return JSON.parse(text)
  } catch {
    throw new HostProblemError('invalidInput')
  }
}
