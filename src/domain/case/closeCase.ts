import { earliestEnd } from '../law/retention.ts'
import { record, refuse } from '../recorded.ts'
import type { Day } from '../time.ts'
import type { Case } from './case.ts'
import { rulePackOf } from './clock.ts'
import { isWritten } from '../written.ts'
import { type Context, refusalToHandle, refusalWithout } from './context.ts'
import type { Cause, LessonsMeasure, RetentionBasis } from './codes.ts'
import { cbwMissing, missingFor } from './missing.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'
import { approvedReading } from './secondReading.ts'
import { someAreNotReached } from './states.ts'

/** Why somebody may not record the cause and the lessons now; null when they may. */
export const refusalToRecordLessons = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Records the cause, what was learnt (or why nothing was) and the measures that follow. */
export function recordLessons(
  command: { readonly cause: Cause; readonly text: string; readonly measures: readonly LessonsMeasure[] },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToRecordLessons(breach, context)
  return refused ? refuse(refused) : record({ type: 'lessonsRecorded', ...command })
}

/** Closing waits for what invariant 6 names; the answer lists all of it at once. */
export function refusalToClose(breach: Case, { by, policy }: Pick<Context, 'by' | 'policy'>): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const missing = missingFor('close', breach, policy).filter(({ blocks }) => blocks)
  return missing.length > 0 ? { code: 'missingForAct', act: 'close', missing } : null
}

/**
 * Closes the case: it then stands complete in the register of GDPR art. 33(5). Where some of the people got no message, or
 * one that came back, it closes with the reason why they cannot be reached.
 */
export function closeCase(command: { readonly reason: string | null }, breach: Case, context: Context): CaseDecision {
  const refused: Refusal | null =
    refusalToClose(breach, context) ??
    (someAreNotReached(breach) && !isWritten(command.reason)
      ? { code: 'reasonRequired', for: 'peopleNotReached' }
      : null)
  return refused ? refuse(refused) : record({ type: 'caseClosed', reason: command.reason })
}

/**
 * Only while the AP was not told: after a filing, "no breach" is said by withdrawing the notification first. What a
 * significant incident asks for is asked without personal data too, so it is done before the case closes.
 */
export function refusalToDeclareNoBreach(breach: Case, { by, policy }: Pick<Context, 'by' | 'policy'>): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const last = breach.authority.notifications.at(-1)
  if (last && last.kind !== 'withdrawal') return { code: 'alreadyFiled', filedAt: last.filedAt }
  const missing = cbwMissing(breach, policy)
  return missing.length > 0 ? { code: 'missingForAct', act: 'close', missing } : null
}

/** Says with its reason that this was no breach of personal data; the case closes and stays beside the register. */
export function declareNoBreach(command: { readonly reason: string }, breach: Case, context: Context): CaseDecision {
  const refused = refusalToDeclareNoBreach(breach, context)
  if (refused) return refuse(refused)
  // It ends both duties at once: without this it would be the way around the reader of "do not notify".
  const reading = approvedReading('declareNoBreach', breach, context)
  return 'refused' in reading
    ? reading
    : record({ type: 'caseIsNoBreach', reason: command.reason, readingId: reading.readingId })
}

/** A merged case stays closed, for its reports went on in the other one: a split there gives them a case of their own again. */
export function refusalToReopen(breach: Case, { by }: Pick<Context, 'by'>): Refusal | null {
  const refused = refusalWithout('handleCases', by)
  if (refused) return refused
  if (breach.outcome === 'merged') return { code: 'caseMergedAway', into: breach.mergedInto }
  return breach.handling === 'closed' && breach.outcome !== 'undone' ? null : { code: 'caseNotClosed' }
}

/** Opens a closed case again, with the reason. */
export function reopenCase(command: { readonly reason: string }, breach: Case, context: Context): CaseDecision {
  const refused = refusalToReopen(breach, context)
  return refused ? refuse(refused) : record({ type: 'caseReopened', reason: command.reason })
}

/** Why somebody may not set how long the case is kept now; null when they may. */
export const refusalToSetRetention = (_breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalWithout('handleCases', by)

/**
 * Sets how long the case is kept and on which basis; a closed case takes it too. An end before the minimum of the rules
 * needs another basis than our own default, and the reason why.
 */
export function setRetention(
  command: { readonly basis: RetentionBasis; readonly until: Day; readonly reason: string | null },
  breach: Case,
  context: Context,
): CaseDecision {
  const minimum = earliestEnd(breach, rulePackOf(breach, context.packs), context.now)
  const hasLegalReason = command.basis !== 'policyDefault' && isWritten(command.reason)
  const tooShort: Refusal | null =
    command.until < minimum && !hasLegalReason ? { code: 'retentionTooShort', minimum } : null
  const refused = refusalToSetRetention(breach, context) ?? tooShort
  return refused ? refuse(refused) : recordNews({ type: 'retentionSet', ...command }, breach)
}
