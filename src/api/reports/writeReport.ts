import type { ReportDecision } from '../../domain/report/refusal.ts'
import type { Report } from '../../domain/report/report.ts'
import { type Answer } from '../http/answer.ts'
import type { Ask } from '../http/route.ts'
import { viewerOf } from '../cases/showCase.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { writeOnce, type Writing } from '../writing.ts'
import type { Viewer } from './presentReport.ts'
import { type LoadedReport, lockReport, recordOnReport } from './reportStream.ts'

export type ReportAsk<Body = unknown> = Ask<'readCases', { readonly id: string }, unknown, Body>

/** Does work on one report under lock, in one transaction. @throws ProblemError notFound */
export async function changeReport(
  { house, principal, store, write, params, language }: ReportAsk,
  work: (writing: Writing, loaded: LoadedReport, viewer: Viewer) => Promise<Answer>,
): Promise<Answer> {
  const organisation = await house.directory.organisation(principal.organisation)
  const viewer = await viewerOf({ house, principal, language })
  return writeOnce({ house, store, organisation, by: principal, write }, async (writing) => {
    const loaded = await lockReport(writing, params.id)
    if (!loaded) throw new ProblemError('notFound')
    return work(writing, loaded, viewer)
  })
}

/** Asks a verb of the report and records what it decides. @throws ProblemError with its refusal */
export async function decidedOnReport(
  writing: Writing,
  loaded: LoadedReport,
  verb: (report: Report, writing: Writing) => ReportDecision,
): Promise<LoadedReport> {
  const decision = verb(loaded.report, writing)
  if ('refused' in decision) throw problemOf(decision.refused)
  return recordOnReport(writing, loaded, decision.events)
}
