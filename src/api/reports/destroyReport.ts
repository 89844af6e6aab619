import { certificateText, entriesWithDetails } from '../../domain/proof.ts'
import { destroyReportDetails } from '../../domain/report/destroyReport.ts'
import { heldThroughReports } from '../cases/legalHolds.ts'
import { ProblemError, problemOf } from '../problems.ts'
import type { Writing } from '../writing.ts'
import { reportSearchText } from './reportSearchText.ts'
import { type LoadedReport, lockReport, recordOnReport } from './reportStream.ts'

/**
 * Destroys the personal details of a report that never became a case, in one transaction: the details and their salts,
 * the content of its files, what tells so in the stream, then whatever else might still hold them.
 * @throws ProblemError with the refusal of the domain; then nothing is destroyed
 */
export async function destroyReport(writing: Writing, { report }: LoadedReport): Promise<LoadedReport> {
  const { tx, ports, organisation } = writing
  const stream = { kind: 'report', id: report.id } as const
  const destroyed = entriesWithDetails(await tx.history(stream))
  const proof = await ports.hash(certificateText(organisation.id, [{ stream, destroyed }]))
  const decision = destroyReportDetails({ destroyed, proof }, report, writing)
  if ('refused' in decision) throw problemOf(decision.refused)
  const held = await heldThroughReports([report.id], tx)
  if (held) throw problemOf(held)

  const { open, restricted } = reportSearchText(report)
  await tx.destroyDetails(
    stream,
    destroyed.map(({ version }) => version),
  )
  await tx.destroyFiles(stream)
  // Read again, so that nothing of what is gone reaches the rows by way of the report as it was.
  const without = await lockReport(writing, report.id)
  if (!without) throw new ProblemError('notFound')
  const after = await recordOnReport(writing, without, decision.events)
  await tx.forgetTraces({ streams: [report.id], reports: [report.id], texts: [open, restricted] })
  return after
}
