import { afterEach, expect, it, onTestFinished } from 'vitest'
import { answerOver, askOver, isAsked } from './wire.ts'

const never = new AbortController().signal
const open: MessagePort[] = []
afterEach(() => open.splice(0).forEach((port) => port.close()))

/** A window and the API at both ends of a wire. `gone` ends when the window is closed. */
function wire(answer: (request: Request) => Promise<Response>, gone: AbortSignal = never): MessagePort {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  port2.addEventListener('message', ({ data, ports: [back] }) => {
    if (back && isAsked(data)) void answerOver(data, back, answer, gone)
  })
  port2.start()
  return port1
}

/** A stream that goes on until its reader leaves, and tells when that was. */
function endless(): { readonly body: ReadableStream<Uint8Array<ArrayBuffer>>; readonly left: Promise<void> } {
  const { promise: left, resolve } = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('first')),
    cancel: () => resolve(),
  })
  return { body, left }
}

it('carries a request there and its answer back, with their headers and bodies', async () => {
  const port = wire(async (request) =>
    Response.json(
      { heard: await request.text(), by: request.headers.get('demo-persona'), verb: request.method },
      { status: 201, headers: { etag: '"7"' } },
    ),
  )
  const request = new Request('http://localhost/api/v1/reports', {
    method: 'POST',
    headers: { 'demo-persona': 'dpo' },
    body: 'Brief bij de buren',
  })
  const answer = await askOver(port, request, never)
  expect(answer.status).toBe(201)
  expect(answer.headers.get('etag')).toBe('"7"')
  expect(await answer.json()).toEqual({ heard: 'Brief bij de buren', by: 'dpo', verb: 'POST' })
})

it('carries an answer without a body', async () => {
  const port = wire(async () => new Response(null, { status: 204 }))
  const answer = await askOver(port, new Request('http://localhost/'), never)
  expect([answer.status, answer.body]).toEqual([204, null])
})

it('tells the API when a reader leaves a stream', async () => {
  const { body, left } = endless()
  const answer = await askOver(
    wire(async () => new Response(body)),
    new Request('http://localhost/'),
    never,
  )
  const reader = answer.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
  await reader?.cancel()
  await expect(left).resolves.toBeUndefined()
})

it('tells the API when the window of a reader is closed', async () => {
  const { body, left } = endless()
  const gone = new AbortController()
  await askOver(
    wire(async () => new Response(body), gone.signal),
    new Request('http://localhost/'),
    never,
  )
  gone.abort()
  await expect(left).resolves.toBeUndefined()
})

it('breaks off what is under way when the network goes, and sends nothing without one', async () => {
  const { body, left } = endless()
  const network = new AbortController()
  let asked = 0
  const port = wire(async () => {
    asked += 1
    return new Response(body)
  })
  const answer = await askOver(port, new Request('http://localhost/'), network.signal)
  const reader = answer.body?.getReader()
  await reader?.read()
  network.abort()
  await expect(reader?.read()).rejects.toThrow(TypeError)
  await expect(left).resolves.toBeUndefined()
  await expect(askOver(port, new Request('http://localhost/'), network.signal)).rejects.toThrow(TypeError)
  expect(asked).toBe(1)
})

it('fails as a network does when the API throws', async () => {
  const told: unknown[] = []
  const before = globalThis.reportError
  globalThis.reportError = (fault) => void told.push(fault)
  onTestFinished(() => {
    globalThis.reportError = before
  })
  const port = wire(() => Promise.reject(new Error('a fault of ours')))
  await expect(askOver(port, new Request('http://localhost/'), never)).rejects.toThrow(TypeError)
  expect(told).toHaveLength(1)
})
