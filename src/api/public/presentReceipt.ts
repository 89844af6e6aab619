import type { Receipt } from '../../contract/reports.ts'
import type { Case } from '../../domain/case/case.ts'
import type { ReportId } from '../../domain/report/events.ts'
import type { ReportState } from '../../domain/report/report.ts'
import { loadCase } from '../cases/caseStream.ts'
import { ProblemError } from '../problems.ts'
import { loadReport } from '../reports/reportStream.ts'
import type { Reader } from '../streams.ts'

/**
 * What a reporter may know: how far it is and what was asked, never what was decided or by whom.
 * @throws ProblemError notFound
 */
export async function presentReceipt(id: ReportId, reader: Reader): Promise<Receipt> {
  const found = await loadReport(reader, id)
  if (!found) throw new ProblemError('notFound')
  const { report } = found
  const breach = report.caseId === null ? null : ((await loadCase(reader, report.caseId))?.breach ?? null)
  return {
    state: stateOf(report.state, breach),
    receivedAt: report.receivedAt,
    questions: report.conversation.flatMap(({ kind, at, text }, index) =>
      kind === 'asked' && text !== null
        ? [
            {
              at,
              text,
              answered: report.conversation.slice(index + 1).some((later) => later.kind === 'answered'),
            },
          ]
        : [],
    ),
    files: report.files
      .filter(({ by }) => by.kind === 'reporter')
      .map(({ name, file, addedAt }) => ({ name, size: file.size, addedAt })),
  }
}

function stateOf(state: ReportState, breach: Case | null): Receipt['state'] {
  if (state === 'noBreach') return 'closed'
  if (!breach) return 'received'
  if (breach.handling === 'closed') return 'closed'
  return breach.containment.state.leak === 'contained' ? 'secured' : 'inHand'
}
