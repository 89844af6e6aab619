import { refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { type Context, refusalToHandle } from './context.ts'
import type { OurRole } from './codes.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'
import { approvedReading } from './secondReading.ts'

/** Why somebody may not say now that our role is another one; null when they may. */
export const refusalToCorrectRole = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

export type CorrectRole = {
  readonly ourRole: OurRole
  /** For whom we process, where we are the processor; null when nobody wrote it down. */
  readonly controller: string | null
  readonly reason: string
}

/**
 * Says that our role in the case is another one than it was opened with, or that we process for another controller. The
 * duties follow: those of a controller count from the start that stands (GDPR art. 33(1), 34), those of a processor are to
 * tell its controllers (art. 33(2)). What was decided and sent stays. Refused on a closed case, and without the second
 * reader the organisation wants where the duties of a controller would end by it.
 */
export function correctRole(command: CorrectRole, breach: Case, context: Context): CaseDecision {
  const refused = refusalToCorrectRole(breach, context)
  if (refused) return refuse(refused)
  const { ourRole, reason } = command
  const corrected = {
    type: 'roleCorrected',
    was: breach.ourRole,
    ourRole,
    controller: ourRole === 'processor' ? command.controller : null,
    reason,
  } as const
  if (ourRole !== 'processor' || breach.ourRole === 'processor') return recordNews(corrected, breach)
  // It ends both duties at once: without this it would be the way around the reader of "do not notify".
  const reading = approvedReading('becomeProcessor', breach, context)
  return 'refused' in reading ? reading : recordNews({ ...corrected, readingId: reading.readingId }, breach)
}
