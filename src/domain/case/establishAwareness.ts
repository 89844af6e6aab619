import { rulePackAt } from '../law/rulePacks.ts'
import { refuse } from '../recorded.ts'
import { startOfDate } from '../law/amsterdam.ts'
import { type Instant, isAfter } from '../time.ts'
import type { Case } from './case.ts'
import { initialFiling } from './states.ts'
import { isWritten } from '../written.ts'
import { type Context, refusalInFuture, refusalToHandle } from './context.ts'
import type { AwarenessMoments } from './moments.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal, ReasonFor } from './refusal.ts'
import { approvedReading } from './secondReading.ts'

export type EstablishAwareness = {
  readonly awareAt: Instant
  readonly reason: string | null
  readonly moments: AwarenessMoments
}

/** Why somebody may not establish awareness now; null when they may. */
export const refusalToEstablishAwareness = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/**
 * Establishes when the organisation became aware, which starts the 72 hours (GDPR art. 33(1); EDPB 9/2022, II.A).
 * Another start than the first report, one after the processor told us, one before the breach began and every correction
 * carry a reason; a correction also asks a second reader where the organisation wants one. The earlier value stays in the
 * stream. Nobody became aware after they notified the AP, so such a start is refused.
 */
export function establishAwareness(command: EstablishAwareness, breach: Case, context: Context): CaseDecision {
  const refused =
    refusalToEstablishAwareness(breach, context) ??
    refusalInFuture(context.now, {
      awareAt: command.awareAt,
      'moments/firstSignalAt': command.moments.firstSignalAt,
      'moments/processorAwareAt': command.moments.processorAwareAt,
      'moments/processorInformedUsAt': command.moments.processorInformedUsAt,
      'moments/certainAt': command.moments.certainAt,
    }) ??
    refusalAfterFiling(command.awareAt, breach) ??
    refusalWithoutReason(command, breach)
  if (refused) return refuse(refused)

  const corrects = breach.awareness !== null && breach.awareness.awareAt !== command.awareAt
  const reading = approvedReading('correctAwareness', breach, context)
  if (corrects && 'refused' in reading) return reading
  return recordNews(
    {
      type: 'awarenessEstablished',
      ...command,
      rulePack: rulePackAt(command.awareAt, context.packs).id,
      ...(corrects && breach.awareness && { corrects: breach.awareness.awareAt }),
    },
    breach,
  )
}

function refusalAfterFiling(awareAt: Instant, breach: Case): Refusal | null {
  const filedAt = initialFiling(breach)?.filedAt
  return filedAt !== undefined && isAfter(awareAt, filedAt) ? { code: 'awareAfterFiling', filedAt } : null
}

function refusalWithoutReason({ awareAt, reason, moments }: EstablishAwareness, breach: Case): Refusal | null {
  if (isWritten(reason)) return null
  const why: ReasonFor | null =
    breach.awareness && breach.awareness.awareAt !== awareAt
      ? 'correctAwareness'
      : awareAt !== breach.firstReportAt
        ? 'awarenessDiffersFromFirstReport'
        : moments.processorInformedUsAt !== null && moments.processorInformedUsAt < awareAt
          ? 'awarenessAfterProcessorTold'
          : beganAfter(moments, awareAt)
            ? 'awarenessBeforeBreachBegan'
            : null
  return why && { code: 'reasonRequired', for: why }
}

/** Whether the breach is said to have begun after the organisation knew of it. A day begins at its Dutch midnight. */
function beganAfter({ occurredFrom }: AwarenessMoments, awareAt: Instant): boolean {
  if (!occurredFrom) return false
  const beganAt = occurredFrom.includes('T') ? occurredFrom : startOfDate(occurredFrom)
  return beganAt > awareAt
}
