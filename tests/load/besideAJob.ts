import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { BackgroundJobView } from '../../src/contract/jobs.ts'
import type { ProductServer } from '../support/productServer.ts'
import { httpClient } from './httpClient.ts'
import { inTurns, sayLatencies, sayRatios } from './inTurns.ts'
import { asked } from './latencies.ts'
import { halvesOf, type Sample } from './memoryHalves.ts'
import { askSteadily } from './steadily.ts'
import { workProcessesOf } from './workProcesses.ts'

const worklist = { method: 'GET', path: 'cases?view=team&sort=deadline&limit=50' } as const
const lookEveryMilliseconds = 100
/** As a browser's, so that one slow answer holds no other up. */
const connections = 6
const warmUpMilliseconds = 3000
/** How long the worklist is asked before the job and after it, to check what it took in the turns without. */
const checkMilliseconds = 4000
const isOnlyTurns = process.argv.includes('turns')

/** What is measured around long work: its time, its memory, and what the worklist feels of it. */
export function besideAJob(server: ProductServer, token: string, pairs: number) {
  const client = httpClient(server.origin, token, connections)
  const work = workProcessesOf(server.pid)
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
     * Runs a job to its end, in turns held and let go until there are enough pairs, and says what was seen. Its time is
     * that without the turns in which it was held. With the word `turns` on the command line it is stopped after them.
     * @param mayRepeat whether a job that is over before that is ordered again, until there are
     */
    whole: async (order: () => Promise<string>, { mayRepeat = false } = {}): Promise<BackgroundJobView> => {
      await asked([() => client.ask(worklist)], warmUpMilliseconds)
      const officers = askSteadily(() => client.ask(worklist))
      const first = performance.now()
      await wait(checkMilliseconds)
      const from = performance.now()
      const workBefore = work.processorSeconds()
      const memory: Sample[] = []
      const watched = async (id: string): Promise<BackgroundJobView> => {
        for (let turn = 0; ; turn += 1) {
          memory.push(work.sample((performance.now() - from) / 1000))
          const job = await jobOf(id)
          if (turn % 200 === 0 && job.progress)
            say(`  ${took(from)}: ${job.progress.done} of ${job.progress.total}, ${megabytesIn(memory.at(-1))}`)
          if (!isOpen(job)) return job
          await wait(lookEveryMilliseconds)
        }
      }
      let isEnough = false
      let done = 0
      let times = 0
      let running = 0
      let latest = ''
      const untilEnough = async (): Promise<BackgroundJobView> => {
        for (;;) {
          const begun = performance.now()
          latest = await order()
          const job = await watched(latest)
          done += job.progress?.done ?? 0
          times += 1
          running += performance.now() - begun
          if (!mayRepeat || isEnough) return job
        }
      }
      let isOver = false
      const ending = untilEnough().finally(() => (isOver = true))
      // Its process starts first, and its code is read.
      await wait(1500)
      let held = 0
      const measured = await inTurns(
        officers,
        { ...work, isOver: () => isOver, heldFor: (milliseconds) => (held += milliseconds) },
        pairs,
      )
      isEnough = true
      const [alone, beside] = [measured.flatMap((pair) => pair.alone), measured.flatMap((pair) => pair.beside)]
      say(sayLatencies('before the job', officers.between(first, from)))
      say(sayLatencies('while it was held', alone))
      say(sayLatencies('while it went on', beside))
      say(sayRatios(measured))
      if (isOnlyTurns) await cancel(latest)
      const job = await ending
      const last = performance.now()
      const seconds = (running - held) / 1000
      say(`${job.state} ${times} times in ${seconds.toFixed(1)} s, ${(done / seconds).toFixed(0)} a second`)
      say(`processor time of server and work process: ${(work.processorSeconds() - workBefore).toFixed(1)} s`)
      say(`memory of the server: ${halvesOf(memory, ({ server: own }) => own)}`)
      say(`memory of the work process: ${halvesOf(memory, ({ work: own }) => own)}`)
      await wait(checkMilliseconds)
      await officers.end()
      say(sayLatencies('after the job', officers.between(last, performance.now())))
      return job
    },
  }
}

/**
 * Does what PostgreSQL gets round to by itself some minutes after so much came in: until then it looks for the worklist
 * in the wrong way, and while it does it the worklist waits.
 */
export async function settled(adminUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: adminUrl })
  await owner.connect()
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
  await owner.end()
}

export const say = (words: string): void => console.log(words)
/** How long it is since a moment of `performance.now()`. */
export const took = (from: number): string => `in ${((performance.now() - from) / 1000).toFixed(1)} s`

const isOpen = ({ state }: BackgroundJobView): boolean => state === 'running' || state === 'waiting'

const megabytesIn = (sample: Sample | undefined): string => `${sample?.server} MB server, ${sample?.work} MB work`
