import type { UserId } from '../people.ts'
import type { Instant } from '../time.ts'
import type { ReportId } from './events.ts'

/** Forms that are filled in while somebody talks, or that end in several acts at once. */
export const draftKinds = ['call', 'fastLane'] as const
export type DraftKind = (typeof draftKinds)[number]

/** A form under way, kept at every pause until it is sent: no part of what happened, and never in a stream. */
export type Draft = {
  readonly id: string
  readonly kind: DraftKind
  /** Who saved it last. */
  readonly by: UserId
  /** The report that is being treated, when it was taken in before. */
  readonly report: ReportId | null
  readonly startedAt: Instant
  readonly savedAt: Instant
  /** What stands on the screen, by the name of the question. */
  readonly answers: Readonly<Record<string, string>>
}

/** Names and numbers of callers must not lie about: a form that nobody went on with is forgotten after so many hours. */
export const draftsAreKeptForHours = 14 * 24
