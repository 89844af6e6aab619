import { type Actor, mayActor, type UserId } from '../people.ts'
import { record, refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { type Context, refusalToHandle } from './context.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export type AssignHandler = {
  /** Null gives the case back to the team. */
  readonly handler: Actor | null
  readonly note: string | null
}

/** Why somebody may not give the case a handler now; null when they may. */
export const refusalToAssign = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Gives the case a handler, hands it over, or gives it back; the DPO is never the handler (invariant 4). */
export function assignHandler({ handler, note }: AssignHandler, breach: Case, context: Context): CaseDecision {
  const refused = refusalToAssign(breach, context) ?? (handler ? refusalToBeHandler(handler) : null)
  if (refused) return refuse(refused)
  const from: UserId | null = breach.handler
  const to = handler?.id ?? null
  if (from === to) return record()
  return from === null && to !== null
    ? record({ type: 'handlerAssigned', handler: to, note })
    : record({ type: 'handedOver', from: from ?? '', handler: to, note })
}

/** Whether somebody may run cases at all. */
export function refusalToBeHandler(handler: Actor): Refusal | null {
  // Also where the DPO has another role besides: one person cannot handle a case and be independent of it.
  if (mayActor(handler, 'giveDpoAdvice')) return { code: 'dpoIsNoHandler' }
  return mayActor(handler, 'handleCases')
    ? null
    : { code: 'notYourRole', right: 'handleCases', roles: ['privacy-officer', 'team-lead'] }
}
