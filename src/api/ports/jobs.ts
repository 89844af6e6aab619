import type { BackgroundJob, JobData, JobKind, JobState } from '../../domain/jobs/job.ts'
import type { OrganisationId, RecordedActor } from '../../domain/people.ts'
import type { StreamId } from '../../domain/proof.ts'
import type { Instant } from '../../domain/time.ts'

/** Work to be done in the background once the transaction that orders it is kept. */
export type JobOrder = {
  readonly kind: JobKind
  /** The case or report it is for, if it is for one. */
  readonly subject: StreamId | null
  /** Ids and codes only: jobs are seen by people who may see no case. */
  readonly data: JobData
  /** What has the same key in an organisation is ordered once, whoever orders it however often. */
  readonly key?: string
  /** Not before this moment; absent: at once. */
  readonly runAt?: Instant
  readonly by: RecordedActor
}

/** What a transaction does with jobs. */
export interface JobTransaction {
  /** Orders a job, or finds the one that has its key already; answers its id. It is kept only when its cause is. */
  orderJob(order: JobOrder): Promise<string>
  /** The job as it is; holds others off it until the transaction ends. */
  job(id: string): Promise<BackgroundJob | null>
  /** Keeps what became of a job. */
  putJob(job: BackgroundJob): Promise<void>
}

export type JobQuery = {
  readonly state?: readonly JobState[] | undefined
  readonly kind?: readonly JobKind[] | undefined
  readonly subject?: StreamId | undefined
  /** Ordered by this user. */
  readonly by?: string | undefined
  /** A letter by mail to one of these people, by their numbers on the list. */
  readonly letterTo?: { readonly letterId: string; readonly numbers: readonly number[] } | undefined
  readonly limit: number
  readonly cursor: string | null
}

/** What is asked of a store about jobs. */
export interface JobStore {
  /** Those ordered last come first. */
  findJobs(query: JobQuery): Promise<{ readonly items: readonly BackgroundJob[]; readonly next: string | null }>
  job(id: string): Promise<BackgroundJob | null>
  /** Of the whole organisation. */
  countJobs(): Promise<Readonly<Record<JobState, number>>>
  /** Everything that waits or runs, those to be done first in front. */
  openJobs(): Promise<readonly BackgroundJob[]>
  /** How far a job is, apart from any transaction; answers whether it was asked to stop. */
  reportProgress(id: string, progress: { readonly done: number; readonly total: number } | null): Promise<boolean>
}

/** That jobs wait to be run; ids only. */
export type JobsOrdered = { readonly organisation: OrganisationId; readonly ids: readonly string[] }
/** Tells whoever runs jobs that there are new ones, as soon as they are kept; what is missed is found by looking. */
export interface JobNews {
  /** Returns how to stop. */
  onOrdered(listener: (news: JobsOrdered) => void): () => void
}
