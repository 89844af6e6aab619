import { record, refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { type Context, refusalToHandle, refusalWhenClosed, refusalWithout } from './context.ts'
import type { DpoAdviceKind } from './codes.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Why somebody may not ask the DPO now; null when they may. */
export const refusalToAskDpo = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Asks the DPO for advice; asking again while advice is awaited changes nothing. */
export function askDpo(breach: Case, context: Context): CaseDecision {
  const refused = refusalToAskDpo(breach, context)
  if (refused) return refuse(refused)
  return breach.dpo.askedAt ? record() : record({ type: 'dpoAdviceAsked' })
}

/** Only the DPO advises, and never on a case they handle (GDPR art. 38(6); invariant 4). */
export const refusalToAdvise = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  breach.handler === by.id
    ? { code: 'handlerGivesNoAdvice' }
    : (refusalWithout('giveDpoAdvice', by) ?? refusalWhenClosed(breach))

/** Records the DPO's advice under the DPO's own name, apart from the decision (GDPR art. 39(1)(a)). */
export function giveDpoAdvice(
  command: { readonly advice: DpoAdviceKind; readonly text: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToAdvise(breach, context)
  return refused ? refuse(refused) : record({ type: 'dpoAdviceGiven', ...command })
}
