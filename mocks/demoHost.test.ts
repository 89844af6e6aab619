import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { demoHost } from './demoHost.ts'
import type { Heard } from './demoWire.ts'

// Where the demo runs there is a worker around it, which Node has not.
beforeEach(() => vi.stubGlobal('addEventListener', () => undefined))
afterEach(() => vi.unstubAllGlobals())

it('says in words that it does not run, and lets the next window in once what broke it is forgotten', async () => {
  let broken = true
  const letIn = await demoHost({
    kept: async () => {
      if (broken) throw new Error('What was kept is of another world')
      return null
    },
  })
  const firstHeard = async (lock: string) => {
    const { port1, port2 } = new MessageChannel()
    const { promise, resolve } = Promise.withResolvers<Heard>()
    port1.addEventListener('message', ({ data }: MessageEvent<Heard>) => resolve(data))
    port1.start()
    letIn(port2)
    // Held as by a window that lives.
    void navigator.locks.request(lock, () => new Promise(() => undefined))
    port1.postMessage({ kind: 'hello', lock, pages: 'http://localhost/#' })
    const heard = await promise
    port1.close()
    return heard
  }
  expect(await firstHeard('one')).toEqual({ kind: 'failed', message: 'What was kept is of another world' })
  broken = false
  expect(await firstHeard('two')).toMatchObject({ kind: 'ready' })
})
