import { record, refuse } from '../recorded.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import { type Context, refusalInFuture, refusalToHandle } from './context.ts'
import type { ContainmentStep } from './containmentSteps.ts'
import type { ContainmentKind } from './codes.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Why somebody may not record measures against the leak now; null when they may. */
export const refusalToContain = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

export type RecordContainmentAction = {
  readonly kind: ContainmentKind
  /** The step of a list that this was; null or absent for a measure of one's own. */
  readonly step?: ContainmentStep | null
  readonly text: string
  readonly happenedAt: Instant
}

/** Records one measure that stops the leak or limits harm, with the moment it happened. */
export function recordContainmentAction(
  { step, ...measure }: RecordContainmentAction,
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToContain(breach, context) ?? refusalInFuture(context.now, { happenedAt: measure.happenedAt })
  if (refused) return refuse(refused)
  const actionId = context.newId()
  return record({ type: 'containmentActionRecorded', actionId, ...measure, ...(step && { step }) })
}

export type SetContainment =
  | { readonly contained: true; readonly containedAt: Instant; readonly how: string }
  | { readonly contained: false; readonly impossible: boolean; readonly reason: string }

/** Says that the leak is contained and how that is known, that it cannot be, or that it turned out to be open again. */
export function setContainment(command: SetContainment, breach: Case, context: Context): CaseDecision {
  const refused =
    refusalToContain(breach, context) ??
    (command.contained ? refusalInFuture(context.now, { containedAt: command.containedAt }) : null)
  if (refused) return refuse(refused)
  const event = command.contained
    ? ({ type: 'leakContained', containedAt: command.containedAt, how: command.how } as const)
    : ({
        type: command.impossible ? 'containmentFoundImpossible' : 'containmentReopened',
        reason: command.reason,
      } as const)
  return recordNews(event, breach)
}
