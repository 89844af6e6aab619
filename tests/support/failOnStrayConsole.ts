import { format } from 'node:util'
import { afterAll, afterEach } from 'vitest'

/**
 * A warning nobody asked for is a fault nobody looked at. A test that expects one says so with
 * `vi.spyOn(console, 'error').mockImplementation(…)`, which takes the place of what is installed here.
 */
const stray: Error[] = []

function keep(level: 'error' | 'warn') {
  console[level] = (...words: unknown[]) => {
    stray.push(new Error(`stray console.${level}: ${format(...words)}`))
  }
}

function complain() {
  const [first] = stray.splice(0)
  if (first) throw first
}

keep('error')
keep('warn')
afterEach(complain)
afterAll(complain)
