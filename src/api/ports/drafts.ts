import type { Draft } from '../../domain/report/draft.ts'
import type { Instant } from '../../domain/time.ts'

/** Forms under way, as a transaction writes them. */
export interface DraftTransaction {
  /** The draft under this id, or that it was ended; holds off others who write it until the transaction ends. */
  draft(id: string): Promise<Draft | 'ended' | null>
  /** Keeps a draft; `startedAt` of one that exists stays. */
  putDraft(draft: Draft): Promise<void>
  /** Takes a draft away and remembers that it is gone; answers whether there was one. */
  endDraft(id: string, at: Instant): Promise<boolean>
}

/** Forms under way, as they are read. */
export interface DraftStore {
  /** Everybody's drafts that were saved since, the newest first. */
  drafts(since: Instant): Promise<readonly Draft[]>
  draft(id: string, since: Instant): Promise<Draft | null>
  /**
   * Forgets for good what is kept for a time only: drafts, ended ones too, kept answers, jobs that ended, and senders that
   * got an acknowledgement, each before its moment.
   */
  forgetOld(before: {
    readonly drafts: Instant
    readonly answers: Instant
    readonly jobs: Instant
    readonly senders: Instant
  }): Promise<void>
}
