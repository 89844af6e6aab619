import { record, refuse } from '../recorded.ts'
import { addHours, type Instant, isAfter } from '../time.ts'
import type { Absorption, Case } from './case.ts'
import { type Context, refusalWithout } from './context.ts'
import type { CaseEvent } from './events.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** So long can a merger be undone; after that its reports can still be split off. */
export const hoursToUndoMerger = 24

/** Why somebody may not undo the merger in which this case ended now; null when they may, as far as this case goes. */
export function refusalToUndoMerger(merged: Case, { by, now }: Pick<Context, 'by' | 'now'>): Refusal | null {
  const refused = refusalWithout('handleCases', by)
  if (refused) return refused
  const { outcome, closing, mergedInto } = merged
  if (outcome !== 'merged' || !closing || mergedInto === null) return { code: 'caseNotMerged' }
  return isAfter(now, addHours(closing.recordedAt, hoursToUndoMerger))
    ? { code: 'mergerTooLongAgo', mergedAt: closing.recordedAt, into: mergedInto }
    : null
}

/**
 * Lets the case that was merged away go on by itself again. What was done since about the tasks it gave away counts for
 * them here too, so that nothing is done twice.
 * @param survivor the case it went up in, before that gives anything back
 */
export function undoMerger(
  { reason }: { readonly reason: string },
  merged: Case,
  survivor: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToUndoMerger(merged, context)
  if (refused) return refuse(refused)
  const ended = merged.tasks
    .filter(({ state }) => state === 'open')
    .flatMap(({ taskId }): readonly CaseEvent[] => {
      const there = survivor.tasks.findLast(({ takenFrom }) => takenFrom === taskId)
      if (!there || there.state === 'open') return []
      return [there.state === 'done' ? { type: 'taskDone', taskId } : { type: 'taskDropped', taskId, reason }]
    })
  return record<CaseEvent>({ type: 'mergerUndone', into: survivor.id, reason }, ...ended)
}

type GiveBack = {
  readonly to: Case
  /** When the first of the reports that stay came in. */
  readonly firstReportAt: Instant
  readonly reason: string
}

/**
 * The other side of an undone merger: the surviving case gives back the reports and what came along with them. Not once
 * something was decided, sent or ended that rests on the two being one breach.
 */
export function giveBack({ to, firstReportAt, reason }: GiveBack, survivor: Case, context: Context): CaseDecision {
  const absorption = survivor.absorptions.findLast(({ from }) => from === to.id)
  const refused =
    refusalWithout('handleCases', context.by) ??
    (absorption ? refusalToGiveBack(absorption, survivor) : ({ code: 'caseNotMerged' } as const))
  return refused ? refuse(refused) : record({ type: 'absorptionUndone', from: to.id, firstReportAt, reason })
}

function refusalToGiveBack(absorption: Absorption, survivor: Case): Refusal | null {
  const { lastVersion, after } = absorption
  if (lastVersion === null) return { code: 'mergerTooLongAgo', mergedAt: absorption.recordedAt, into: survivor.id }
  const followedBy = (what: Extract<Refusal, { code: 'mergerFollowed' }>['what']): Refusal => ({
    code: 'mergerFollowed',
    what,
    caseId: survivor.id,
  })
  const isSince = ({ version }: { readonly version: number }) => version > lastVersion
  const { authority, subjects, controllersInformed, otherAuthorities, policeReport } = survivor
  const answered = new Set(after.responses.filter((one) => one.answered).map(({ responseId }) => responseId))
  if (survivor.handling === 'closed') return followedBy('closed')
  if (survivor.absorptions.at(-1) !== absorption) return followedBy('merged')
  if (
    [...authority.notifications, ...subjects.communications, ...controllersInformed].some(isSince) ||
    // What was told to others may meet a duty that goes back with its law: it would look as if it was never done.
    otherAuthorities.some((told) => !after.otherAuthorities.includes(told)) ||
    policeReport !== after.policeReport ||
    authority.responses.some((one) => one.answered !== null && !answered.has(one.responseId))
  )
    return followedBy('sent')
  if ([...(authority.decision ? [authority.decision] : []), ...subjects.decisions].some(isSince))
    return followedBy('decided')
  const stays = survivor.reports.filter((id) => !absorption.reports.includes(id))
  const isWhole = absorption.reports.every((id) => survivor.reports.includes(id))
  const mayBeEmpty = absorption.hadNoReports || survivor.imported !== null
  return isWhole && (stays.length > 0 || mayBeEmpty) ? null : followedBy('split')
}
