import { afterEach, beforeEach, expect, it } from 'vitest'
import { reloadWhenOutdated } from './newVersion.ts'

let reloads = 0
let stop = () => {}
beforeEach(() => {
  sessionStorage.clear()
  reloads = 0
  stop = reloadWhenOutdated(() => (reloads += 1))
})
afterEach(() => stop())

const missing = () => {
  const event = new Event('vite:preloadError', { cancelable: true })
  dispatchEvent(event)
  return event
}

it('begins the page anew when a part of the old version is gone', () => {
  expect(missing().defaultPrevented).toBe(true)
  expect(reloads).toBe(1)
})

it('lets the fault show itself when the new page misses a part too', () => {
  missing()
  expect(missing().defaultPrevented).toBe(false)
  expect(reloads).toBe(1)
})
