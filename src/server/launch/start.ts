import { buildWhenStale } from './build.ts'
import { serverArguments, serverEnvironment } from './runtime.ts'

buildWhenStale()
// The server takes our place, so there is one process to signal and to measure.
process.execve?.(process.execPath, [process.execPath, ...serverArguments, ...process.argv.slice(2)], {
  ...serverEnvironment,
  ...process.env,
})
