import type * as z from 'zod'
import { reportList, reportQuery, reportSearchBody } from '../../contract/reports.ts'
import { mayActor } from '../../domain/people.ts'
import type { Page } from '../cursor.ts'
import { viewerOf } from '../cases/showCase.ts'
import { type Answer, ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import type { ReportQuery, ReportRow } from '../ports/lists.ts'
import { presentReport } from './presentReport.ts'
import { loadReports } from './reportStream.ts'
import { auditSearch } from '../auditFact.ts'

const answers = { 200: { description: 'One page of the inbox, with exact counts', schema: reportList } }

export const reportListRoutes = [
  route(
    {
      id: 'getReports',
      method: 'get',
      path: '/reports',
      access: 'readCases',
      tag: 'Reports',
      summary: 'The inbox',
      query: reportQuery,
      answers,
    },
    (ask) => listReports(ask, { ...ask.query, q: undefined }),
  ),
  route(
    {
      id: 'postReportSearch',
      method: 'post',
      path: '/report-searches',
      access: 'readCases',
      tag: 'Reports',
      summary: 'Search reports; free text never stands in an address',
      body: reportSearchBody,
      bodyExample: { q: 'brief schulden', state: 'all' },
      answers,
    },
    async (ask) => {
      await auditSearch(ask, 'reports')
      return listReports(ask, ask.body)
    },
  ),
]

/** Of a question for the counts alone. */
const noReports: Page<ReportRow> = { items: [], next: null }

type Filter = Omit<z.output<typeof reportSearchBody>, 'q'> & { readonly q?: string | undefined }

async function listReports(ask: Ask<'readCases'>, filter: Filter): Promise<Answer> {
  const { store, principal, house } = ask
  const query: ReportQuery = {
    state: filter.state,
    channel: filter.channel,
    callBack: filter.callBack,
    q: filter.q,
    searchRestricted: mayActor(principal, 'readReporters'),
    descending: filter.sort === '-receivedAt',
    limit: filter.limit,
    cursor: filter.cursor ?? null,
    now: house.ports.clock(),
  }
  const [page, counts, viewer] = await Promise.all([
    query.limit === 0 ? noReports : store.findReports(query),
    store.countReports(query),
    viewerOf(ask),
  ])
  if (page.items.length === 0) return ok({ items: [], counts, next: null })
  const reports = await loadReports(
    store,
    page.items.map(({ id }) => id),
  )
  const caseIds = [...new Set(reports.map(({ caseId }) => caseId).filter((id) => id !== null))]
  const references = new Map((await store.summaries(caseIds)).map(({ id, reference }) => [id, { id, reference }]))
  return ok({
    items: reports.map((report) =>
      presentReport(report, viewer, {
        breach: report.caseId === null ? null : (references.get(report.caseId) ?? null),
      }),
    ),
    counts,
    next: page.next,
  })
}
