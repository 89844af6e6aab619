import { currentLanguage } from '../text/language.ts'
import { OfflineError, ProblemError, problemOf } from './problem.ts'

type UploadOptions = {
  /** Makes a repeated upload of the same file count once. */
  readonly idempotencyKey: string
  readonly signal: AbortSignal
  /** Hears how much has gone, from 0 to 1. */
  readonly onProgress: (part: number) => void
}

/**
 * Sends a file as it is, `path` below /api/v1. With XMLHttpRequest, for fetch tells nothing of what it has sent so far.
 * @throws ProblemError when the API refuses, OfflineError when it cannot be reached or the sending is cancelled.
 */
export async function upload<T>(
  path: string,
  file: File,
  { idempotencyKey, signal, onProgress }: UploadOptions,
): Promise<T> {
  const sent = new XMLHttpRequest()
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  sent.open('POST', new URL(`/api/v1/${path}`, location.origin))
  sent.setRequestHeader('Accept', 'application/json, application/problem+json')
  sent.setRequestHeader('Accept-Language', currentLanguage())
  sent.setRequestHeader('Content-Type', 'application/octet-stream')
  sent.setRequestHeader('Content-Disposition', dispositionOf(file.name))
  sent.setRequestHeader('Idempotency-Key', idempotencyKey)
  sent.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
  sent.addEventListener('load', () => {
    const type = sent.getResponseHeader('Content-Type') ?? ''
    resolve(new Response(sent.responseText, { status: sent.status, headers: { 'Content-Type': type } }))
  })
  for (const failure of ['error', 'abort', 'timeout'] as const)
    sent.addEventListener(failure, () => reject(new OfflineError(failure)))
  const stop = () => sent.abort()
  signal.addEventListener('abort', stop)
  try {
    sent.send(file)
    const response = await promise
    if (!response.ok) throw new ProblemError(await problemOf(response))
    return (await response.json()) as T
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** The name as RFC 8187 writes it: a header holds ASCII only. */
export const dispositionOf = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
