import { afterEach, beforeEach, expect, it } from 'vitest'
import { OfflineError, ProblemError } from './problem.ts'
import { request } from './request.ts'

const realFetch = globalThis.fetch
let sent: { url: string; init: RequestInit }[] = []
let answer: () => Promise<Response>

beforeEach(() => {
  sent = []
  globalThis.fetch = async (url, init) => {
    sent.push({ url: url instanceof Request ? url.url : url.toString(), init: init ?? {} })
    return answer()
  }
})
afterEach(() => {
  globalThis.fetch = realFetch
})

it('sends language, version and key of a write, and hands out the answer', async () => {
  answer = async () => Response.json({ version: 8 })
  const written = await request<{ version: number }>('cases/1/lessons', {
    method: 'PUT',
    body: { text: 'x' },
    ifMatch: 7,
    idempotencyKey: 'k',
  })
  const headers = new Headers(sent[0]?.init.headers)
  expect(written.version).toBe(8)
  expect(new URL(sent[0]?.url ?? '').pathname).toBe('/api/v1/cases/1/lessons')
  expect([headers.get('If-Match'), headers.get('Idempotency-Key'), headers.get('Accept-Language')]).toEqual([
    '"7"',
    'k',
    'nl',
  ])
})

it('throws the problem that the API answers with', async () => {
  answer = async () =>
    new Response(JSON.stringify({ status: 409, code: 'caseClosed', title: 'Closed', requestId: 'r1' }), {
      status: 409,
      headers: { 'content-type': 'application/problem+json' },
    })
  const fault = await request('cases/1').catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(ProblemError)
  expect((fault as ProblemError).problem).toMatchObject({ code: 'caseClosed', requestId: 'r1' })
})

it('makes a problem of an answer that is none', async () => {
  answer = async () => new Response('<h1>Bad Gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } })
  await expect(request('cases')).rejects.toMatchObject({ problem: { status: 502, code: 'unexpected' } })
})

it('says that it is offline when nothing answers', async () => {
  answer = async () => {
    throw new TypeError('Failed to fetch')
  }
  await expect(request('cases')).rejects.toBeInstanceOf(OfflineError)
})

it('hands out nothing for an answer without a body', async () => {
  answer = async () => new Response(null, { status: 204 })
  expect(await request<void>('tasks/1', { method: 'DELETE' })).toBeUndefined()
})
