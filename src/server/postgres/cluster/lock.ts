import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { platform } from 'node:os'

/** Somebody else is at work in the same DATA_DIR. */
export class DataDirInUseError extends Error {
  override name = 'DataDirInUseError'

  constructor(dataDir: string, pid: number) {
    super(
      `${dataDir} is in use by another Dijkwacht (process ${pid}). Stop that one first, or set DATA_DIR to another folder.`,
    )
  }
}

/**
 * Marks DATA_DIR as ours until the returned function is called. A mark of a process that no longer runs is replaced.
 *
 * @throws {DataDirInUseError} when the process that left the mark still runs
 */
export function takeLock(file: string, dataDir: string): () => void {
  const mine = `${process.pid} ${startOf(process.pid)}`
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
    const holder = runningHolder(file)
    if (holder !== null) throw new DataDirInUseError(dataDir, holder)
    removeStale(file)
  }
}

/** True when a process with this number exists, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** Of two processes that find the same stale mark only one may remove it, and neither the other's new one. */
function removeStale(file: string) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  if (runningHolder(aside) === null) rmSync(aside)
  else renameSync(aside, file)
}

function runningHolder(file: string): number | null {
  const [pid = '', start = ''] = read(file).split(' ')
  const holder = Number(pid)
  return holder > 0 && isRunning(holder) && startOf(holder) === start ? holder : null
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return ''
    throw error
  }
}

/** When a process started, in the kernel's own count: numbers of processes are used again, this pair is not. */
function startOf(pid: number): string {
  if (platform() !== 'linux') return ''
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces; the start is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
