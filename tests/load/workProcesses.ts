import { readFileSync } from 'node:fs'
import type { Sample } from './memoryHalves.ts'

/** The processes in which a server does its long work, seen from outside: what they take, and how they are held still. */
export function workProcessesOf(server: number) {
  const held = new Set<number>()
  const letGo = (): void => {
    for (const one of held) signal(one, 'SIGCONT')
    held.clear()
  }
  // A process that is held hears of no end, and its server would wait for it.
  process.once('exit', letGo)
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(1))

  return {
    /** Lets the work stand still at once, wherever it is, until it is let go. */
    hold: (): void => {
      for (const one of childrenOf(server)) {
        signal(one, 'SIGSTOP')
        held.add(one)
      }
    },
    letGo,
    /** The memory of the server and of its work. @param seconds since when is counted */
    sample: (seconds: number): Sample => {
      const work = childrenOf(server).reduce((sum, child) => sum + residentMegabytes(child), 0)
      return { seconds, server: residentMegabytes(server), work }
    },
    /** Of all that the server and its work have done so far; Linux counts in hundredths. */
    processorSeconds: (): number =>
      [server, ...childrenOf(server)].reduce((sum, one) => {
        const fields = fileOf(`/proc/${one}/stat`).split(') ')[1]?.split(' ') ?? []
        return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
      }, 0),
  }
}

/** Of the server: the processes of Node that it started; its PostgreSQL is not one of them. */
function childrenOf(pid: number): readonly number[] {
  const all = fileOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  return all.filter((child) => fileOf(`/proc/${child}/cmdline`).includes('workProcess'))
}

const residentMegabytes = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(fileOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024)

/** What has ended needs no signal. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    return
  }
}

/** What has ended has no file any more. */
function fileOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
