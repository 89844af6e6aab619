import type { BreachFacts } from '../law/facts.ts'
import { refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { isWritten } from '../written.ts'
import { type Context, refusalToHandle } from './context.ts'
import type { BreachedData } from './codes.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Why somebody may not say which data are involved now; null when they may. */
export const refusalToIdentifyData = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Records which data of which people are involved. A smaller number than before, of people or records, needs a note (invariant 8). */
export function identifyData(command: BreachedData, breach: Case, context: Context): CaseDecision {
  const refused = refusalToIdentifyData(breach, context) ?? refusalOfSmallerNumbers(command, breach)
  return refused ? refuse(refused) : recordNews({ type: 'breachedDataIdentified', ...command }, breach)
}

function refusalOfSmallerNumbers({ facts, numbersNote }: BreachedData, breach: Case): Refusal | null {
  const down = numberGoingDown(breach.breachedData?.facts, facts)
  return down && !isWritten(numbersNote) ? { code: 'numbersWentDown', ...down } : null
}

type Counted = Pick<BreachFacts, 'people' | 'records'>

/** The first number that becomes smaller than it was, at either end of its range; a number that is left out becomes nought. */
export function numberGoingDown(
  before: Counted | undefined,
  after: Counted,
): { readonly from: number; readonly to: number } | null {
  for (const counted of ['people', 'records'] as const) {
    for (const end of ['max', 'min'] as const) {
      const from = before?.[counted]?.[end] ?? 0
      const to = after[counted]?.[end] ?? 0
      if (to < from) return { from, to }
    }
  }
  return null
}
