import { type KeptFile, mostFromReporter } from '../files/keptFile.ts'
import { record, refuse } from '../recorded.ts'
import type { Actor } from '../people.ts'
import { refusalToTriage } from './decideOnReport.ts'
import type { ReportDecision, ReportRefusal } from './refusal.ts'
import type { Report } from './report.ts'

/** Who handles cases may always; a reporter as long as there is room for what they send, in bytes. */
export function refusalToAddFile({ files }: Report, size: number, by: Actor): ReportRefusal | null {
  if (by.kind !== 'reporter') return refusalToTriage(by)
  const own = files.filter((one) => one.by.kind === 'reporter')
  const bytes = own.reduce((sum, { file }) => sum + file.size, size)
  if (own.length < mostFromReporter.files && bytes <= mostFromReporter.bytes) return null
  return { code: 'tooManyFiles', ...mostFromReporter }
}

/** Adds a file to a report, whatever became of that. */
export function addReportFile(
  command: { readonly name: string; readonly sha256: string; readonly file: KeptFile },
  report: Report,
  { by }: { readonly by: Actor },
): ReportDecision {
  const refused = refusalToAddFile(report, command.file.size, by)
  return refused ? refuse(refused) : record({ type: 'reportFileAdded', ...command })
}

/** Destroys the content of one file before its time; that it was there, its name and its fingerprint stay. */
export function destroyReportContent(
  command: { readonly fileId: string; readonly reason: string },
  { files }: Report,
  { by }: { readonly by: Actor },
): ReportDecision {
  const found = files.find(({ file }) => file.fileId === command.fileId)
  const gone = found?.contentDestroyed
  const refused: ReportRefusal | null =
    refusalToTriage(by) ?? (!found ? { code: 'fileUnknown' } : gone ? { code: 'fileContentGone', at: gone.at } : null)
  return refused ? refuse(refused) : record({ type: 'reportFileContentDestroyed', ...command })
}
