import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import pino from 'pino'
import { expect, it } from 'vitest'
import { logAnswer } from './log.ts'

/** The path of an answer as the log holds it. */
function logged(url: string): unknown {
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  const incoming = new IncomingMessage(new Socket())
  incoming.url = url
  logAnswer(log, incoming, new ServerResponse(incoming), { requestId: 'r', milliseconds: 1 })
  const line: unknown = JSON.parse(lines[0] ?? '{}')
  return typeof line === 'object' && line !== null ? Reflect.get(line, 'path') : undefined
}

it.each([
  ['/api/v1/public/calendars/geheim-van-anna', '/api/v1/public/calendars/…'],
  ['/api/v1/public/receipts/7K2QX-9MB4T/answers', '/api/v1/public/receipts/…/answers'],
  ['/api/v1/cases?q=Jansen', '/api/v1/cases'],
])('keeps neither codes nor queries of %s', (url, path) => {
  expect(logged(url)).toBe(path)
})
