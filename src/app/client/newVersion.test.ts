import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reloadWhenOutdated } from './newVersion.ts'

let reloads = 0
let isThere = true
let stop = () => {}
beforeEach(() => {
  sessionStorage.clear()
  reloads = 0
  isThere = true
  stop = reloadWhenOutdated({ reload: () => (reloads += 1), isServerThere: () => Promise.resolve(isThere) })
})
afterEach(() => stop())

/** Answers once the page has done with it what it will. */
const missPart = async () => {
  dispatchEvent(new Event('vite:preloadError', { cancelable: true }))
  await Promise.resolve()
  await Promise.resolve()
}

it('begins the page anew when a part of the old version is gone', async () => {
  await missPart()
  await vi.waitFor(() => expect(reloads).toBe(1))
})

it('lets the fault show itself when the new page misses a part too', async () => {
  await missPart()
  await vi.waitFor(() => expect(reloads).toBe(1))
  await missPart()
  expect(reloads).toBe(1)
})

it('leaves the page as it is without a connection, and begins it anew for the next part once there is one', async () => {
  isThere = false
  await missPart()
  expect(reloads).toBe(0)
  isThere = true
  await missPart()
  expect(reloads).toBe(1)
})
