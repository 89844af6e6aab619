import { OfflineError, ProblemError, problemOf } from './problem.ts'
import { noteSession } from './signedOut.ts'
import { travel } from './transport.ts'

export type RequestOptions = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: unknown
  /** The version of the case that the user was looking at; sent as `If-Match: "7"`. */
  readonly ifMatch?: number
  /** Makes a repeated write count once; see newIdempotencyKey. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

const apiRoot = '/api/v1/'

/**
 * Asks the API, `path` below /api/v1 without a leading slash; sign-in lies beside it and is named from the root. T is what the contract promises for this path.
 * @throws ProblemError when the API refuses, OfflineError when it cannot be reached.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options)
  if (!response.ok) throw new ProblemError(await problemOf(response))
  // 204 has no body; the caller's T is then void.
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/**
 * Asks the API for a file, such as an export; it carries the name that the server gave it.
 * @throws ProblemError when the API refuses, OfflineError when it cannot be reached.
 */
export async function requestFile(path: string, options: RequestOptions = {}): Promise<File> {
  const response = await send(path, options)
  if (!response.ok) throw new ProblemError(await problemOf(response))
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'download'
  return new File([await response.blob()], name, { type: response.headers.get('content-type') ?? '' })
}

async function send(
  path: string,
  { method = 'GET', body, ifMatch, idempotencyKey, signal }: RequestOptions,
): Promise<Response> {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json, */*',
  })
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  if (ifMatch !== undefined) headers.set('If-Match', `"${ifMatch}"`)
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey)
  try {
    const response = await travel(path.startsWith('/') ? path : `${apiRoot}${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    noteSession(response.status)
    return response
  } catch (failure) {
    // An abort is a wish of ours, not a fault of the network.
    if (signal?.aborted) throw failure
    throw new OfflineError(failure)
  }
}

/** A fresh key for one write; keep it while the same write is tried again. */
export const newIdempotencyKey = (): string => crypto.randomUUID()
