import type { CaseSummary } from '../case/summary.ts'
import { addHours, hoursBetween, type Instant } from '../time.ts'

/** Why a case stands still: nobody has it, who has it is gone, nothing was recorded for long, or others keep it waiting. */
export const standstillReasons = ['nobody', 'gone', 'quiet', 'waiting'] as const
export type StandstillReason = (typeof standstillReasons)[number]

/** A term that ends within so many hours is near; after so many hours without an event a case is quiet. */
export const nearHours = 48
export const quietHours = 12

/** Up to when a term counts as near. */
export const nearUntil = (now: Instant): Instant => addHours(now, nearHours)

/**
 * Why an open case stands still, empty when it does not. Only a term that is near or over makes silence a concern; a case
 * that nobody has, or somebody who handles none any more, is one at any time.
 * @param lastAt when its last event was recorded
 * @param isGone whether its handler has no account any more, or no role that handles cases
 */
export function standstillOf(
  { handler, dueAt, progress }: Pick<CaseSummary, 'handler' | 'dueAt' | 'progress'>,
  lastAt: Instant,
  now: Instant,
  isGone: boolean,
): readonly StandstillReason[] {
  if (progress.closed) return []
  const isNear = dueAt !== null && dueAt < nearUntil(now)
  const { waitingFor } = progress
  return standstillReasons.filter((reason) => {
    switch (reason) {
      case 'nobody':
        return handler === null
      case 'gone':
        return isGone
      case 'quiet':
        return isNear && hoursBetween(lastAt, now) >= quietHours
      case 'waiting':
        return isNear && waitingFor !== null && hoursBetween(waitingFor.since, now) >= quietHours
    }
  })
}
