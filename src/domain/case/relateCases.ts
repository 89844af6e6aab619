import type { CaseId } from '../report/events.ts'
import { record, refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { initialFiling } from './states.ts'
import { type Context, refusalToHandle } from './context.ts'
import type { CaseEvent } from './events.ts'
import { goingAlong } from './goingAlong.ts'
import { openCase, type OpenCase } from './openCase.ts'
import type { CaseDecision, Refusal } from './refusal.ts'
import { approvedReading } from './secondReading.ts'

/** Why somebody may not link, merge or split cases now; null when they may. */
export const refusalToRelate = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

type Relation = { readonly other: CaseId; readonly reason: string }

const refusalOf = (breach: Case, other: CaseId, context: Context): Refusal | null =>
  refusalToRelate(breach, context) ?? (breach.id === other ? { code: 'sameCase' } : null)

/** Links two cases that have to do with each other; recorded in both. */
export function linkCase({ other, reason }: Relation, breach: Case, context: Context): CaseDecision {
  const refused = refusalOf(breach, other, context)
  return refused ? refuse(refused) : record({ type: 'casesLinked', otherCase: other, reason })
}

/**
 * Ends this case because the other one is the same breach. What was recorded here stays readable. Not once something left
 * the house from here: a merged case is in the register no more, and with it a notification would be (GDPR art. 33(5)).
 */
export function mergeInto({ other, reason }: Relation, breach: Case, context: Context): CaseDecision {
  const sentAt = initialFiling(breach)?.filedAt ?? breach.subjects.communications[0]?.informedAt
  const refused =
    refusalOf(breach, other, context) ??
    (sentAt === undefined ? null : ({ code: 'sentInThisCase', at: sentAt } as const))
  return refused ? refuse(refused) : record({ type: 'caseMerged', into: other, reason })
}

/**
 * The other side of a merger: the surviving case takes over the reports, and whatever the absorbed one would still be
 * held to: an earlier start of the clock, other laws and what was done under them, messages of the AP, a legal hold, open
 * tasks. Nothing it takes over makes a duty of its own later or milder. Where the duties of a controller would end by it,
 * for we are the processor in the case that goes on, the second reader is asked as when the role is corrected.
 */
export function absorbCase(absorbed: Case, reason: string, breach: Case, context: Context): CaseDecision {
  const refused = refusalOf(breach, absorbed.id, context)
  if (refused) return refuse(refused)
  if (absorbed.ourRole === 'controller' && breach.ourRole === 'processor') {
    const reading = approvedReading('becomeProcessor', absorbed, context)
    if ('refused' in reading) return reading
  }
  const along = goingAlong(absorbed, reason, breach, context)
  return record<CaseEvent>(
    {
      type: 'caseAbsorbed',
      from: absorbed.id,
      reports: absorbed.reports,
      firstReportAt: absorbed.firstReportAt,
      reason,
      goingAlong: along.length,
    },
    ...along,
  )
}

/** Says that a part of this breach goes on as a case of its own. */
export function splitOff({ other, reason }: Relation, breach: Case, context: Context): CaseDecision {
  const refused = refusalOf(breach, other, context)
  return refused ? refuse(refused) : record({ type: 'caseSplit', newCase: other, reason })
}

/** Opens the case that a part of this breach goes on as. A legal hold holds that part too: it is about the same events. */
export function openSplitOff(
  command: Omit<OpenCase, 'splitFrom'>,
  { id, legalHold }: Case,
  context: Context,
): CaseDecision {
  const decision = openCase({ ...command, splitFrom: id }, context)
  if ('refused' in decision || !legalHold) return decision
  return record<CaseEvent>(...decision.events, { type: 'legalHoldSet', hold: true, reason: legalHold.reason })
}
