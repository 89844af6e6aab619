import { type SearchResults, searchBody, searchResults } from '../../contract/searches.ts'
import { nextStepOf } from '../../domain/case/nextStep.ts'
import { type CaseSummary, urgencyOf } from '../../domain/case/summary.ts'
import { local } from '../../domain/law/amsterdam.ts'
import { mayActor } from '../../domain/people.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { Report } from '../../domain/report/report.ts'
import type { Instant } from '../../domain/time.ts'
import { foldCase } from '../cases/caseStream.ts'
import { startOf } from '../cases/listRoutes.ts'
import { viewerOf } from '../cases/showCase.ts'
import { ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import type { Viewer } from '../reports/presentReport.ts'
import type { OrganisationStore } from '../ports.ts'
import type { Best, CaseQuery } from '../ports/lists.ts'
import { loadReports } from '../reports/reportStream.ts'
import { askedWords } from '../searchWords.ts'
import type { Shown } from '../shown.ts'
import { matchInCase, matchInReport } from './matchOf.ts'
import { referenceBegun, referencesMeant } from './referencesMeant.ts'
import { auditSearch } from '../auditFact.ts'

type Results = Shown<SearchResults>
type CaseHit = Results['cases']['items'][number]
type ReportHit = Results['reports']['items'][number]

export const searchRoutes = [
  route(
    {
      id: 'postSearch',
      method: 'post',
      path: '/searches',
      access: 'readCases',
      tag: 'Search',
      summary: 'The one search: cases, reports, numbers of the AP and senders, with where the words stand',
      description:
        'Answers while somebody types: of the last word its beginning is enough, and misspelt words are forgiven one by one. ' +
        'Senders are searched and shown only for roles that may see reporters.',
      body: searchBody,
      bodyExample: { q: 'schuldhup breif', recent: ['DL-2026-0001'] },
      answers: { 200: { description: 'The best few of each kind', schema: searchResults } },
    },
    async (ask) => {
      const { store, body, principal } = ask
      const { now, show } = await showing(ask)
      if (body.q.trim() === '') {
        const [recent, suggested] = await Promise.all([recentCases(store, body.recent), dueCases(ask, now)])
        return ok({
          ...nothing,
          recent: recent.map((summary) => show(summary, null)),
          suggested: suggested.map((summary) => show(summary, null)),
        } satisfies Results)
      }
      await auditSearch(ask, 'everything')
      const searchRestricted = mayActor(principal, 'readReporters')
      const [best, meant] = await Promise.all([
        bestFor(ask, now, searchRestricted),
        casesMeant(store, body.q, local(now).year),
      ])
      const found = [...meant, ...best.cases.filter(({ id }) => !meant.some((one) => one.id === id))]
      const reading: Reading = { asked: askedWords(body.q) ?? [], mayReadReporters: searchRestricted }
      const cases = found.slice(0, body.limit)
      const [caseHits, reportHits] = await Promise.all([
        caseHitsOf(store, cases, reading, show),
        reportHitsOf(store, best.reports.slice(0, body.limit), reading),
      ])
      return ok({
        ...nothing,
        cases: { items: caseHits, more: found.length > body.limit },
        reports: { items: reportHits, more: best.reports.length > body.limit },
      } satisfies Results)
    },
  ),
]

const nothing: Results = {
  cases: { items: [], more: false },
  reports: { items: [], more: false },
  recent: [],
  suggested: [],
}

type Searching = Ask<'readCases', unknown, unknown, { readonly q: string; readonly limit: number }>
type Reading = { readonly asked: readonly string[]; readonly mayReadReporters: boolean }
type Show = (summary: CaseSummary, match: CaseHit['match']) => CaseHit

async function showing(ask: Searching): Promise<{ now: Instant; show: Show }> {
  const now = ask.house.ports.clock()
  const viewer = await viewerOf(ask)
  return { now, show: (summary, match) => presentHit(summary, match, now, viewer) }
}

/** One more than asked for, which tells whether there are more. */
async function bestFor(ask: Searching, now: Instant, searchRestricted: boolean): Promise<Best> {
  const { store, body, principal } = ask
  const limit = body.limit + 1
  const begun = referenceBegun(body.q)
  if (begun === null) return store.search({ q: body.q, searchRestricted, limit })
  // All cases have these words, so that looking for them would find everything, in no useful order.
  const query: CaseQuery = {
    ...(begun.year !== null && { openedBefore: startOf(`${begun.year + 1}-01-01`) }),
    me: principal.id,
    searchRestricted,
    sort: 'reference',
    descending: true,
    limit,
    cursor: null,
    now,
  }
  return { cases: (await store.findCases(query)).items, reports: [] }
}

/** Cases that somebody opened lately, in their order; those that are no longer there are left out. */
async function recentCases(store: OrganisationStore, references: readonly string[]): Promise<readonly CaseSummary[]> {
  const ids = await Promise.all([...new Set(references)].map((reference) => store.caseIdOf(reference)))
  return store.summaries(ids.filter((id): id is CaseId => id !== null))
}

/** What is due first of the asker's own work; of the team's for those who have none. */
async function dueCases({ store, principal, body }: Searching, now: Instant): Promise<readonly CaseSummary[]> {
  const query: CaseQuery = {
    view: 'mine',
    me: principal.id,
    searchRestricted: false,
    sort: 'deadline',
    descending: false,
    limit: body.limit,
    cursor: null,
    now,
  }
  const { items: own } = await store.findCases(query)
  return own.length > 0 ? own : (await store.findCases({ ...query, view: 'team' })).items
}

/** The cases whose reference somebody types, as a whole or as its number alone. */
async function casesMeant(store: OrganisationStore, q: string, year: number): Promise<readonly CaseSummary[]> {
  const ids = await Promise.all(referencesMeant(q, year).map((reference) => store.caseIdOf(reference)))
  return store.summaries(ids.filter((id): id is CaseId => id !== null))
}

async function caseHitsOf(
  store: OrganisationStore,
  found: readonly CaseSummary[],
  reading: Reading,
  show: Show,
): Promise<readonly CaseHit[]> {
  const histories = await store.histories(
    'case',
    found.map(({ id }) => id),
  )
  const cases = found.map((summary, at) => ({ summary, breach: foldCase(summary.id, histories[at] ?? []) }))
  const reports = byId(await loadReports(store, [...new Set(cases.flatMap(({ breach }) => breach.reports))]))
  return cases.map(({ summary, breach }) => {
    const its = breach.reports.flatMap((id) => reports.get(id) ?? [])
    return show(summary, matchInCase(breach, its, reading))
  })
}

async function reportHitsOf(
  store: OrganisationStore,
  ids: readonly string[],
  reading: Reading,
): Promise<readonly ReportHit[]> {
  const reports = await loadReports(store, ids)
  const caseIds = [...new Set(reports.map(({ caseId }) => caseId).filter((id) => id !== null))]
  const cases = byId(await store.summaries(caseIds))
  return reports.map((report) => {
    const breach = report.caseId === null ? null : (cases.get(report.caseId) ?? null)
    return {
      id: report.id,
      state: report.state,
      channel: report.channel,
      receivedAt: report.receivedAt,
      firstLine: report.description === null ? null : firstLineOf(report),
      case: breach && { id: breach.id, reference: breach.reference },
      match: matchInReport(report, reading),
    }
  })
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

const longestFirstLine = 200
const firstLineOf = ({ description }: Report): string =>
  (description?.trim().split(/\n/, 1)[0] ?? '').slice(0, longestFirstLine).replace(/[\uD800-\uDBFF]$/, '')

function presentHit(summary: CaseSummary, match: CaseHit['match'], now: Instant, { by, nameOf }: Viewer): CaseHit {
  const { handler, progress, clock, dueAt } = summary
  return {
    id: summary.id,
    reference: summary.reference,
    title: summary.title,
    handling: summary.handling,
    handler: handler === null ? null : { id: handler, name: nameOf({ kind: 'user', id: handler }) },
    authorityNumber: summary.authorityNumber,
    dueAt,
    group: progress.closed ? null : urgencyOf(dueAt, now),
    nextStep: nextStepOf(progress, clock, now, by),
    match,
  }
}
