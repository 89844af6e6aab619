import { contentDestructionBody } from '../../contract/files.ts'
import { id } from '../../contract/primitives.ts'
import { reportView } from '../../contract/reports.ts'
import { addReportFile, destroyReportContent } from '../../domain/report/addFile.ts'
import type { Report } from '../../domain/report/report.ts'
import { heldThroughReports } from '../cases/legalHolds.ts'
import { created } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { presentReport } from '../reports/presentReport.ts'
import { reportParams } from '../reports/reportParams.ts'
import { loadReport } from '../reports/reportStream.ts'
import { changeReport, decidedOnReport } from '../reports/writeReport.ts'
import { loadCase } from '../cases/caseStream.ts'
import type { Reader } from '../streams.ts'
import { auditFileRead } from './auditFileRead.ts'
import { fileAnswer } from './fileAnswer.ts'
import { keyWith, withFile } from './takeFile.ts'

/** The files of a report. They stay with it, in whatever case it comes. */
export const reportFileRoutes = [
  route(
    {
      id: 'postReportFile',
      method: 'post',
      path: '/reports/{id}/files',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Add a file of at most 25 MB that came with a report',
      description:
        'The body is the content itself. What it is follows from the content, never from its name or `Content-Type`.',
      params: reportParams,
      content: true,
      countsOnce: true,
      answers: { 201: { description: 'The report as it now is', schema: reportView } },
    },
    async (ask) => {
      const reportId = ask.params.id
      if (!(await loadReport(ask.store, reportId))) throw new ProblemError('notFound')
      return withFile(ask, { kind: 'report', id: reportId }, (taken) =>
        changeReport({ ...ask, write: keyWith(ask.write, taken) }, async (writing, loaded, viewer) => {
          const { report } = await decidedOnReport(writing, loaded, (one) => addReportFile(taken, one, writing))
          await writing.tx.keepFile(taken.file.fileId)
          return created(presentReport(report, viewer, { breach: await caseOf(report, writing.tx) }))
        }),
      )
    },
  ),
  route(
    {
      id: 'getReportFile',
      method: 'get',
      path: '/reports/{id}/files/{fileId}',
      access: 'readReporters',
      tag: 'Reports',
      summary: 'The content of a file of the report, to keep and never to run; that it was read is recorded',
      params: reportParams.extend({ fileId: id }),
      answers: { 200: { description: 'The content', other: 'application/octet-stream' } },
    },
    async (ask) => {
      const { id: reportId, fileId } = ask.params
      const loaded = await loadReport(ask.store, reportId)
      if (!loaded) throw new ProblemError('notFound')
      await auditFileRead(ask)
      const found = loaded.report.files.find(({ file }) => file.fileId === fileId)
      return fileAnswer(ask.store, { kind: 'report', id: reportId }, found)
    },
  ),
  route(
    {
      id: 'postReportFileDestruction',
      method: 'post',
      path: '/reports/{id}/files/{fileId}/destructions',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Destroy the content of one file, such as a picture of the leaked data; its name and fingerprint stay',
      params: reportParams.extend({ fileId: id }),
      body: contentDestructionBody,
      bodyExample: { reason: 'Er staan gegevens van andere inwoners op' },
      answers: { 201: { description: 'The report as it now is', schema: reportView } },
      problems: ['onLegalHold'],
    },
    (ask) =>
      changeReport(ask, async (writing, loaded, viewer) => {
        const held = await heldThroughReports([loaded.report.id], writing.tx)
        if (held) throw problemOf(held)
        const command = { fileId: ask.params.fileId, ...ask.body }
        const { report } = await decidedOnReport(writing, loaded, (one) => destroyReportContent(command, one, writing))
        await writing.tx.destroyFile(command.fileId, { kind: 'report', id: report.id })
        return created(presentReport(report, viewer, { breach: await caseOf(report, writing.tx) }))
      }),
  ),
]

/** The case in which a report is, by id and reference. */
async function caseOf({ caseId }: Report, reader: Reader) {
  const found = caseId === null ? null : await loadCase(reader, caseId)
  return found && { id: found.breach.id, reference: found.breach.reference }
}
