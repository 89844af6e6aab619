import {
  answerBody,
  callBackBody,
  outcomeBody,
  outcomeSettled,
  reportBody,
  reportReceived,
  reportView,
  reporterRoleBody,
} from '../../contract/reports.ts'
import { correctReporterRole } from '../../domain/report/correctReporter.ts'
import { answerQuestion, callBack, receiveReport, seeReport } from '../../domain/report/decideOnReport.ts'
import { correctReporter } from '../../domain/case/correctReporter.ts'
import type { CaseId, ReporterRole } from '../../domain/report/events.ts'
import type { Report } from '../../domain/report/report.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import { loadCase, lockCase } from '../cases/caseStream.ts'
import { decided } from '../cases/writeCase.ts'
import { noContentBody } from '../cases/noContentBody.ts'
import { viewerOf } from '../cases/showCase.ts'
import { created, ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { ProblemError } from '../problems.ts'
import type { Reader } from '../streams.ts'
import { writeOnce, type Writing } from '../writing.ts'
import { destroyReport } from './destroyReport.ts'
import { presentReport, type ReportShown, type Viewer } from './presentReport.ts'
import { reportParams } from './reportParams.ts'
import { loadReport, newReport } from './reportStream.ts'
import { resemblanceOf } from './likeness.ts'
import { presentTouched, settleReport } from './settleReport.ts'
import { changeReport, decidedOnReport } from './writeReport.ts'
import { factBy } from '../auditFact.ts'

const shownReport = { 200: { description: 'The report as it now is', schema: reportView } }

export const reportRoutes = [
  route(
    {
      id: 'postReport',
      method: 'post',
      countsOnce: true,
      path: '/reports',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Take in a report by telephone, mail, counter or another system',
      description: 'A source reference that came in before makes no second report: the first one is answered with 200.',
      body: reportBody,
      bodyExample: {
        channel: 'phone',
        description: 'Brief over schulden bij de buren bezorgd',
        receivedAt: '2026-11-17T13:10:00Z',
        reporter: { role: 'resident', name: 'Bewoner (voorbeeld)', phone: '000 000 00 00', callBack: true },
        ongoing: 'yes',
        ipAddresses: [],
      },
      answers: {
        200: {
          description: 'This source reference was received before',
          schema: reportReceived,
          headers: ['Location'],
        },
        201: { description: 'Received', schema: reportReceived, headers: ['Location'] },
      },
      problems: ['inTheFuture'],
    },
    async (ask) => {
      const { house, principal, body } = ask
      const organisation = await house.directory.organisation(principal.organisation)
      return writeOnce({ ...ask, by: principal, organisation }, async (writing) => {
        const before = body.sourceReference === null ? null : await writing.tx.reportBySource(body.sourceReference)
        const known = before && (await loadReport(writing.tx, before))
        if (known) return { ...received(known.report), status: 200 }
        const receivedAt = body.receivedAt ?? writing.now
        const { draft, ...told } = body
        const { report } = await decidedOnReport(writing, newReport(house.ports.newId()), () =>
          receiveReport({ ...told, receivedAt }, writing),
        )
        if (draft !== null) await writing.tx.endDraft(draft, writing.now)
        return received(report)
      })
    },
  ),
  route(
    {
      id: 'getReport',
      method: 'get',
      path: '/reports/{id}',
      access: 'readCases',
      tag: 'Reports',
      summary: 'One report, with the case it resembles while it has no outcome',
      params: reportParams,
      answers: { 200: { description: 'The report', schema: reportView } },
    },
    async (ask) => {
      const { store, house, principal, params } = ask
      const [found, viewer] = await Promise.all([loadReport(store, params.id), viewerOf(ask)])
      if (!found) throw new ProblemError('notFound')
      const now = house.ports.clock()
      await store.audit(factBy(principal, now, 'read', { kind: 'report', id: params.id }))
      const resembles = await resemblanceOf(found.report, store, { by: principal, now })
      return ok(await shown(found.report, viewer, store, resembles))
    },
  ),
  route(
    {
      id: 'postOutcome',
      method: 'post',
      countsOnce: true,
      path: '/reports/{id}/outcomes',
      access: 'handleCases',
      tag: 'Reports',
      summary:
        'Say what becomes of the report: a case, part of a case, no breach, parked, asked; of a message that needs a look: a report or put away; or undo the last outcome',
      params: reportParams,
      body: outcomeBody,
      bodyExample: {
        outcome: 'caseOpened',
        title: 'Brief schuldhulp naar verkeerde ontvanger',
        ourRole: 'controller',
        regimes: ['avg'],
      },
      answers: {
        201: {
          description: 'The report and the case it touched',
          schema: outcomeSettled,
          headers: ['Location'],
        },
      },
      problems: [
        'reportHasOutcome',
        'nothingToUndo',
        'needsALookFirst',
        'needsNoLook',
        'somethingFollowed',
        'onlyReportOfCase',
        'caseUnknown',
        'inThePast',
        'caseClosed',
      ],
    },
    (ask) =>
      changeReport(ask, async (writing, loaded, viewer) => {
        const { report, breach } = await settleReport(writing, loaded, ask.body)
        const touched = presentTouched(breach)
        return created(
          { report: await shown(report.report, viewer, writing.tx), case: touched },
          touched && ask.body.outcome !== 'undone' ? `/cases/${touched.id}` : `/reports/${report.report.id}`,
        )
      }),
  ),
  route(
    {
      id: 'postSighting',
      method: 'post',
      countsOnce: true,
      path: '/reports/{id}/sightings',
      access: 'readCases',
      tag: 'Reports',
      summary: 'Mark the report as seen by me; seeing it twice changes nothing',
      params: reportParams,
      body: noContentBody,
      bodyOptional: true,
      bodyExample: {},
      answers: shownReport,
    },
    (ask) =>
      changeReport(ask, async (writing, loaded, viewer) => {
        const { report } = await decidedOnReport(writing, loaded, (one) => seeReport(one, writing))
        return ok(await shown(report, viewer, writing.tx))
      }),
  ),
  route(
    {
      id: 'postCallBack',
      method: 'post',
      countsOnce: true,
      path: '/reports/{id}/call-backs',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Record that the reporter was called back and what was said, or that nobody answered',
      params: reportParams,
      body: callBackBody,
      bodyExample: { calledAt: '2026-11-17T15:20:00+01:00', text: 'Bewoner heeft de brief nog' },
      answers: shownReport,
      problems: ['inTheFuture', 'nothingToUndo'],
    },
    (ask) =>
      changeReport(ask, async (writing, loaded, viewer) => {
        const { calledAt = writing.now, text, outcome } = ask.body
        const { report } = await decidedOnReport(writing, loaded, (one) =>
          callBack({ calledAt, text, outcome }, one, writing),
        )
        return ok(await shown(report, viewer, writing.tx))
      }),
  ),
  route(
    {
      id: 'postReportAnswer',
      method: 'post',
      countsOnce: true,
      path: '/reports/{id}/answers',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Record what the reporter answered by telephone or mail',
      params: reportParams,
      body: answerBody,
      bodyExample: { text: 'Het ging om één brief' },
      answers: shownReport,
    },
    (ask) =>
      changeReport(ask, async (writing, loaded, viewer) => {
        const { report } = await decidedOnReport(writing, loaded, () => answerQuestion(ask.body))
        return ok(await shown(report, viewer, writing.tx))
      }),
  ),
  route(
    {
      id: 'putReporterRole',
      method: 'put',
      countsOnce: true,
      path: '/reports/{id}/reporter-role',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Correct what kind of reporter this is; saying what is known already changes nothing',
      description:
        'A report by mail shows an address only, so that a processor first counts as a resident. The chronology of its case tells of it.',
      params: reportParams,
      body: reporterRoleBody,
      bodyExample: { role: 'processor' },
      answers: shownReport,
      problems: ['reportDestroyed'],
    },
    (ask) =>
      changeReport(ask, async (writing, loaded, viewer) => {
        const { report } = await decidedOnReport(writing, loaded, (one) => correctReporterRole(ask.body, one, writing))
        await tellCaseOfReporter(writing, loaded.report.reporter?.role ?? null, report)
        return ok(await shown(report, viewer, writing.tx))
      }),
  ),
  route(
    {
      id: 'postReportDestruction',
      method: 'post',
      countsOnce: true,
      path: '/reports/{id}/destructions',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Destroy who told us, and what they wrote, of a report that was no breach and whose term is over',
      description:
        'The judgement with its reason stays, and so does the chain of hashes. It cannot be undone. Reports of a case go with their case.',
      params: reportParams,
      body: noContentBody,
      bodyOptional: true,
      bodyExample: {},
      answers: shownReport,
      problems: ['reportNotDismissed', 'reportStillKept', 'reportDestroyed', 'onLegalHold'],
    },
    (ask) =>
      changeReport(ask, async (writing, loaded, viewer) => {
        const { report } = await destroyReport(writing, loaded)
        return ok(await shown(report, viewer, writing.tx))
      }),
  ),
]

/** Tells the case of a report, if it has one, that the reporter is of another kind than before. */
async function tellCaseOfReporter(writing: Writing, was: ReporterRole | null, report: Report): Promise<void> {
  const { id: reportId, caseId, receivedAt, reporter } = report
  const breach = caseId === null ? null : await lockCase(writing, caseId)
  if (breach && reporter)
    await decided(writing, breach, () => correctReporter({ reportId, receivedAt, was, role: reporter.role }))
}

const received = ({ id, state, version }: Report) =>
  created({ id, reference: reportReference(id), state, version }, `/reports/${id}`)

async function shown(
  report: Report,
  viewer: Viewer,
  reader: Reader,
  resembles: ReportShown['resembles'] = null,
): Promise<ReportShown> {
  const breach = await caseNamed(report.caseId, reader)
  return presentReport(report, viewer, { breach, resembles, concerns: await concernedBy(report, reader) })
}

/** What the message seems to belong to, by the name that people know it by. */
async function concernedBy({ concerns }: Report, reader: Reader): Promise<ReportShown['concerns']> {
  if (!concerns) return null
  if (concerns.kind === 'report') return { ...concerns, reference: reportReference(concerns.id) }
  const breach = await caseNamed(concerns.id, reader)
  return breach && { kind: 'case', ...breach }
}

async function caseNamed(id: CaseId | null, reader: Reader): Promise<ReportShown['case']> {
  const found = id === null ? null : await loadCase(reader, id)
  return found && { id: found.breach.id, reference: found.breach.reference }
}
