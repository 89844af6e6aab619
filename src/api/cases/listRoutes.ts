import type * as z from 'zod'
import { caseExportBody, caseQuery, caseSearchBody } from '../../contract/caseQueries.ts'
import { caseList } from '../../contract/cases.ts'
import { startOfDay } from '../../domain/law/amsterdam.ts'
import { readsAsSecond } from '../../domain/case/nextStep.ts'
import { mayActor } from '../../domain/people.ts'
import type { Day, Instant } from '../../domain/time.ts'
import { type Answer, ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import type { CasePage, CaseQuery, CaseSort } from '../ports/lists.ts'
import { presentRow } from './presentRow.ts'
import { rowsAsCsv } from './rowsAsCsv.ts'
import { viewerOf } from './showCase.ts'
import { auditSearch, factBy } from '../auditFact.ts'

const answers = { 200: { description: 'One page of the worklist, with exact counts', schema: caseList } }

export const caseListRoutes = [
  route(
    {
      id: 'getCases',
      method: 'get',
      path: '/cases',
      access: 'readCases',
      tag: 'Cases',
      summary: 'The worklist: views, filters, sorts, pages and counts',
      query: caseQuery,
      answers,
    },
    (ask) => listCases(ask, { ...ask.query, q: undefined }),
  ),
  route(
    {
      id: 'postCaseSearch',
      method: 'post',
      path: '/case-searches',
      access: 'readCases',
      tag: 'Cases',
      summary: 'Search cases; free text never stands in an address',
      body: caseSearchBody,
      bodyExample: { q: 'schuldhulp brief', view: 'team', sort: 'deadline' },
      answers,
    },
    async (ask) => {
      await auditSearch(ask, 'cases')
      return listCases(ask, ask.body)
    },
  ),
]

export const caseExportRoute = route(
  {
    id: 'postCaseExport',
    method: 'post',
    path: '/case-exports',
    access: 'exportRegister',
    tag: 'Cases',
    summary: 'Export chosen cases of the worklist, with the purpose; who exported them and why is kept',
    body: caseExportBody,
    bodyExample: { cases: ['01900000-0000-7000-8000-000000000143'], purpose: 'Overleg met de afdeling' },
    answers: { 200: { description: 'CSV (UTF-8, semicolons, formulas neutralised)', other: 'text/csv' } },
  },
  async (ask) => {
    const { store, principal, house, body } = ask
    const now = house.ports.clock()
    const summaries = await store.summaries(body.cases)
    await store.audit(factBy(principal, now, 'export', { kind: 'cases', id: body.purpose }))
    // Of each case that went along too: who asks for its trail must find the export.
    for (const { id } of summaries) await store.audit(factBy(principal, now, 'export', { kind: 'case', id }))
    const viewer = await viewerOf(ask)
    return {
      status: 200,
      content: rowsAsCsv(summaries.map((summary) => presentRow(summary, now, viewer))),
      type: 'text/csv; charset=utf-8',
      headers: { 'Content-Disposition': `attachment; filename="zaken-${now.slice(0, 10)}.csv"` },
    }
  },
)

/** Of a question for the counts alone. */
const noCases: CasePage = { items: [], next: null, near: 0 }

type Filter = Omit<z.output<typeof caseSearchBody>, 'q'> & { readonly q?: string | undefined }

async function listCases(ask: Ask<'readCases'>, filter: Filter): Promise<Answer> {
  const { store, principal, house } = ask
  const now = house.ports.clock()
  const { sort, openedFrom, openedBefore, handler, waitingFor, cursor, ...given } = filter
  const reader = readsAsSecond(principal) ? principal.id : undefined
  const query: CaseQuery = {
    ...given,
    handler: handler?.map((who) => (who === 'me' ? principal.id : who)),
    ...(waitingFor === 'me' ? { waitingFor: 'secondReader', readableBy: reader ?? null } : { waitingFor }),
    reader,
    openedFrom: startOf(openedFrom),
    openedBefore: startOf(openedBefore),
    me: principal.id,
    searchRestricted: mayActor(principal, 'readReporters'),
    sort: sortBy(sort),
    descending: sort.startsWith('-'),
    cursor: cursor ?? null,
    now,
  }
  const [page, counts, viewer] = await Promise.all([
    query.limit === 0 ? noCases : store.findCases(query),
    store.countCases(query),
    viewerOf(ask),
  ])
  const items = page.items.map((summary, at) => ({
    ...presentRow(summary, now, viewer),
    ...(at >= page.items.length - page.near && { resembles: true }),
  }))
  return ok({ items, counts, next: page.next })
}

/** A calendar day in a filter begins at its Dutch midnight. */
export const startOf = (day: Day | undefined): Instant | undefined =>
  day === undefined ? undefined : startOfDay(`${day}T12:00:00Z`)

const sortBy = (sort: Filter['sort']): CaseSort => sort.replace(/^-/, '') as CaseSort
