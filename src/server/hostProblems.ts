import { apiVersion } from '../api/http/answer.ts'
import { securityHeaders } from '../api/http/securityHeaders.ts'
import { languageOf } from '../api/texts/language.ts'
import type { InputFault, Problem } from '../contract/problems.ts'
import { hostTexts } from './hostTexts.ts'

/** What can go wrong around the API: signing in, set-up, and requests that no route is there for. */
export const hostStatus = {
  invalidInput: 400,
  linkExpired: 400,
  notSignedIn: 401,
  signInFailed: 401,
  secondFactorWrong: 401,
  signInAgain: 401,
  setupCodeWrong: 401,
  otherOrigin: 403,
  secondFactorDue: 403,
  notFound: 404,
  methodNotAllowed: 405,
  setupDone: 409,
  secondFactorThere: 409,
  emailTaken: 409,
  tooLarge: 413,
  wrongMediaType: 415,
  passwordWrong: 422,
  passwordTooShort: 422,
  passwordTooLong: 422,
  passwordTooEasy: 422,
  tooManyAttempts: 429,
  unexpected: 500,
  notReady: 503,
} as const

export type HostProblem = keyof typeof hostStatus

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
