import * as jobs from '../../domain/jobs/job.ts'
import type { BackgroundJob } from '../../domain/jobs/job.ts'
import type { OrganisationId } from '../../domain/people.ts'
import { makeDirectory } from '../organisation/directory.ts'
import type { OrganisationStore, Ports } from '../ports.ts'
import { type JobContext, type JobDefinition, JobFailure, JobInterrupted, JobPostponed } from './jobHandler.ts'

/** Progress is written down no more often than this. */
const progressEveryMilliseconds = 400

export type JobRunner = {
  /**
   * Does one job, if it still waits and its moment has come; answers whether it was begun. Never fails.
   * @param offer which offer of the job this is; an old one is passed over
   */
  run(organisation: OrganisationId, id: string, offer?: number): Promise<boolean>
  /** Does everything that may be done now, one after the other; answers how many were begun. */
  runDue(organisation: OrganisationId): Promise<number>
  /** Gives back a job that ran on a server that died. */
  takeBack(organisation: OrganisationId, id: string): Promise<void>
  /** Tells the run of a job, as soon as it asks, that another server took the job over. */
  interrupt(id: string): void
  /** From now on running jobs are told that the server stops. */
  stop(): void
}

/**
 * Does jobs for any host; the host says when, and keeps two from doing the same job at once.
 * @throws nothing: what a job throws becomes its state
 */
export function makeJobRunner(ports: Ports, definitions: Readonly<Record<jobs.JobKind, JobDefinition>>): JobRunner {
  const directory = makeDirectory(ports)
  let isStopping = false
  const interrupted = new Set<string>()

  const change = (store: OrganisationStore, id: string, next: (job: BackgroundJob) => BackgroundJob | null) =>
    store.transaction(async (tx) => {
      const job = await tx.job(id)
      const after = job && next(job)
      if (after) await tx.putJob(after)
      return after
    })

  const begin = (store: OrganisationStore, id: string, offer: number | undefined) =>
    change(store, id, (job) => {
      const now = ports.clock()
      const isOffered = job.state === 'waiting' && (offer ?? job.offer) === job.offer && job.runAt <= now
      if (!isOffered || isStopping) return null
      return job.cancelAsked ? jobs.cancelled(job, now) : jobs.begun(job, now)
    })

  const run: JobRunner['run'] = async (organisation, id, offer) => {
    const store = ports.store.of(organisation)
    const job = await begin(store, id, offer)
    if (job?.state !== 'running') return false
    interrupted.delete(id)
    const settle = (next: (job: BackgroundJob) => BackgroundJob) =>
      change(store, id, (now) => (now.state === 'running' && now.offer === job.offer ? next(now) : null))
    let wasCancelled = false
    const context: JobContext = {
      ports,
      directory,
      store,
      organisation: await directory.organisation(organisation),
      now: ports.clock(),
      ...reporting(store, id, {
        isStopping: () => isStopping || interrupted.has(id),
        onCancel: () => {
          wasCancelled = true
        },
      }),
      finish: async (tx) => {
        const running = await tx.job(id)
        // Taken back meanwhile: somebody else does it, and nothing of this run is kept.
        if (running?.state !== 'running' || running.offer !== job.offer) throw new JobInterrupted()
        await tx.putJob(jobs.done(running, ports.clock()))
      },
    }
    try {
      await definitions[job.kind].run(job, context)
      await settle((now) => (wasCancelled ? jobs.cancelled : jobs.done)(now, ports.clock()))
    } catch (error) {
      await settle((now) => afterError(now, error, ports, `job ${id}`))
    }
    return true
  }

  return {
    run: (organisation, id, offer) =>
      run(organisation, id, offer).catch((error: unknown) => {
        ports.log({ requestId: `job ${id}`, error })
        return false
      }),
    runDue: async (organisation) => {
      const store = ports.store.of(organisation)
      let begun = 0
      for (;;) {
        const now = ports.clock()
        const next = (await store.openJobs()).find(({ state, runAt }) => state === 'waiting' && runAt <= now)
        if (!next || !(await run(organisation, next.id, next.offer))) return begun
        begun += 1
      }
    },
    takeBack: async (organisation, id) => {
      await change(ports.store.of(organisation), id, (job) =>
        job.state === 'running' ? jobs.orphaned(job, ports.clock()) : null,
      )
    },
    interrupt: (id) => {
      interrupted.add(id)
    },
    stop: () => {
      isStopping = true
    },
  }
}

function afterError(job: BackgroundJob, error: unknown, ports: Ports, requestId: string): BackgroundJob {
  const now = ports.clock()
  if (error instanceof JobInterrupted) return jobs.postponed(job, null, now)
  if (error instanceof JobPostponed) return jobs.postponed(job, error.code, error.until)
  if (error instanceof JobFailure) return jobs.failed(job, error.code, now, error.isFinal)
  ports.log({ requestId, error })
  return jobs.failed(job, 'unexpected', now, false)
}

/** Progress and the question whether to stop, asked of the store only now and then. */
function reporting(
  store: OrganisationStore,
  id: string,
  { isStopping, onCancel }: { isStopping: () => boolean; onCancel: () => void },
): Pick<JobContext, 'progress' | 'cancelled'> {
  let lastAsked = -Infinity
  let isCancelled = false
  const ask = async (progress: jobs.JobProgress | null, isUrgent: boolean) => {
    if (isStopping()) throw new JobInterrupted()
    const at = performance.now()
    if (at - lastAsked < progressEveryMilliseconds && !isUrgent) return
    lastAsked = at
    isCancelled = await store.reportProgress(id, progress)
  }
  return {
    progress: (done, total) => ask({ done, total }, done >= total),
    cancelled: async () => {
      await ask(null, false)
      if (isCancelled) onCancel()
      return isCancelled
    },
  }
}
