import type { outcomeBody, OutcomeSettled } from '../../contract/reports.ts'
import { joinReport, openCase, releaseReport, undoOpening } from '../../domain/case/openCase.ts'
import {
  askReporter,
  dismissReport,
  joinCase,
  openCaseFromReport,
  parkReport,
  putAwayMail,
  takeAsReport,
  undoOutcome,
} from '../../domain/report/decideOnReport.ts'
import type * as z from 'zod'
import type { CaseId } from '../../domain/report/events.ts'
import { type LoadedCase, lockCase, newCase, reportsOf } from '../cases/caseStream.ts'
import { nextReference } from '../cases/nextReference.ts'
import { decided } from '../cases/writeCase.ts'
import { ProblemError } from '../problems.ts'
import type { Shown } from '../shown.ts'
import type { Writing } from '../writing.ts'
import type { LoadedReport } from './reportStream.ts'
import { decidedOnReport } from './writeReport.ts'

type Outcome = z.output<typeof outcomeBody>
type Settled = { readonly report: LoadedReport; readonly breach: LoadedCase | null }

/**
 * Settles what becomes of a report; where a case is involved, both streams are written in the same transaction.
 * @throws ProblemError with the refusal of the report or of the case
 */
export async function settleReport(writing: Writing, loaded: LoadedReport, outcome: Outcome): Promise<Settled> {
  switch (outcome.outcome) {
    case 'caseOpened':
      return openFrom(writing, loaded, outcome)
    case 'joinedCase':
      return join(writing, loaded, outcome.caseId)
    case 'noBreach':
      return alone(await decidedOnReport(writing, loaded, (report) => dismissReport(outcome, report, writing)))
    case 'parked':
      return alone(
        await decidedOnReport(writing, loaded, (report) =>
          parkReport({ until: outcome.until, reason: outcome.reason }, report, writing),
        ),
      )
    case 'asked':
      return alone(await decidedOnReport(writing, loaded, (report) => askReporter(outcome, report, writing)))
    case 'isReport':
      return alone(await decidedOnReport(writing, loaded, (report) => takeAsReport(report, writing)))
    case 'putAway':
      return alone(await decidedOnReport(writing, loaded, (report) => putAwayMail(outcome, report, writing)))
    case 'undone':
      return undo(writing, loaded)
  }
}

const alone = (report: LoadedReport): Settled => ({ report, breach: null })

async function openFrom(
  writing: Writing,
  loaded: LoadedReport,
  outcome: Extract<Outcome, { outcome: 'caseOpened' }>,
): Promise<Settled> {
  const caseId = writing.ports.newId()
  // The report first: whether it may still get an outcome decides everything else.
  const report = await decidedOnReport(writing, loaded, (one) => openCaseFromReport({ caseId }, one, writing))
  const { title, ourRole, controller, regimes, handler } = outcome
  const reference = await nextReference(writing)
  const breach = await decided(writing, newCase(caseId), (_, context) =>
    openCase(
      {
        reference,
        title,
        ourRole,
        controller,
        regimes,
        reports: [report.report.id],
        firstReportAt: report.report.receivedAt,
        runBy: handler === 'me' ? writing.by : null,
      },
      context,
    ),
  )
  return { report, breach }
}

async function join(writing: Writing, loaded: LoadedReport, caseId: CaseId): Promise<Settled> {
  const report = await decidedOnReport(writing, loaded, (one) => joinCase({ caseId }, one, writing))
  const target = await lockCase(writing, caseId)
  if (!target) throw new ProblemError('caseUnknown', { inTheWay: { caseId } })
  const { id, receivedAt } = report.report
  return {
    report,
    breach: await decided(writing, target, (breach, context) =>
      joinReport({ reportId: id, receivedAt }, breach, context),
    ),
  }
}

/** Takes the last outcome back; a case refuses when something followed from it. */
async function undo(writing: Writing, loaded: LoadedReport): Promise<Settled> {
  const { id, caseId, state } = loaded.report
  const report = await decidedOnReport(writing, loaded, (one) => undoOutcome(one, writing))
  const involved = caseId === null ? null : await lockCase(writing, caseId)
  if (!involved) return alone(report)
  if (state === 'caseOpened') return { report, breach: await decided(writing, involved, undoOpening) }
  const left = await reportsOf(
    involved.breach.reports.filter((one) => one !== id),
    writing.tx,
  )
  const firstReportAt = left.map(({ receivedAt }) => receivedAt).toSorted()[0] ?? involved.breach.firstReportAt
  return {
    report,
    breach: await decided(writing, involved, (breach, context) =>
      releaseReport({ reportId: id, firstReportAt }, breach, context),
    ),
  }
}

/** What an outcome says of the case it touched. */
export const presentTouched = (breach: LoadedCase | null): Shown<OutcomeSettled>['case'] =>
  breach && { id: breach.breach.id, reference: breach.breach.reference, version: breach.breach.version }
