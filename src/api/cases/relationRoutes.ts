import * as body from '../../contract/caseWrites.ts'
import type { Case } from '../../domain/case/case.ts'
import { releaseReport } from '../../domain/case/openCase.ts'
import { absorbCase, linkCase, mergeInto, openSplitOff, splitOff } from '../../domain/case/relateCases.ts'
import type { CaseId, ReportId } from '../../domain/report/events.ts'
import { joinCase, undoOutcome } from '../../domain/report/decideOnReport.ts'
import { giveBack, refusalToUndoMerger, undoMerger } from '../../domain/case/undoMerger.ts'
import type { Report } from '../../domain/report/report.ts'
import type { Instant } from '../../domain/time.ts'
import { basePath } from '../http/answer.ts'
import { checkNoLettersLeave } from '../letters/letterCase.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { lockReport, recordOnReport } from '../reports/reportStream.ts'
import { contextOf, type Writing } from '../writing.ts'
import { type LoadedCase, lockCase, newCase, recordOnCase, reportsOf } from './caseStream.ts'
import { caseWriteRoute } from './caseWriteRoute.ts'
import { nextReference } from './nextReference.ts'
import { changeCase, decided } from './writeCase.ts'

/** What cases have to do with each other; always recorded in both. */
export const relationRoutes = [
  caseWriteRoute(
    {
      id: 'postLink',
      method: 'post',
      path: 'links',
      summary: 'Link the case to another that has to do with it',
      body: body.linkBody,
      bodyExample: { caseId: '01900000-0000-7000-8000-000000000143', reason: 'Zelfde verzendfout' },
      concurrency: 'ifMatch',
      problems: ['sameCase', 'caseUnknown'],
    },
    (ask) =>
      changeCase(ask, async (writing, loaded) => {
        const { caseId: other, reason } = ask.body
        const after = await decided(writing, loaded, (breach, context) => linkCase({ other, reason }, breach, context))
        const otherCase = await otherCaseOf(writing, other)
        await decided(writing, otherCase, (breach, context) =>
          linkCase({ other: loaded.breach.id, reason }, breach, context),
        )
        return { after }
      }),
  ),
  caseWriteRoute(
    {
      id: 'postMerger',
      method: 'post',
      path: 'mergers',
      summary: 'End this case because another one is the same breach; the other takes over its reports',
      body: body.mergerBody,
      bodyExample: { into: '01900000-0000-7000-8000-000000000143', reason: 'Twee keer gemeld' },
      concurrency: 'ifMatch',
      problems: [
        'sameCase',
        'caseUnknown',
        'sentInThisCase',
        'lettersLeaving',
        'secondReadingNeeded',
        'secondReadingAwaited',
        'personNeeded',
      ],
    },
    (ask) =>
      changeCase(ask, async (writing, loaded) => {
        await checkNoLettersLeave(loaded.breach.id, ask.store)
        const { into: other, reason } = ask.body
        const after = await decided(writing, loaded, (breach, context) => mergeInto({ other, reason }, breach, context))
        const survivor = await otherCaseOf(writing, other)
        await decided(writing, survivor, (breach, context) => absorbCase(loaded.breach, reason, breach, context))
        for (const report of loaded.breach.reports) await moveReport(writing, report, other)
        return { after }
      }),
  ),
  caseWriteRoute(
    {
      id: 'postMergerUndo',
      method: 'post',
      path: 'merger-undos',
      summary: 'Within 24 hours: let this case, which was merged away, go on by itself again, with its reports',
      body: body.mergerUndoBody,
      bodyExample: { reason: 'Bij nader inzien twee datalekken' },
      concurrency: 'ifMatch',
      problems: ['caseNotMerged', 'mergerTooLongAgo', 'mergerFollowed', 'lettersLeaving'],
    },
    (ask) =>
      changeCase(ask, async (writing, loaded) => {
        const merged = loaded.breach
        const refused = refusalToUndoMerger(merged, contextOf(writing))
        if (refused) throw problemOf(refused)
        const survivor = await otherCaseOf(writing, merged.mergedInto ?? merged.id)
        await checkNoLettersLeave(survivor.breach.id, ask.store)
        const { reason } = ask.body
        const absorbed = survivor.breach.absorptions.findLast(({ from }) => from === merged.id)
        const stays = survivor.breach.reports.filter((id) => !absorbed?.reports.includes(id))
        const firstReportAt = (await earliestReceipt(stays, writing)) ?? absorbed?.firstReportAt ?? merged.firstReportAt
        const after = await decided(writing, loaded, (breach, context) =>
          undoMerger({ reason }, breach, survivor.breach, context),
        )
        await decided(writing, survivor, (breach, context) =>
          giveBack({ to: merged, firstReportAt, reason }, breach, context),
        )
        for (const report of absorbed?.reports ?? []) await moveReport(writing, report, merged.id)
        return { after }
      }),
  ),
  caseWriteRoute(
    {
      id: 'postSplit',
      method: 'post',
      path: 'splits',
      summary: 'Let a part of this breach go on as a case of its own, with some of the reports',
      body: body.splitBody,
      bodyExample: { title: 'Tweede brief, andere ontvanger', reports: [], reason: 'Ander risico' },
      concurrency: 'ifMatch',
      created: 'The case that was split, as it now is; `Location` names the new one',
      problems: ['reportNotInCase', 'onlyReportOfCase'],
    },
    (ask) =>
      changeCase(ask, async (writing, loaded) => {
        const { title, reports, reason } = ask.body
        const other = writing.ports.newId()
        let after = await decided(writing, loaded, (breach, context) => splitOff({ other, reason }, breach, context))
        after = await letGo(writing, after, reports)
        const moved = await reportsOf(reports, writing.tx)
        await openSplit(writing, loaded.breach, other, title, moved)
        for (const report of reports) await moveReport(writing, report, other)
        return { after, status: 201, headers: { Location: `${basePath}/cases/${other}` } }
      }),
  ),
]

