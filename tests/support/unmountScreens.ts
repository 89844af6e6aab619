import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

// Files share a process, because starting one for each takes longer than most of them; what our code remembers they
// do not share: it is loaded anew, and what a browser would keep is forgotten.
vi.resetModules()
afterEach(cleanup)
afterAll(() => {
  localStorage.clear()
  sessionStorage.clear()
})
