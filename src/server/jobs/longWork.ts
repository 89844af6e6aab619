import { type ChildProcess, fork } from 'node:child_process'
import type { JobRunner } from '../../api/jobs/jobRunner.ts'
import type { Config } from '../config.ts'
import type { HostSettings } from '../hostPorts.ts'
import type { Ticket } from './queue.ts'

/**
 * Does long work in a process of its own, beside the server: its own processor, its own memory, and behind the screens
 * where there is not enough for both. The process is there only while there is work, and a while after.
 */
export type LongWork = Pick<JobRunner, 'interrupt' | 'stop'> & {
  /** Does a job if it still waits; answers whether it was begun. @throws Error when the process ended under it */
  run(ticket: Ticket): Promise<boolean>
  /** Of the process, while there is one. */
  readonly pid: number | null
  /** Ends the process. What still runs there is left as it is. */
  close(): Promise<void>
}

/** What the process needs to know of its server; its secrets go no other way than from the one to the other. */
export type WorkSettings = HostSettings &
  Pick<Config, 'logLevel'> & {
    readonly appUrl: string
    /** Under which files lie in the database. */
    readonly fileSecret: string
  }

/** What a server says to the process of its long work. */
export type Asked =
  | { readonly settings: WorkSettings }
  | { readonly run: Ticket }
  | { readonly interrupt: string }
  | { readonly stop: true }
/** What it hears back: that a job ended, and whether it was begun at all. */
export type Answered = { readonly id: string; readonly begun: boolean }

const restsForMilliseconds = 60_000
/**
 * Told that there is little, V8 clears up before it takes more: live are some 40 MB, whatever the number of rows. A job that
 * needs more than this ends its process and not the server.
 */
const memory = ['--max-semi-space-size=8', '--max-old-space-size=512']

/** One process, with what it was asked to do and has not answered yet. */
type Worker = { readonly process: ChildProcess; readonly running: Map<string, PromiseWithResolvers<boolean>> }

export function openLongWork(settings: WorkSettings): LongWork {
  let current: Worker | null = null
  let isStopping = false
  let resting: NodeJS.Timeout | undefined

  const start = (): Worker => {
    const started = fork(new URL('./workProcess.ts', import.meta.url), {
      execArgv: memory,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const worker: Worker = { process: started, running: new Map() }
    const lost = (why: unknown) => {
      if (current === worker) current = null
      const error = new Error(`The process for long work ended: ${String(why)}`)
      for (const { reject } of worker.running.values()) reject(error)
    }
    started.on('message', ({ id, begun }: Answered) => worker.running.get(id)?.resolve(begun))
    started.on('error', lost)
    started.once('exit', (code, signal) => lost(code ?? signal))
    tell(worker, { settings })
    return worker
  }
  const tell = ({ process }: Worker, asked: Asked): void => {
    // Whoever cannot hear has ended, and that is heard of by itself.
    process.send(asked, () => undefined)
  }
  const end = async (): Promise<void> => {
    const ending = current
    clearTimeout(resting)
    if (!ending) return
    // It hears nothing from here on: whatever comes gets a fresh one.
    current = null
    const ended = new Promise((resolve) => ending.process.once('exit', resolve))
    ending.process.disconnect()
    await ended
  }

  return {
    run: async (ticket) => {
      if (isStopping) return false
      clearTimeout(resting)
      const ended = Promise.withResolvers<boolean>()
      current ??= start()
      const worker = current
      worker.running.set(ticket.id, ended)
      tell(worker, { run: ticket })
      try {
        return await ended.promise
      } finally {
        worker.running.delete(ticket.id)
        if (worker === current && worker.running.size === 0)
          resting = setTimeout(() => void end(), restsForMilliseconds).unref()
      }
    },
    interrupt: (id) => {
      if (current?.running.has(id)) tell(current, { interrupt: id })
    },
    stop: () => {
      isStopping = true
      if (current) tell(current, { stop: true })
    },
    get pid() {
      return current?.process.pid ?? null
    },
    close: end,
  }
}
