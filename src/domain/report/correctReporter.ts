import type { Actor } from '../people.ts'
import { record, refuse } from '../recorded.ts'
import { refusalToTriage } from './decideOnReport.ts'
import type { ReportDecision, ReportRefusal } from './refusal.ts'
import type { ReporterRole } from './events.ts'
import type { Report } from './report.ts'

/** Why somebody may not say what kind of reporter this is; null when they may, whatever became of the report. */
export const refusalToCorrectReporter = (
  { destroyedAt }: Pick<Report, 'destroyedAt'>,
  by: Actor,
): ReportRefusal | null =>
  refusalToTriage(by) ?? (destroyedAt === null ? null : { code: 'reportDestroyed', at: destroyedAt })

/** Says what kind of reporter this is, where the report came in as of another; the same kind once more changes nothing. */
export function correctReporterRole(
  { role }: { readonly role: ReporterRole },
  report: Report,
  { by }: { readonly by: Actor },
): ReportDecision {
  const refused = refusalToCorrectReporter(report, by)
  if (refused) return refuse(refused)
  return report.reporter?.role === role ? record() : record({ type: 'reporterRoleCorrected', role })
}
