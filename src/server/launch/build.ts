import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'

/** What the built screens are made of; a change to any of these makes `dist` stale. */
const sources = ['index.html', 'package-lock.json', 'vite.config.ts', 'public/**/*', 'src/{app,contract,domain}/**/*']

const built = 'dist/screens/index.html'

/** True when `dist` is missing or older than anything it is made of. Reads the current folder. */
export function isStale(): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs
  if (builtAt === undefined) return true
  return globSync(sources).some((path) => statSync(path).mtimeMs > builtAt)
}

/** Builds the screens when they are stale. Ends the process with the builder's exit code when that fails. */
export function buildWhenStale(): void {
  if (!isStale()) return
  console.log('Building the screens; this happens once after each change.')
  // Whoever starts us may be a test runner, whose NODE_ENV would put React's development build into dist.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status } = spawnSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
