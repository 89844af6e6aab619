import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isCode, isRunning } from './lock.ts'

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export type Postmaster = { pid: number; socketFolder: string; isReady: boolean }

/**
 * Reads `postmaster.pid` (https://www.postgresql.org/docs/18/storage-file-layout.html): the number of the process,
 * the data folder, when it started, the port, the socket's folder, the address, shared memory, and its state.
 *
 * @returns null when no PostgreSQL runs on this data folder
 */
export function readPostmaster(dataFolder: string): Postmaster | null {
  const lines = readLines(join(dataFolder, 'postmaster.pid'))
  const pid = Number(lines[0])
  if (!(pid > 0) || !isRunning(pid)) return null
  return { pid, socketFolder: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' }
}

/**
 * Waits for a PostgreSQL to end after it was asked with `fast` (it hangs up on everybody and writes what it
 * holds); after `patience` milliseconds it is ended at once, and recovers from its log at the next start.
 */
export async function stopPostmaster(pid: number, patience = 5000): Promise<void> {
  signal(pid, 'SIGINT')
  const giveUpAt = Date.now() + patience
  while (isRunning(pid)) {
    if (Date.now() > giveUpAt) signal(pid, 'SIGQUIT')
    await wait(10)
  }
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!isCode(error, 'ESRCH')) throw error
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return []
    throw error
  }
}
