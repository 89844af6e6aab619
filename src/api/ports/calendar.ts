import type { UserId } from '../../domain/people.ts'
import type { Day, Instant } from '../../domain/time.ts'

export const calendarScopes = ['mine', 'all'] as const
/** Whose deadlines a calendar holds: those of the cases that its owner handles, or of every open case. */
export type CalendarScope = (typeof calendarScopes)[number]

/** A calendar of deadlines that an agenda reads again and again, by an address that nobody else knows. */
export type CalendarFeed = {
  readonly id: string
  readonly owner: UserId
  readonly scope: CalendarScope
  readonly language: 'nl' | 'en'
  readonly createdAt: Instant
  /** The last Dutch day on which an agenda read it; null when none has. */
  readonly lastReadOn: Day | null
}

/** Calendars as a store keeps them: by the hash of their address, which is shown once. */
export interface CalendarStore {
  /** Somebody's own, the oldest first. */
  calendarFeeds(owner: UserId): Promise<readonly CalendarFeed[]>
  putCalendarFeed(feed: CalendarFeed, codeHash: string): Promise<void>
  /** Whether there was one of this owner to take away. */
  deleteCalendarFeed(id: string, owner: UserId): Promise<boolean>
  calendarFeedByCode(codeHash: string): Promise<CalendarFeed | null>
  calendarFeedWasRead(id: string, on: Day): Promise<void>
}
