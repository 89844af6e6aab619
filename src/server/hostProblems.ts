import { apiVersion } from '../api/http/answer.ts'
import { securityHeaders } from '../api/http/securityHeaders.ts'
import { languageOf } from '../api/texts/language.ts'
import type { InputFault, Problem } from '../contract/problems.ts'
import { hostTexts } from './hostTexts.ts'
import { type HostProblem, hostStatus } from './hostStatus.ts'

/** Ends a request of the host with a problem. */
export class HostProblemError extends Error {
  readonly code: HostProblem
  readonly extras: ProblemExtras
  constructor(code: HostProblem, extras: ProblemExtras = {}) {
    super(code)
    this.code = code
    this.extras = extras
  }
}

export type ProblemExtras = {
  readonly errors?: readonly InputFault[]
  readonly headers?: Readonly<Record<string, string>>
}

/** A problem document of RFC 9457 in the reader's language, in the shape and with the headers that the API's own have. */
export function hostProblem(
  code: HostProblem,
  request: Request,
  requestId: string,
  { errors, headers }: ProblemExtras = {},
): Response {
  const language = languageOf(request.headers.get('accept-language') ?? undefined)
  const [title, resolve] = hostTexts[language][code]
  const problem: Problem = {
    type: `urn:dijkwacht:problem:${code}`,
    status: hostStatus[code],
    title,
    detail: `${title} ${resolve}`,
    code,
    instance: new URL(request.url).pathname,
    requestId,
    resolve,
    ...(errors && { errors: [...errors] }),
  }
  return new Response(JSON.stringify(problem), {
    status: hostStatus[code],
    headers: {
      ...hostHeaders(requestId),
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      Vary: 'Accept-Language',
      ...headers,
    },
  })
}

/** The headers that every answer below `/api` carries. */
export const hostHeaders = (requestId: string): Record<string, string> => ({
  ...securityHeaders,
  'API-Version': apiVersion,
  'X-Request-Id': requestId,
})
