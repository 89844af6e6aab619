import type { BackgroundJob } from '../../domain/jobs/job.ts'
import type { Instant } from '../../domain/time.ts'
import type { Directory } from '../organisation/directory.ts'
import type { Organisation, OrganisationStore, Ports, Transaction } from '../ports.ts'

/** What a handler of jobs works with. */
export type JobContext = {
  readonly ports: Ports
  readonly directory: Directory
  /** Everything of the organisation whose job it is. */
  readonly store: OrganisationStore
  readonly organisation: Organisation
  /** When this attempt began. */
  readonly now: Instant
  /**
   * Says how far the work is; cheap enough to be called for every piece.
   * @throws JobInterrupted when the server stops: let it pass, the job goes on elsewhere or later
   */
  readonly progress: (done: number, total: number) => Promise<void>
  /** Whether somebody asked to stop: then tidy up and return. @throws JobInterrupted as `progress` does */
  readonly cancelled: () => Promise<boolean>
  /**
   * Ends the job within the transaction that keeps its effect: it is done exactly when that is kept, and no crash between
   * the two makes it run again.
   */
  readonly finish: (tx: Transaction) => Promise<void>
}

/**
 * Does one job. It may be called again for the same job after a failure or a crash, never twice at once: what it does
 * must come to the same when done again. Either it keeps its effect in one transaction together with `finish`, or it
 * recognises by the id of the job what an earlier attempt did. It returns when the work is done, or after `cancelled`.
 * @throws JobFailure, JobPostponed; anything else is a fault of ours: it is logged, and tried again later
 */
export type JobHandler = (job: BackgroundJob, context: JobContext) => Promise<void>

export type JobDefinition = {
  readonly run: JobHandler
  /** Long work waits for other long work, so that it never keeps a message waiting. */
  readonly pace: 'quick' | 'long'
}

/** The work failed for a reason that people understand, as a code with a text in the screens. */
export class JobFailure extends Error {
  readonly code: string
  /** Trying again will not help. */
  readonly isFinal: boolean
  constructor(code: string, { isFinal = false }: { readonly isFinal?: boolean } = {}) {
    super(code)
    this.code = code
    this.isFinal = isFinal
  }
}

/** The work cannot be done yet; it waits until a moment, and that counts as no attempt. */
export class JobPostponed extends Error {
  /** What it waits for; null when that needs no saying. */
  readonly code: string | null
  readonly until: Instant
  constructor(code: string | null, until: Instant) {
    super(code ?? 'postponed')
    this.code = code
    this.until = until
  }
}

/** The server stops. */
export class JobInterrupted extends Error {}
