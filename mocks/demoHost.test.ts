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

it('leaves one demo running when two windows begin afresh at once', async () => {
  const begun = vi.spyOn(globalThis, 'setInterval')
  const ended = vi.spyOn(globalThis, 'clearInterval')
  const letIn = await demoHost({ kept: async () => null })
  const enter = async (lock: string) => {
    const { port1, port2 } = new MessageChannel()
    const heard: Heard['kind'][] = []
    let waiting: (() => void) | null = null
    port1.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
      heard.push(data.kind)
      waiting?.()
    })
    port1.start()
    letIn(port2)
    void navigator.locks.request(lock, () => new Promise(() => undefined))
    const hears = async (kind: Heard['kind'], times: number) => {
      while (heard.filter((one) => one === kind).length < times) {
        const next = Promise.withResolvers<void>()
        waiting = next.resolve
        await next.promise
      }
    }
    port1.postMessage({ kind: 'hello', lock, pages: 'http://localhost/#' })
    await hears('ready', 1)
    return { port: port1, hears }
  }
  const [one, two] = [await enter('first'), await enter('second')]
  for (const { port } of [one, two]) port.postMessage({ kind: 'beginAfresh', beginning: 'empty' })
  for (const { hears } of [one, two]) await hears('begunAfresh', 2)
  const running = begun.mock.results
    .map(({ value }): unknown => value)
    .filter((timer) => !ended.mock.calls.some(([cleared]) => cleared === timer))
  expect(running).toHaveLength(1)
  for (const { port } of [one, two]) port.close()
  for (const timer of running) clearInterval(timer as NodeJS.Timeout)
})
