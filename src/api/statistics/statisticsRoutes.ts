import { statistics, statisticsQuery, workload } from '../../contract/statistics.ts'
import { figuresOf } from '../../domain/register/statistics.ts'
import { workloadOf } from '../../domain/register/workload.ts'
import { dayOf } from '../../domain/time.ts'
import { viewerOf } from '../cases/showCase.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { NameOf } from '../organisation/directory.ts'
import { registerFilter } from '../register/filterAsked.ts'

export const statisticsRoutes = [
  route(
    {
      id: 'getStatistics',
      method: 'get',
      path: '/statistics',
      access: 'readCases',
      tag: 'Register',
      summary: 'Numbers over the register: per month, shares as so many of so many, kinds and data',
      query: statisticsQuery,
      answers: { 200: { description: 'The numbers', schema: statistics } },
    },
    async (ask) => {
      const { store, query, house } = ask
      const now = house.ports.clock()
      const [counts, { nameOf }] = await Promise.all([
        store.countFigures(registerFilter({ ...query, which: 'all' }, now)),
        viewerOf(ask),
      ])
      const numbers = figuresOf(counts)
      return ok({
        openedFrom: query.openedFrom ?? null,
        openedBefore: query.openedBefore ?? null,
        department: query.department ?? null,
        controller: query.controller ?? null,
        ...numbers,
        perHandler: numbers.perHandler.map((row) => named(row, nameOf)),
      })
    },
  ),
  route(
    {
      id: 'getWorkload',
      method: 'get',
      path: '/workload',
      access: 'readCases',
      tag: 'Register',
      summary:
        'What is open now: on whose table, how many timers end in each coming hour, and what waits to be destroyed',
      answers: { 200: { description: 'The numbers of this moment', schema: workload } },
    },
    async (ask) => {
      const { store, house } = ask
      const now = house.ports.clock()
      const today = dayOf(now)
      const [work, [toDestroy = 0, onLegalHold = 0], { nameOf }] = await Promise.all([
        store.openWork(),
        store.countRegister([
          { which: 'all', retention: 'over', now, today },
          { which: 'all', retention: 'held', now, today },
        ]),
        viewerOf(ask),
      ])
      const { perHandler, ...numbers } = workloadOf(work, now)
      return ok({ now, ...numbers, toDestroy, onLegalHold, perHandler: perHandler.map((row) => named(row, nameOf)) })
    },
  ),
]

const named = <Row extends { readonly handler: string | null }>({ handler, ...row }: Row, nameOf: NameOf) => ({
  ...row,
  handler: handler === null ? null : { id: handler, name: nameOf({ kind: 'user', id: handler }) },
})
