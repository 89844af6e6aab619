import type { RecordedActor } from '../people.ts'
import type { StreamId } from '../proof.ts'
import { addHours, type Instant } from '../time.ts'

/** Every kind of work that is done in the background; each has one handler. */
export const jobKinds = [
  'registerImport',
  'registerImportUndo',
  'mail',
  'letterDocuments',
  'letterMailing',
  'letterMail',
  'webhook',
  'registerExport',
  'exportDestruction',
] as const
export type JobKind = (typeof jobKinds)[number]

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** What a job is about, as ids and codes; never text, names or addresses of people. */
export type JobData = Readonly<Record<string, string | number | boolean | null>>

/** How far a job is, in whatever it counts. */
export type JobProgress = { readonly done: number; readonly total: number }

/** One piece of work in the background, as everybody who may can see it. */
export type BackgroundJob = {
  readonly id: string
  readonly kind: JobKind
  /** The case or report it is for, if it is for one. */
  readonly subject: StreamId | null
  readonly data: JobData
  readonly key: string | null
  readonly state: JobState
  /** How often it was begun and not given back. */
  readonly attempts: number
  /** Goes up each time it is offered to whoever runs jobs, so that an old offer is recognised. */
  readonly offer: number
  readonly progress: JobProgress | null
  /** Why it failed, or why it still waits, as a code. */
  readonly problem: string | null
  readonly cancelAsked: boolean
  readonly orderedBy: RecordedActor
  readonly orderedAt: Instant
  /** Not before this moment. */
  readonly runAt: Instant
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
}

/** How long one can see what became of a job; as long its key is remembered. */
export const jobsAreKeptForHours = 90 * 24

/** So many hours after each failure the next attempt follows; after the last one a person is needed. */
const retryAfterHours = [1 / 60, 5 / 60, 0.25, 1, 3, 6, 12] as const

/** Whether a failure of this attempt is the end, unless a person lets it begin anew. */
export const isLastAttempt = ({ attempts }: BackgroundJob): boolean => attempts > retryAfterHours.length

/** Whether nothing more will happen to the job by itself. */
export const isEnded = ({ state }: BackgroundJob): boolean => state !== 'waiting' && state !== 'running'

/** The job as whoever runs it takes it up. */
export const begun = (job: BackgroundJob, now: Instant): BackgroundJob => ({
  ...job,
  state: 'running',
  attempts: job.attempts + 1,
  problem: null,
  startedAt: now,
})

/** The job as it stands when it is done. */
export const done = (job: BackgroundJob, now: Instant): BackgroundJob => ({
  ...job,
  state: 'done',
  problem: null,
  endedAt: now,
})

/** After a failure it waits for the next attempt, longer each time; a final failure, or the last one, ends it. */
export function failed(job: BackgroundJob, problem: string, now: Instant, isFinal: boolean): BackgroundJob {
  const pause = isFinal ? undefined : retryAfterHours[job.attempts - 1]
  if (job.cancelAsked) return cancelled(job, now)
  if (pause === undefined) return { ...job, state: 'failed', problem, endedAt: now }
  return offered({ ...job, problem, runAt: addHours(now, pause) })
}

/** Given back unharmed, to be taken up again at a moment: what it needs is not there yet, or its server stopped. */
export const postponed = (job: BackgroundJob, problem: string | null, runAt: Instant): BackgroundJob =>
  offered({ ...job, attempts: Math.max(0, job.attempts - 1), problem, runAt })

/** A job during which servers die again and again waits between its attempts, as after a failure. */
const orphanedAtOnce = 3

/** Its server died while it ran: it begins anew. The attempt counts, so that a job that kills servers comes to an end. */
export const orphaned = (job: BackgroundJob, now: Instant): BackgroundJob =>
  job.attempts >= orphanedAtOnce || job.cancelAsked
    ? failed(job, 'interrupted', now, false)
    : offered({ ...job, problem: 'interrupted', runAt: now })

/** The job, stopped by somebody before it was done. */
export const cancelled = (job: BackgroundJob, now: Instant): BackgroundJob => ({
  ...job,
  state: 'cancelled',
  cancelAsked: true,
  endedAt: now,
})

/** Somebody lets it be done after all: it begins anew, with all its attempts. */
export const retried = (job: BackgroundJob, now: Instant): BackgroundJob =>
  offered({ ...job, attempts: 0, problem: null, cancelAsked: false, progress: null, runAt: now, endedAt: null })

const offered = (job: BackgroundJob): BackgroundJob => ({ ...job, state: 'waiting', offer: job.offer + 1 })

/** A job as it is ordered. */
export const newJob = (
  order: Pick<BackgroundJob, 'kind' | 'subject' | 'data'> & {
    readonly key?: string
    readonly runAt?: Instant
    readonly by: RecordedActor
  },
  id: string,
  now: Instant,
): BackgroundJob => ({
  id,
  kind: order.kind,
  subject: order.subject,
  data: order.data,
  key: order.key ?? null,
  state: 'waiting',
  attempts: 0,
  offer: 1,
  progress: null,
  problem: null,
  cancelAsked: false,
  orderedBy: { kind: order.by.kind, id: order.by.id },
  orderedAt: now,
  runAt: order.runAt ?? now,
  startedAt: null,
  endedAt: null,
})
