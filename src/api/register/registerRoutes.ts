import { noBreachReportList, noBreachReportsQuery, registerPage, registerQuery } from '../../contract/register.ts'
import { registerEntryWhole } from '../../contract/registerEntry.ts'
import { dayOf } from '../../domain/time.ts'
import { caseIdFrom, caseParams } from '../cases/caseParams.ts'
import { startOf } from '../cases/listRoutes.ts'
import { viewerOf } from '../cases/showCase.ts'
import { ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import { refusalToDestroyReport } from '../../domain/report/destroyReport.ts'
import { abilityOf, ProblemError } from '../problems.ts'
import { registerFilter } from './filterAsked.ts'
import { readEntries, readNoBreachReports, readReportsToDestroy, withoutHistory } from './readEntries.ts'
import { factBy } from '../auditFact.ts'

export const registerRoutes = [
  route(
    {
      id: 'getRegister',
      method: 'get',
      path: '/register',
      access: 'readCases',
      tag: 'Register',
      summary: 'The register of GDPR art. 33(5): every breach found, notified or not',
      query: registerQuery,
      answers: { 200: { description: 'One page, in the order of the references', schema: registerPage } },
    },
    async (ask) => {
      const { store, query, house } = ask
      const now = house.ports.clock()
      const { limit, cursor, ...chosen } = query
      const filter = registerFilter(chosen, now)
      const [{ items, next }, [matching = 0, toDestroy = 0], { nameOf }] = await Promise.all([
        store.register({ ...filter, limit, cursor: cursor ?? null }),
        store.countRegister([filter, { which: 'all', retention: 'over', now, today: dayOf(now) }]),
        viewerOf(ask),
        noted(ask, null),
      ])
      const ids = items.map(({ id }) => id)
      const entries = await readEntries(store, ids, nameOf, now)
      return ok({ entries: entries.map(withoutHistory), counts: { matching, toDestroy }, next })
    },
  ),
  route(
    {
      id: 'getRegisterEntry',
      method: 'get',
      path: '/register/{id}',
      access: 'readCases',
      tag: 'Register',
      summary: 'One entry of the register, whole, by its id or its reference',
      params: caseParams,
      answers: { 200: { description: 'Every field, and what was recorded when', schema: registerEntryWhole } },
    },
    async (ask) => {
      const { store, house, params } = ask
      const id = await caseIdFrom(params.id, store)
      const { nameOf } = await viewerOf(ask)
      const [entry] = await readEntries(store, [id], nameOf, house.ports.clock())
      if (!entry) throw new ProblemError('notFound')
      await noted(ask, id)
      return ok(entry)
    },
  ),
  route(
    {
      id: 'getNoBreachReports',
      method: 'get',
      path: '/no-breach-reports',
      access: 'readCases',
      tag: 'Register',
      summary: 'Reports that were judged to be no breach and never became a case, with the reason',
      query: noBreachReportsQuery,
      answers: { 200: { description: 'One page, the oldest first', schema: noBreachReportList } },
    },
    async (ask) => {
      const { store, query, house } = ask
      const { nameOf, by, language } = await viewerOf(ask)
      const now = house.ports.clock()
      const { openedFrom, openedBefore, retention, limit, cursor } = query
      const period = { receivedFrom: startOf(openedFrom), receivedBefore: startOf(openedBefore) }
      const asked = { ...period, limit, cursor: cursor ?? null }
      const { items, next } =
        retention === 'over'
          ? await readReportsToDestroy(store, asked, nameOf, now)
          : await readNoBreachReports(store, asked, nameOf)
      return ok({
        items: items.map(({ report, shown }) => ({
          ...shown,
          can: { destroyDetails: abilityOf(refusalToDestroyReport(report, { by, now }), language) },
        })),
        next,
      })
    },
  ),
]

/** Keeps that somebody read the register. */
const noted = (
  { store, house, principal }: Pick<Ask<'readCases'>, 'store' | 'house' | 'principal'>,
  id: string | null,
): Promise<void> => store.audit(factBy(principal, house.ports.clock(), 'read', { kind: 'register', id }))
