import { buildWhenStale } from './build.ts'

buildWhenStale()
/** Tight limits, so that what loading leaves behind is cleared soon: 116 MB resident when idle instead of 235. */
const memory = ['--max-semi-space-size=4', '--max-old-space-size=1024']

// The server takes our place, so there is one process to signal and to measure.
process.execve?.(
  process.execPath,
  [process.execPath, ...memory, 'src/server/main.ts', ...process.argv.slice(2)],
  process.env,
)
