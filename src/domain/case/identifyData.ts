import { record, refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { type Context, isWritten, refusalToHandle } from './context.ts'
import type { BreachedData } from './events.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export const refusalToIdentifyData = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null => refusalToHandle(breach, by)

/** Records which data of which people are involved. A smaller number of people than before needs a note (invariant 8). */
export function identifyData(command: BreachedData, breach: Case, context: Context): CaseDecision {
  const refused = refusalToIdentifyData(breach, context) ?? refusalOfSmallerNumbers(command, breach)
  return refused ? refuse(refused) : record({ type: 'breachedDataIdentified', ...command })
}

function refusalOfSmallerNumbers({ facts, numbersNote }: BreachedData, breach: Case): Refusal | null {
  const from = breach.breachedData?.facts.people?.max
  const to = facts.people?.max ?? 0
  return from !== undefined && to < from && !isWritten(numbersNote) ? { code: 'numbersWentDown', from, to } : null
}
