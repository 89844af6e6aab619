import type { WaitingFor } from '../../domain/case/nextStep.ts'
import type { UserId } from '../../domain/people.ts'
import type { DutyPeriod } from '../../domain/duty.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { Day, Instant } from '../../domain/time.ts'
import type { WatchNote } from '../../domain/watch/watchNote.ts'

/** What the team lead and the next watch narrow the worklist by, beside what officers do; what is absent does not choose. */
export type WatchFilter = {
  /** The nearest timer ends at this moment or later, and before that one. */
  readonly dueFrom?: Instant | undefined
  readonly dueBefore?: Instant | undefined
  readonly waitingFor?: WaitingFor['role'] | 'anybody' | undefined
  /** Who looks, where they may read as second reader: what waits for their reading does not wait for others. */
  readonly reader?: UserId | undefined
  /** What this colleague may read of what waits for a second reader; null for nothing. */
  readonly readableBy?: UserId | null | undefined
  /** Cases in which something was promised: an open task, or a message of the AP that nobody answered yet. */
  readonly promised?: boolean | undefined
}

/** What is written down for the watch, within a transaction. */
export interface WatchTransaction {
  putDutyPeriod(period: DutyPeriod): Promise<void>
  /** Keeps a note, and forgets those from before a moment. */
  putWatchNote(note: WatchNote, forgetBefore: Instant): Promise<void>
}

/** What keeping watch asks of a store. */
export interface WatchStore {
  /** The periods that end on this day or later, by their first days. */
  dutyPeriods(until: Day): Promise<readonly DutyPeriod[]>
  deleteDutyPeriod(id: string): Promise<boolean>
  /** When the last event of each of these cases was recorded, in their order; null where there is none. */
  lastRecordedIn(ids: readonly CaseId[]): Promise<readonly (Instant | null)[]>
  /** The notes written since a moment, the latest first. */
  watchNotes(since: Instant): Promise<readonly WatchNote[]>
  /** Whether there was one to take away. */
  deleteWatchNote(id: string): Promise<boolean>
}