async function otherCaseOf(writing: Writing, id: CaseId): Promise<LoadedCase> {
  const found = await lockCase(writing, id)
  if (!found) throw new ProblemError('caseUnknown', { inTheWay: { caseId: id } })
  return found
}

/** When the first of these reports came in; undefined when there are none. */
async function earliestReceipt(ids: readonly ReportId[], { tx }: Writing): Promise<Instant | undefined> {
  const reports = await reportsOf(ids, tx)
  return reports.map(({ receivedAt }) => receivedAt).toSorted()[0]
}

async function letGo(writing: Writing, loaded: LoadedCase, reports: readonly ReportId[]): Promise<LoadedCase> {
  let after = loaded
  for (const reportId of reports) {
    const left = after.breach.reports.filter((id) => id !== reportId)
    const firstReportAt = (await earliestReceipt(left, writing)) ?? after.breach.firstReportAt
    after = await decided(writing, after, (breach, context) =>
      releaseReport({ reportId, firstReportAt }, breach, context),
    )
  }
  return after
}

async function openSplit(
  writing: Writing,
  from: Case,
  id: CaseId,
  title: string,
  reports: readonly Report[],
): Promise<void> {
  const decision = openSplitOff(
    {
      reference: await nextReference(writing),
      title,
      reports: reports.map((report) => report.id),
      firstReportAt: reports.map(({ receivedAt }) => receivedAt).toSorted()[0] ?? from.firstReportAt,
      ourRole: from.ourRole,
      controller: from.controller,
      regimes: from.regimes,
    },
    from,
    contextOf(writing),
  )
  if ('refused' in decision) throw problemOf(decision.refused)
  await recordOnCase(writing, newCase(id), decision.events)
}

/** A report follows its case: its old outcome is taken back and the new one recorded. */
async function moveReport(writing: Writing, id: ReportId, caseId: CaseId): Promise<void> {
  const loaded = await lockReport(writing, id)
  if (!loaded) return
  const undone = undoOutcome(loaded.report, writing)
  if ('refused' in undone) throw problemOf(undone.refused)
  const free = await recordOnReport(writing, loaded, undone.events)
  const joined = joinCase({ caseId }, free.report, writing)
  if ('refused' in joined) throw problemOf(joined.refused)
  await recordOnReport(writing, free, joined.events)
}
