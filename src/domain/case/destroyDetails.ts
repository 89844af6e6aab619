import { isKeptNoLonger, retentionOf } from '../law/retention.ts'
import { record, refuse } from '../recorded.ts'
import type { DestroyedEntry, ReporterRole, ReportId } from '../report/events.ts'
import { dayOf } from '../time.ts'
import type { Case } from './case.ts'
import { rulePackOf } from './clock.ts'
import { type Context, refusalWithout } from './context.ts'
import type { Destroyable } from './codes.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Only of a closed case whose term is over and that no legal hold keeps. */
export function refusalToDestroyDetails(breach: Case, { by, now }: Pick<Context, 'by' | 'now'>): Refusal | null {
  const refused = refusalWithout('handleCases', by)
  if (refused) return refused
  if (breach.handling !== 'closed') return { code: 'caseNotClosed' }
  const { legalHold } = breach
  if (legalHold) return { code: 'onLegalHold', since: legalHold.recordedAt, reason: legalHold.reason }
  const retention = retentionOf(breach, rulePackOf(breach))
  return isKeptNoLonger(retention, dayOf(now)) ? null : { code: 'stillKept', until: retention?.until ?? null }
}

/** Everything of a case and its reports that can be destroyed, and the proof of it. */
export type ToDestroy = {
  readonly what: readonly Destroyable[]
  readonly destroyed: readonly DestroyedEntry[]
  readonly reports: readonly { readonly id: ReportId; readonly destroyed: readonly DestroyedEntry[] }[]
  readonly reporterRoles: readonly ReporterRole[]
  readonly proof: string
}

/**
 * Destroys names, contact details and people's own words. What was decided, why, and every number stay: the entries keep
 * their place in the chain, which proves them with the hashes of what is gone.
 */
export function destroyDetails(command: ToDestroy, breach: Case, context: Context): CaseDecision {
  const isEmpty = command.destroyed.length === 0 && command.reports.every(({ destroyed }) => destroyed.length === 0)
  const refused: Refusal | null =
    refusalToDestroyDetails(breach, context) ?? (isEmpty ? { code: 'nothingToDestroy' } : null)
  return refused ? refuse(refused) : record({ type: 'personalDetailsDestroyed', ...command })
}
