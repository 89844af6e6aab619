import type { ReportId, ReporterRole } from '../report/events.ts'
import { record } from '../recorded.ts'
import type { Instant } from '../time.ts'
import type { CaseDecision } from './refusal.ts'

/** A report of the case, with the kind of reporter it was taken to be from, and what kind it is; null: of nobody known. */
export type ReporterCorrection = {
  readonly reportId: ReportId
  readonly receivedAt: Instant
  readonly was: ReporterRole | null
  readonly role: ReporterRole
}

/**
 * Tells in the case that one of its reports came from another kind of reporter. Who may say so is asked of the report;
 * it is told in a closed case too, for its dossier rests on who reported. The same kind once more tells nothing.
 */
export const correctReporter = (correction: ReporterCorrection): CaseDecision =>
  correction.was === correction.role ? record() : record({ type: 'reporterCorrected', ...correction })
