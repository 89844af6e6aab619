import { id } from '../../contract/primitives.ts'
import { reportView } from '../../contract/reports.ts'
import { addReportFile } from '../../domain/report/addFile.ts'
import { created } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { ProblemError } from '../problems.ts'
import { presentReport } from '../reports/presentReport.ts'
import { reportParams } from '../reports/reportParams.ts'
import { loadReport } from '../reports/reportStream.ts'
import { changeReport, decidedOnReport } from '../reports/writeReport.ts'
import { loadCase } from '../cases/caseStream.ts'
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
          const breach = report.caseId === null ? null : await loadCase(writing.tx, report.caseId)
          return created(
            presentReport(report, viewer, {
              breach: breach && { id: breach.breach.id, reference: breach.breach.reference },
            }),
          )
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
]
