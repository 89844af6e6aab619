import { expect, it, vi } from 'vitest'
import { testApi } from '../testing.ts'

async function open(api: ReturnType<typeof testApi>, headers: Record<string, string> = {}) {
  const gone = new AbortController()
  const answer = await api.app.request('/api/v1/stream', {
    headers: { authorization: 'anna', ...headers },
    signal: gone.signal,
  })
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    answer,
    gone,
    /** Reads on until the text is there. */
    until: async (wanted: string): Promise<string> => {
      while (!text.includes(wanted)) {
        const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
        if (done) throw new Error(`The stream ended before ${wanted}`)
        text += decoder.decode(value)
      }
      return text
    },
    ended: async (): Promise<boolean> => {
      for (;;) if ((await reader?.read())?.done ?? true) return true
    },
  }
}

it('tells that a case moved on and whether I did it, never what it says', async () => {
  const api = testApi()
  const stream = await open(api)
  expect(stream.answer.headers.get('content-type')).toBe('text/event-stream')
  await stream.until('connected')
  const { caseId } = await api.openedCase()
  await api.send('POST', `cases/${caseId}/notes`, { as: 'bram', body: { text: 'Geheim' } })
  const text = await stream.until('"version":2,"byMe":false')
  expect(text).toContain(`event: change\ndata: {"kind":"case","id":"${caseId}","version":1,"byMe":true}\n\n`)
  expect(text).not.toContain('Geheim')
  stream.gone.abort()
})

it('tells nothing of another organisation', async () => {
  const api = testApi()
  const stream = await open(api)
  await stream.until('connected')
  const strange = await api.openedCase({ as: 'stranger' })
  const own = await api.openedCase()
  expect(await stream.until(own.caseId)).not.toContain(strange.caseId)
  stream.gone.abort()
})

it('asks who comes back to look again', async () => {
  const stream = await open(testApi(), { 'last-event-id': 'case-x-7' })
  expect(await stream.until('event: refresh')).toContain('event: refresh')
  stream.gone.abort()
})

it('ends when the reader goes away', async () => {
  const stream = await open(testApi())
  await stream.until('connected')
  stream.gone.abort()
  expect(await stream.ended()).toBe(true)
})

it('opens nothing for who asks for its headers only', async () => {
  vi.useFakeTimers()
  try {
    const { app } = testApi()
    const answer = await app.request('/api/v1/stream', { method: 'HEAD', headers: { authorization: 'anna' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

it('is closed to who may not read cases', async () => {
  const api = testApi()
  expect((await api.send('GET', 'stream', { as: 'administrator' })).status).toBe(403)
  expect((await api.send('GET', 'stream', { as: null })).status).toBe(401)
})
