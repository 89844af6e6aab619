import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { BackgroundJobView } from '../../src/contract/jobs.ts'
import type { ProductServer } from '../support/productServer.ts'
import { httpClient } from './httpClient.ts'
import { type Answers, asked, type Measured, measure, measuredOf } from './latencies.ts'
import { halvesOf, type Sample } from './memoryHalves.ts'

const worklist = { method: 'GET', path: 'cases?view=team&sort=deadline&limit=50' } as const
const lookEveryMilliseconds = 100

/** What is measured around long work: its time, its memory, and what the worklist feels of it. */
export function besideAJob(server: ProductServer, token: string, seconds: number) {
  const client = httpClient(server.origin, token)
  const askWorklist = [() => client.ask(worklist)]
  const worklistAlone = (): Promise<Measured> => measure(askWorklist, seconds * 1000)
  const jobOf = async (id: string): Promise<BackgroundJobView> => {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${server.origin}/api/v1/background-jobs/${id}`, { headers })
    if (!answer.ok) throw new Error(`job ${id} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as BackgroundJobView
  }
  const cancel = async (id: string): Promise<void> => {
    const headers = { authorization: `Bearer ${token}` }
    await fetch(`${server.origin}/api/v1/background-jobs/${id}/cancellations`, { method: 'POST', headers })
  }

  return {
    close: () => client.close(),

    /** Lets a job run for a while, stops it, and says when it showed itself and how soon it stopped. */
    stopped: async (order: () => Promise<string>): Promise<void> => {
      let from = performance.now()
      const id = await order()
      while ((await jobOf(id)).progress === null) await wait(20)
      say(`progress shows ${took(from)}`)
      await wait(1000)
      from = performance.now()
      await cancel(id)
      let job = await jobOf(id)
      while (isOpen(job)) {
        await wait(20)
        job = await jobOf(id)
      }
      say(`${job.state} ${took(from)} after it was asked, at ${job.progress?.done} of ${job.progress?.total}`)
    },

    /**
     * Runs a job to its end, with the worklist before, beside and after it for some seconds, and says what was seen.
     * @param mayRepeat whether a job that is over before those seconds is ordered again, until they have passed
     */
    whole: async (order: () => Promise<string>, { mayRepeat = false } = {}): Promise<BackgroundJobView> => {
      const before = await worklistAlone()
      const from = performance.now()
      const workBefore = processorSeconds(server.pid)
      const memory: Sample[] = []
      const watched = async (id: string, ended: () => void): Promise<BackgroundJobView> => {
        for (let turn = 0; ; turn += 1) {
          memory.push(sampleOf(server.pid, (performance.now() - from) / 1000))
          const job = await jobOf(id)
          if (turn % 200 === 0 && job.progress)
            say(`  ${took(from)}: ${job.progress.done} of ${job.progress.total}, ${megabytesIn(memory.at(-1))}`)
          if (!isOpen(job)) {
            ended()
            return job
          }
          await wait(lookEveryMilliseconds)
        }
      }
      const times: Answers[] = []
      let job: BackgroundJobView
      let done = 0
      let running = 0
      const wanted = mayRepeat ? seconds : 0
      do {
        const begun = performance.now()
        let isOver = false
        const watching = watched(await order(), () => (isOver = true))
        // Its process starts first, and its code is read.
        if (times.length === 0) await wait(1000)
        times.push(await asked(askWorklist, seconds * 1000, () => isOver))
        job = await watching
        done += job.progress?.done ?? 0
        running += (performance.now() - begun) / 1000
      } while (times.reduce((sum, one) => sum + one.seconds, 0) < wanted)
      const beside = measuredOf(times)
      const often = times.length === 1 ? '' : ` ${times.length} times`
      say(`${job.state}${often} in ${running.toFixed(1)} s, ${(done / running).toFixed(0)} a second`)
      say(`processor time of server and work process: ${(processorSeconds(server.pid) - workBefore).toFixed(1)} s`)
      say(`memory of the server: ${halvesOf(memory, ({ server: own }) => own)}`)
      say(`memory of the work process: ${halvesOf(memory, ({ work }) => work)}`)
      const after = await worklistAlone()
      sayMeasured('worklist before it', before)
      sayMeasured('worklist beside it', beside)
      sayMeasured('worklist after it', after)
      // Against the quicker of the two: what the database still had to do before it is no merit of the job.
      const by = (pick: (measured: Measured) => number) =>
        (pick(beside) / Math.min(pick(before), pick(after))).toFixed(2)
      say(`beside ÷ alone: ${by(({ p50 }) => p50)} (median), ${by(({ p99 }) => p99)} (99th of a hundred)`)
      return job
    },
  }
}

export const say = (words: string): void => console.log(words)
/** How long it is since a moment of `performance.now()`. */
export const took = (from: number): string => `in ${((performance.now() - from) / 1000).toFixed(1)} s`

const isOpen = ({ state }: BackgroundJobView): boolean => state === 'running' || state === 'waiting'

const sayMeasured = (name: string, { p50, p99, rate }: Measured): void =>
  say(`${name.padEnd(20)} p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  ${rate.toFixed(0)} a second`)

const megabytesIn = (sample: Sample | undefined): string => `${sample?.server} MB server, ${sample?.work} MB work`

function sampleOf(pid: number, seconds: number): Sample {
  const work = childrenOf(pid).reduce((sum, child) => sum + residentMegabytes(child), 0)
  return { seconds, server: residentMegabytes(pid), work }
}

/** Of the server: the processes of Node that it started; its PostgreSQL is not one of them. */
function childrenOf(pid: number): readonly number[] {
  const all = fileOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  return all.filter((child) => fileOf(`/proc/${child}/cmdline`).includes('workProcess'))
}

const residentMegabytes = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(fileOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024)

/** Of all that the server and its work process have done so far; Linux counts in hundredths. */
function processorSeconds(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => {
    const fields = fileOf(`/proc/${one}/stat`).split(') ')[1]?.split(' ') ?? []
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
  }, 0)
}

/** What has ended has no file any more. */
function fileOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
