import type { UserId } from '../people.ts'
import type { Instant } from '../time.ts'

/** What one watch leaves for the next: no part of any case, and forgotten by itself. */
export type WatchNote = {
  readonly id: string
  readonly by: UserId
  readonly writtenAt: Instant
  readonly text: string
}

/** What should last longer belongs in a case. */
export const watchNotesAreKeptForHours = 14 * 24
