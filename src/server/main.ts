import { inspect } from 'node:util'
import { ConfigError, readConfig } from './config.ts'
import { logError, openLog } from './log.ts'
import { DataDirInUseError } from './postgres/cluster/lock.ts'
import { startServer } from './startServer.ts'

/** The server as a process: settings from the environment, words on the console, signals to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = openLog(config.logLevel)
  const starting = startServer(config, log, {
    onLost: () => {
      say('PostgreSQL has ended unexpectedly; Dijkwacht stops.', process.stderr)
      void stop(1)
    },
  })

  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    // Whoever asks while we start waits until we have: half a start cannot be taken back in good order.
    const started = await starting.catch(() => null)
    await started?.stop()
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  // What nobody caught leaves the process in a state that nobody knows: stop in good order, and let a supervisor start anew.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      logError(log, { requestId: event, error })
      void stop(1)
    })
  }

  const server = await starting
  const address = config.publicUrl ?? server.url
  say(`Dijkwacht is ready at ${address}`)
  if (server.setupCode) {
    say(`It is empty. Open ${address} and enter this one-time code to set it up: ${server.setupCode}`)
  }
}

function say(words: string, to: NodeJS.WritableStream = process.stdout): void {
  to.write(`${words}\n`)
}

/** One sentence for what an operator can mend; everything else with its place in the code. */
function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DataDirInUseError) return error.message
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE')
      return 'The port is taken by another program; set PORT to a free one, or stop the other.'
    if (error.code === 'EADDRNOTAVAIL') return 'This machine has no such address; check HOST.'
    if (error.code === 'EACCES') return `This user may not do that: ${error.message}`
  }
  return inspect(error)
}

try {
  await main()
} catch (error) {
  say(sentenceFor(error), process.stderr)
  process.exit(1)
}
