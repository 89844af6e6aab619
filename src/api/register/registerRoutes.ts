import type * as z from 'zod'
import {
  noBreachReportList,
  noBreachReportsQuery,
  registerExport,
  registerExportBody,
  registerPage,
  registerQuery,
} from '../../contract/register.ts'
import { registerEntryWhole } from '../../contract/registerEntry.ts'
import type { RegisterFilter } from '../../domain/register/registerFilter.ts'
import { dayOf, type Instant } from '../../domain/time.ts'
import { caseIdFrom, caseParams } from '../cases/caseParams.ts'
import { startOf } from '../cases/listRoutes.ts'
import { viewerOf } from '../cases/showCase.ts'
import { ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import type { AuditFact } from '../ports.ts'
import { refusalToDestroyReport } from '../../domain/report/destroyReport.ts'
import { abilityOf, ProblemError } from '../problems.ts'
import { odsType } from '../spreadsheets/odsFile.ts'
import { exportFile } from './exportFiles.ts'
import { readEntries, readNoBreachReports, readReportsToDestroy, withoutHistory } from './readEntries.ts'

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
        noted(ask, 'read', null),
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
      await noted(ask, 'read', id)
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
  route(
    {
      id: 'postRegisterExport',
      method: 'post',
      path: '/register-exports',
      access: 'exportRegister',
      tag: 'Register',
      summary: 'Export the register, with its purpose; who exported it and why is kept',
      body: registerExportBody,
      bodyExample: { format: 'csv', which: 'all', purpose: 'Verzoek van de AP' },
      answers: {
        200: {
          description:
            'The whole register: CSV (UTF-8, semicolons), ODS in the language asked for, both with formulas neutralised, or JSON, exact',
          schema: registerExport,
          other: ['text/csv', odsType],
        },
      },
    },
    async (ask) => {
      const { store, body, house, principal, language } = ask
      const now = house.ports.clock()
      const { format, purpose, ...chosen } = body
      const { nameOf } = await viewerOf(ask)
      await noted(ask, 'export', purpose)
      const source = { store, filter: registerFilter(chosen, now), nameOf, now }
      const { name: organisation } = await store.organisation()
      return {
        status: 200,
        headers: { 'Content-Disposition': `attachment; filename="register-${now.slice(0, 10)}.${format}"` },
        ...exportFile(format, source, { organisation, by: nameOf(principal), purpose }, language),
      }
    },
  ),
]

type Chosen = Omit<z.output<typeof registerExportBody>, 'format' | 'purpose'> &
  Partial<Pick<z.output<typeof registerQuery>, 'handler' | 'open' | 'contained' | 'peopleKnown'>>

/** A filter as it was asked becomes one as the stores know it: days begin at their Dutch midnight. */
export const registerFilter = (chosen: Chosen, now: Instant): RegisterFilter => ({
  ...chosen,
  openedFrom: startOf(chosen.openedFrom),
  openedBefore: startOf(chosen.openedBefore),
  department: listOrNot(chosen.department),
  controller: listOrNot(chosen.controller),
  now,
  today: dayOf(now),
})

const listOrNot = (value: string | undefined): readonly string[] | undefined => (value === undefined ? value : [value])

const noted = (
  { store, house, principal }: Pick<Ask<'readCases'>, 'store' | 'house' | 'principal'>,
  what: AuditFact['what'],
  id: string | null,
): Promise<void> =>
  store.audit({
    at: house.ports.clock(),
    by: { kind: principal.kind, id: principal.id },
    what,
    object: { kind: 'register', id },
    result: 'done',
  })
