import { expect, it } from 'vitest'
import type { Incoming } from './answerRequest.ts'
import { type HttpServer, listen } from './httpServer.ts'

const listenWith = (answer: (incoming: Incoming) => Promise<Response>, proxies = 0): Promise<HttpServer> =>
  listen({ host: '127.0.0.1', port: 0, proxies, answer, onAnswer: () => {} })

const endless = () =>
  new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(': here\n\n')) }), {
    headers: { 'content-type': 'text/event-stream' },
  })

it('sends each part of a live stream at once, and asks proxies to do the same', async () => {
  const server = await listenWith(async () => endless())
  const stream = await fetch(server.url)
  const first = await stream.body?.getReader().read()
  expect(new TextDecoder().decode(first?.value)).toBe(': here\n\n')
  expect(stream.headers.get('x-accel-buffering')).toBe('no')
  expect(stream.headers.get('cache-control')).toContain('no-transform')
  await server.close()
})

it('ends live streams when it closes, without waiting for them', async () => {
  const server = await listenWith(async () => endless())
  const stream = await fetch(server.url)
  const asked = performance.now()
  await server.close()
  expect(performance.now() - asked).toBeLessThan(2000)
  await expect(stream.text()).rejects.toThrow('terminated')
})

it('lets a request under way finish before it closes, and takes no other', async () => {
  const begun = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const server = await listenWith(async () => {
    begun.resolve()
    await finish.promise
    return new Response('kept')
  })
  const answer = fetch(server.url)
  await begun.promise
  const closed = server.close()
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
  finish.resolve()
  expect(await (await answer).text()).toBe('kept')
  await closed
})

it('tells the log the number of the request that the answer carries', async () => {
  const heard = Promise.withResolvers<unknown>()
  const server = await listen({
    host: '127.0.0.1',
    port: 0,
    proxies: 0,
    answer: async () => Response.json({}, { status: 403, headers: { 'X-Request-Id': 'request-7' } }),
    onAnswer: (_incoming, outgoing, { requestId }) => heard.resolve([outgoing.statusCode, requestId]),
  })
  await fetch(server.url)
  expect(await heard.promise).toEqual([403, 'request-7'])
  await server.close()
})

it.each([
  [0, '203.0.113.7', '127.0.0.1'],
  [1, '203.0.113.7', '203.0.113.7'],
  [1, 'made up, 203.0.113.7', '203.0.113.7'],
  [2, 'made up, 203.0.113.7, 192.0.2.1', '203.0.113.7'],
])('with %i proxies and "%s" forwarded believes in %s', async (proxies, forwarded, believed) => {
  const server = await listenWith(async ({ address }) => new Response(address), proxies)
  const answer = await fetch(server.url, { headers: { 'x-forwarded-for': forwarded } })
  expect(await answer.text()).toBe(believed)
  await server.close()
})
