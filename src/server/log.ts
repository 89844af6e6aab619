import type { IncomingMessage, ServerResponse } from 'node:http'
import pino from 'pino'
import type { Answered } from './httpServer.ts'

export type Log = pino.Logger

/**
 * The log, as JSON lines on the error output. It never holds personal data, free text, bodies or queries.
 */
export const openLog = (level: string): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))

/** One line for an answer: refusals and failures always, everything else when the level is `debug`. */
export function logAnswer(
  log: Log,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { requestId, milliseconds }: Answered,
): void {
  const status = outgoing.statusCode
  const level = status >= 500 ? 'error' : status === 401 || status === 403 || status === 429 ? 'info' : 'debug'
  if (!log.isLevelEnabled(level)) return
  log[level]({
    requestId,
    method: incoming.method,
    path: pathForLog(incoming.url ?? ''),
    status,
    milliseconds: Math.round(milliseconds),
  })
}

/** The path without its query, and without the code of a receipt, a calendar or a request, which is somebody's key to it. */
const pathForLog = (url: string): string =>
  (url.split('?')[0] ?? '').replace(/(\/(?:receipts|calendars|destruction-requests|vernietigd)\/)[^/]+/, '$1…')

/** Of an error its kind and its place in our code; its message may hold what somebody wrote. */
export function logError(
  log: Log,
  { requestId, error }: { readonly requestId: string; readonly error: unknown },
): void {
  const known = error instanceof Error ? error : null
  const code = known && 'code' in known ? known.code : undefined
  const stack = known?.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .map((line) => line.trim())
  log.error({ requestId, error: known?.name ?? typeof error, code, stack })
}
