import * as z from 'zod'
import { caseEventList, caseView, precedentList } from '../../contract/cases.ts'
import { auditList } from '../../contract/audit.ts'
import { summarise } from '../../domain/case/summary.ts'
import { mayActor } from '../../domain/people.ts'
import { ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import { ProblemError } from '../problems.ts'
import { caseIdFrom, caseParams } from './caseParams.ts'
import { foldCase, type LoadedCase, loadCase } from './caseStream.ts'
import { presentRow } from './presentRow.ts'
import { caseAnswer, showCase, viewerOf } from './showCase.ts'
import { factBy } from '../auditFact.ts'

type ReadAsk = Ask<'readCases', { readonly id: string }>

const version = z.strictObject({ version: z.coerce.number().int().min(1).optional() })
const mostPrecedents = 20
const mostAuditFacts = 500

export const caseReadRoutes = [
  route(
    {
      id: 'getCase',
      method: 'get',
      path: '/cases/{id}',
      access: 'readCases',
      tag: 'Cases',
      summary: 'The case, now or as known at an earlier version',
      params: caseParams,
      query: version,
      answers: {
        200: { description: 'The case, with what may be done now', schema: caseView, headers: ['ETag'] },
      },
    },
    async (ask) => {
      const [found, organisation, viewer] = await Promise.all([
        caseAsked(ask),
        ask.house.directory.organisation(ask.principal.organisation),
        viewerOf(ask),
      ])
      const newest = found.breach.version
      const wanted = ask.query.version ?? newest
      if (wanted > newest) throw new ProblemError('notFound')
      const breach = wanted === newest ? found.breach : foldCase(found.breach.id, found.history.slice(0, wanted))
      const shown = await showCase(breach, {
        viewer,
        reader: ask.store,
        organisation,
        now: ask.house.ports.clock(),
        newestVersion: wanted === newest ? null : newest,
        jobs: ask.store,
      })
      return caseAnswer(shown)
    },
  ),
  route(
    {
      id: 'getCaseEvents',
      method: 'get',
      path: '/cases/{id}/events',
      access: 'readCases',
      tag: 'Cases',
      summary:
        'The chronology: every entry with both its times, its author and the hash that proves it; personal details only for those who may see reporters',
      params: caseParams,
      answers: { 200: { description: 'All entries, oldest first', schema: caseEventList } },
    },
    async (ask) => {
      const [{ history }, { nameOf }] = await Promise.all([caseAsked(ask), viewerOf(ask)])
      const mayReadPersonal = mayActor(ask.principal, 'readReporters')
      return ok({
        items: history.map(({ entry, personal }) => ({
          version: entry.version,
          type: entry.type,
          recordedAt: entry.recordedAt,
          happenedAt: entry.happenedAt,
          by: { id: entry.by.id, name: nameOf(entry.by) },
          data: mayReadPersonal ? { ...entry.data, ...personal } : entry.data,
          hash: entry.hash,
          previousHash: entry.previousHash,
        })),
        next: null,
      })
    },
  ),
  route(
    {
      id: 'getPrecedents',
      method: 'get',
      path: '/cases/{id}/precedents',
      access: 'readCases',
      tag: 'Cases',
      summary: 'Closed cases that resemble this one, with what was decided then',
      params: caseParams,
      answers: {
        200: {
          description: 'The most alike first, with how many of them were notified',
          schema: precedentList,
        },
      },
    },
    async (ask) => {
      const { store, house, principal } = ask
      const [{ breach }, viewer, organisation] = await Promise.all([
        caseAsked(ask),
        viewerOf(ask),
        house.directory.organisation(principal.organisation),
      ])
      const found = await store.precedents(summarise(breach, organisation.policy), mostPrecedents)
      const now = house.ports.clock()
      return ok({
        items: found.map((summary) => presentRow(summary, now, viewer)),
        counts: {
          all: found.length,
          notified: found.filter(({ notifiedAt }) => notifiedAt !== null).length,
          informed: found.filter(({ informedAt }) => informedAt !== null).length,
        },
        next: null,
      })
    },
  ),
  route(
    {
      id: 'getCaseAudit',
      method: 'get',
      path: '/cases/{id}/audit',
      access: 'readCases',
      tag: 'Cases',
      summary: 'Who read, wrote or was refused on this case, the latest first',
      params: caseParams,
      answers: { 200: { description: 'At most the latest 500 facts', schema: auditList } },
    },
    async (ask) => {
      const [{ breach }, { nameOf }] = await Promise.all([caseAsked(ask), viewerOf(ask)])
      const facts = await ask.store.auditTrail({
        object: { kind: 'case', id: breach.id },
        limit: mostAuditFacts,
      })
      return ok({
        items: facts.map(({ at, by, what, result }) => ({
          at,
          by: { id: by.id, name: nameOf(by) },
          what,
          result,
        })),
        next: null,
      })
    },
  ),
]

/** The case asked for; that it was read is kept. @throws ProblemError notFound, also for a case of another organisation */
export async function caseAsked({ params, store, house, principal }: ReadAsk): Promise<LoadedCase> {
  const id = await caseIdFrom(params.id, store)
  const found = await loadCase(store, id)
  if (!found) throw new ProblemError('notFound')
  await store.audit(factBy(principal, house.ports.clock(), 'read', { kind: 'case', id }))
  return found
}
