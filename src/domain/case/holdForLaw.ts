import { refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { isWritten } from '../written.ts'
import { type Context, refusalWithout } from './context.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Also on a closed case: proceedings often begin after it. */
export const refusalToHoldForLaw = (_breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalWithout('handleCases', by)

/**
 * Sets or lifts a legal hold, with the reason: while it stands nothing of the case can be destroyed, whatever its term
 * (claims and proceedings, GDPR art. 17(3)(e)).
 */
export function holdForLaw(
  command: { readonly hold: boolean; readonly reason: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused: Refusal | null =
    refusalToHoldForLaw(breach, context) ??
    (isWritten(command.reason) ? null : { code: 'reasonRequired', for: 'legalHold' }) ??
    (command.hold || breach.legalHold ? null : { code: 'notOnLegalHold' })
  return refused ? refuse(refused) : recordNews({ type: 'legalHoldSet', ...command }, breach)
}
