import { describe, expect, it } from 'vitest'
import { createApi } from '../createApi.ts'
import { people, testApi } from '../testing.ts'

const api = testApi()

describe('every answer', () => {
  it.each([
    ['a success', 'GET', 'me', 200],
    ['a refusal', 'GET', 'accounts', 403],
    ['nothing there', 'GET', 'cases/DL-2026-0001', 404],
    ['no such path', 'GET', 'kaas', 404],
    ['a wrong method', 'PATCH', 'me', 405],
  ])('carries version, request id and security headers: %s', async (_, method, path, status) => {
    const answer = await api.send(method, path)
    expect(answer.status).toBe(status)
    const wanted = {
      'api-version': /^\d+\.\d+\.\d+$/,
      'x-request-id': /.{10}/,
      'cache-control': /^no-store$/,
      'content-security-policy': /frame-ancestors 'none'/,
      'strict-transport-security': /^max-age=\d+/,
      'x-content-type-options': /^nosniff$/,
      'x-frame-options': /^DENY$/,
      'content-language': /^nl$/,
    }
    for (const [name, value] of Object.entries(wanted)) expect(answer.headers.get(name)).toMatch(value)
    expect(answer.headers.has('access-control-allow-origin')).toBe(false)
  })

  it('is a problem document when it is no success, with the same request id', async () => {
    const { headers, body, status } = await api.send('GET', 'kaas')
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({
      status,
      code: 'notFound',
      type: 'urn:dijkwacht:problem:notFound',
      instance: '/api/v1/kaas',
    })
    expect(body.requestId).toBe(headers.get('x-request-id'))
    expect([body.title, body.detail, body.resolve].every((sentence) => sentence && sentence.length > 10)).toBe(true)
  })
})

it('names the methods that a path does take', async () => {
  const { headers } = await api.send('DELETE', 'reports')
  expect(headers.get('allow')).toBe('GET, HEAD, POST')
})

it('answers 404 to a trailing slash', async () => {
  expect((await api.send('GET', 'me/')).status).toBe(404)
  expect((await api.send('GET', 'cases/')).status).toBe(404)
})

it('answers HEAD as GET without a body', async () => {
  const { status, text, headers } = await api.send('HEAD', 'me')
  expect([status, text, headers.get('api-version') !== null]).toEqual([200, '', true])
})

it('answers 406 when nothing it gives is wanted', async () => {
  expect((await api.send('GET', 'me', { headers: { accept: 'text/html' } })).status).toBe(406)
  for (const accept of [
    '*/*',
    'application/*',
    'text/html, application/json;q=0.5',
    'application/json, application/problem+json',
  ]) {
    expect((await api.send('GET', 'me', { headers: { accept } })).status, accept).toBe(200)
  }
})

it.each([
  [undefined, 'nl'],
  ['nl', 'nl'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['nl;q=0.9, en;q=0.8', 'nl'],
  ['fr, de', 'nl'],
  [';;;,q=', 'nl'],
])('speaks for Accept-Language %s the language %s', async (accept, language) => {
  const { headers } = await api.send('GET', 'me', {
    headers: accept === undefined ? {} : { 'accept-language': accept },
  })
  expect(headers.get('content-language')).toBe(language)
})

it('tells nobody what went wrong inside, and logs it whole under the same number', async () => {
  const logged: { requestId: string; error: unknown }[] = []
  const failure = new Error('relation "cases" does not exist')
  const broken = createApi({
    store: {
      ...api.store,
      of: () => {
        throw failure
      },
    },
    identity: { whoIs: async () => people.anna, people: async () => [] },
    clock: () => '2026-11-17T14:00:00.000Z',
    newId: () => 'een-nummer-van-een-verzoek',
    newSecret: () => 'x',
    hash: () => 'x',
    changes: { subscribe: () => () => {} },
    log: (entry) => logged.push(entry),
  })
  const answer = await broken.request('/api/v1/cases')
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).toContain('een-nummer-van-een-verzoek')
  expect(text).not.toMatch(/relation|Error/)
  expect(logged).toEqual([{ requestId: 'een-nummer-van-een-verzoek', error: failure }])
})

describe('health', () => {
  it('is ready while the storage answers', async () => {
    expect((await api.send<{ status: string }>('GET', 'health', { as: null })).body.status).toBe('ready')
  })

  it('is 503 while it does not', async () => {
    const asleep = createApi({
      store: { ...api.store, ready: async () => false },
      identity: { whoIs: async () => null, people: async () => [] },
      clock: () => '2026-11-17T14:00:00.000Z',
      newId: () => 'x',
      newSecret: () => 'x',
      hash: () => 'x',
      changes: { subscribe: () => () => {} },
      log: () => {},
    })
    const answer = await asleep.request('/api/v1/health')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
  })
})
