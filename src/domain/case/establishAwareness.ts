import { rulePackAt } from '../law/rulePack.ts'
import { record, refuse } from '../recorded.ts'
import { type Instant, toInstant } from '../time.ts'
import type { Case } from './case.ts'
import { type Context, isWritten, refusalInFuture, refusalToHandle } from './context.ts'
import type { AwarenessMoments } from './events.ts'
import type { CaseDecision, Refusal, ReasonFor } from './refusal.ts'
import { approvedReading } from './secondReading.ts'

export type EstablishAwareness = {
  readonly awareAt: Instant
  readonly reason: string | null
  readonly moments: AwarenessMoments
}

export const refusalToEstablishAwareness = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/**
 * Establishes when the organisation became aware, which starts the 72 hours (GDPR art. 33(1); EDPB 9/2022, II.A).
 * A later start than the first report, a start before the breach began and every correction carry a reason; a
 * correction also asks a second reader where the organisation wants one. The earlier value stays in the stream.
 */
export function establishAwareness(command: EstablishAwareness, breach: Case, context: Context): CaseDecision {
  const refused =
    refusalToEstablishAwareness(breach, context) ??
    refusalInFuture(context.now, {
      awareAt: command.awareAt,
      'moments/firstSignalAt': command.moments.firstSignalAt,
      'moments/processorAwareAt': command.moments.processorAwareAt,
      'moments/processorInformedUsAt': command.moments.processorInformedUsAt,
    }) ??
    refusalWithoutReason(command, breach)
  if (refused) return refuse(refused)

  const corrects = breach.awareness !== null && breach.awareness.awareAt !== command.awareAt
  const reading = approvedReading('correctAwareness', breach, context)
  if (corrects && 'refused' in reading) return reading
  return record({ type: 'awarenessEstablished', ...command, rulePack: rulePackAt(command.awareAt, context.packs).id })
}

function refusalWithoutReason({ awareAt, reason, moments }: EstablishAwareness, breach: Case): Refusal | null {
  if (isWritten(reason)) return null
  const why: ReasonFor | null =
    breach.awareness && breach.awareness.awareAt !== awareAt
      ? 'correctAwareness'
      : awareAt !== breach.firstReportAt
        ? 'awarenessDiffersFromFirstReport'
        : beganAfter(moments, awareAt)
          ? 'awarenessBeforeBreachBegan'
          : null
  return why && { code: 'reasonRequired', for: why }
}

/** Whether the breach is said to have begun after the organisation knew of it. A day begins at its Dutch midnight. */
function beganAfter({ occurredFrom }: AwarenessMoments, awareAt: Instant): boolean {
  if (!occurredFrom) return false
  const beganAt = occurredFrom.includes('T')
    ? occurredFrom
    : toInstant(Temporal.PlainDate.from(occurredFrom).toZonedDateTime('Europe/Amsterdam').toInstant().toString())
  return beganAt > awareAt
}
