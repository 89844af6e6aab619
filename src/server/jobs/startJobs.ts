import { once } from 'node:events'
import type { JobNews } from '../../api/ports/jobs.ts'
import { jobDefinitions } from '../../api/jobs/jobDefinitions.ts'
import { makeMailClock } from '../../api/mail/mailClock.ts'
import { makeJobRunner } from '../../api/jobs/jobRunner.ts'
import type { Ports } from '../../api/ports.ts'
import type { BackgroundJob } from '../../domain/jobs/job.ts'
import type { OrganisationId } from '../../domain/people.ts'
import { addHours } from '../../domain/time.ts'
import { openLiveness } from './liveness.ts'
import type { LongWork } from './longWork.ts'
import { openQueue, type Pace, prepareQueue, queues, type Ticket } from './queue.ts'

/** So often every server looks for jobs whose ticket was lost, and for those whose server died. */
const lookEveryMilliseconds = 60_000
/** A job that waits so long after its moment may have lost its ticket. */
const lostAfterHours = 0.1
/** So many jobs run at once on one server. */
const atOnce: Readonly<Record<Pace, number>> = { quick: 3, long: 1 }
/** A stopping server waits so long for what runs; then it is given back when the server ends. */
const patienceMilliseconds = 5_000

/**
 * Runs the jobs of all organisations on this server, beside any others on the same database: soon after the start those
 * that waited or whose server died, and from then on each as it is ordered.
 * @param options.longWork does long work in a process of its own; absent: it is done in this one
 * @param options.onFailure hears what went wrong around the jobs; it is tried again
 * @returns how to stop, which waits a little for what runs
 */
export function startJobs({
  ports,
  news,
  ownerUrl,
  appUrl,
  longWork,
  onFailure,
  definitions = jobDefinitions,
}: {
  ports: Ports
  news: JobNews
  ownerUrl: string
  appUrl: string
  longWork?: LongWork
  onFailure: (error: unknown) => void
  definitions?: typeof jobDefinitions
}): () => Promise<void> {
  const runner = makeJobRunner(ports, definitions)
  const mailClock = makeMailClock(ports)
  const liveness = openLiveness(appUrl, (id) => {
    runner.interrupt(id)
    longWork?.interrupt(id)
  })
  const boss = openQueue(appUrl)
  boss.on('error', onFailure)
  const workers = new Map<Pace, string[]>()
  const running = new Set<Promise<unknown>>()
  let isStopping = false
  /** Which offers got their ticket from here; a ticket that never came is written again after a while. */
  const offered = new Map<string, number>()
  const isOffered = ({ id, offer: current, runAt }: BackgroundJob) =>
    offered.get(id) === current && runAt > addHours(ports.clock(), -lostAfterHours)

  const offer = async (organisation: OrganisationId, job: BackgroundJob): Promise<void> => {
    const { pace } = definitions[job.kind]
    const ticket: Ticket = { organisation, id: job.id, offer: job.offer }
    // One ticket per offer, however many servers hear of it.
    offered.set(job.id, job.offer)
    await boss.send(queues[pace], ticket, { singletonKey: `${job.id} ${job.offer}`, startAfter: job.runAt })
    for (const worker of workers.get(pace) ?? []) boss.notifyWorker(worker)
  }

  const runLong = async (work: LongWork, ticket: Ticket): Promise<void> => {
    try {
      await work.run(ticket)
    } catch (error) {
      onFailure(error)
      await runner.takeBack(ticket.organisation, ticket.id).catch(onFailure)
    }
  }

  const take = async (pace: Pace, ticket: Ticket): Promise<void> => {
    const { organisation, id, offer: current } = ticket
    if (isStopping || !(await liveness.hold(id))) return
    const run = pace === 'long' && longWork ? runLong(longWork, ticket) : runner.run(organisation, id, current)
    running.add(run)
    await run
    running.delete(run)
    if (offered.get(id) === current) offered.delete(id)
    await liveness.release(id)
  }

  const look = async (): Promise<void> => {
    const open = new Set<string>()
    for (const { id: organisation } of await ports.store.organisations()) {
      if (isStopping) return
      await mailClock(organisation).catch(onFailure)
      const store = ports.store.of(organisation)
      for (const job of await store.openJobs()) {
        if (isStopping) return
        open.add(job.id)
        if (job.state === 'waiting') {
          if (!isOffered(job)) await offer(organisation, job)
        } else if (await liveness.hold(job.id)) {
          await runner.takeBack(organisation, job.id)
          await liveness.release(job.id)
        }
      }
    }
    for (const id of offered.keys()) if (!open.has(id)) offered.delete(id)
  }

  const begin = async (): Promise<void> => {
    await prepareQueue(ownerUrl)
    await boss.start()
    hasBegun = true
    for (const pace of ['quick', 'long'] as const) {
      const ids: string[] = []
      for (let count = 0; count < atOnce[pace]; count += 1)
        ids.push(
          await boss.work<Ticket>(queues[pace], async (tickets) => {
            for (const { data } of tickets) await take(pace, data)
          }),
        )
      workers.set(pace, ids)
    }
    await look()
  }

  let hasBegun = false
  let working = begin().catch(onFailure)
  const stopHearing = news.onOrdered(({ organisation, ids }) => {
    const store = ports.store.of(organisation)
    const offerThem = async () => {
      for (const id of ids) {
        const job = isStopping || !hasBegun ? null : await store.job(id)
        if (job?.state === 'waiting') await offer(organisation, job)
      }
    }
    working = working.then(offerThem).catch(onFailure)
  })
  const timer = setInterval(() => {
    working = working.then(() => (hasBegun ? look() : begin())).catch(onFailure)
  }, lookEveryMilliseconds)
  timer.unref()

  return async () => {
    isStopping = true
    clearInterval(timer)
    stopHearing()
    runner.stop()
    longWork?.stop()
    await working
    const patience = AbortSignal.timeout(patienceMilliseconds)
    await Promise.race([Promise.all(running), once(patience, 'abort')])
    await longWork?.close()
    await boss.stop({ graceful: false, close: true })
    await liveness.close()
  }
}
