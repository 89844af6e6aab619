import { refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { type Context, refusalWithout } from './context.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Also on a closed case: the register must be complete when the supervisor asks for it. */
export const refusalToRecordRegisterDetails = (_breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalWithout('handleCases', by)

/** Records what the register wants beside the facts: the department, the processing activities, and a summary that names nobody. */
export function recordRegisterDetails(
  command: {
    readonly department: string | null
    readonly processings: readonly string[]
    readonly summary: string | null
  },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToRecordRegisterDetails(breach, context)
  return refused ? refuse(refused) : recordNews({ type: 'registerDetailsRecorded', ...command }, breach)
}
