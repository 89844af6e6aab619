import { buildWhenStale } from './build.ts'

buildWhenStale()
// The server takes our place, so there is one process to signal and to measure.
process.execve?.(
  process.execPath,
  [process.execPath, 'src/server/main.ts', ...process.argv.slice(2)],
  process.env,
)
