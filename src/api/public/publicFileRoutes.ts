import { receipt } from '../../contract/reports.ts'
import { addReportFile, refusalToAddFile } from '../../domain/report/addFile.ts'
import { statedSize, withFile } from '../files/takeFile.ts'
import { created } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { loadReport, lockReport } from '../reports/reportStream.ts'
import { decidedOnReport } from '../reports/writeReport.ts'
import { writeOnce } from '../writing.ts'
import { presentReceipt } from './presentReceipt.ts'
import { admit, codeParams, receiptCalled, reporter, writeAsk } from './publicAsk.ts'

/** Files from reporters, who have no account. They can be sent and never be had back: a found code opens nothing. */
export const publicFileRoutes = [
  route(
    {
      id: 'postReceiptFile',
      method: 'post',
      path: '/public/receipts/{code}/files',
      access: 'public',
      tag: 'Public',
      summary: 'Add a file of at most 25 MB to a report, by its receipt code',
      description:
        'The body is the content itself. A reporter adds at most 10 files, together 50 MB; nobody can read them back here.',
      params: codeParams,
      content: true,
      answers: { 201: { description: 'How far the report is, with what was added', schema: receipt } },
      problems: ['tooManyAttempts', 'tooManyFiles'],
    },
    async (ask) => {
      admit('file', ask)
      const { organisation, reportId, store } = await receiptCalled(ask.params.code, ask)
      const found = await loadReport(store, reportId)
      if (!found) throw new ProblemError('notFound')
      const refused = refusalToAddFile(found.report, statedSize(ask.request), reporter)
      if (refused) throw problemOf(refused)
      return withFile({ ...ask, store }, { kind: 'report', id: reportId }, (taken) =>
        writeOnce(writeAsk(ask, organisation), async (writing) => {
          const loaded = await lockReport(writing, reportId)
          if (!loaded) throw new ProblemError('notFound')
          // Who cannot know whether a file arrived sends it again: the same is kept once.
          const isKnown = loaded.report.files.some(
            ({ by, name, sha256 }) => by.kind === 'reporter' && name === taken.name && sha256 === taken.sha256,
          )
          if (isKnown) return created(await presentReceipt(reportId, writing.tx))
          await decidedOnReport(writing, loaded, (report) => addReportFile(taken, report, writing))
          await writing.tx.keepFile(taken.file.fileId)
          return created(await presentReceipt(reportId, writing.tx))
        }),
      )
    },
  ),
]
