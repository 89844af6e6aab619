import { statistics, statisticsQuery } from '../../contract/statistics.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import { statisticsOf } from '../../domain/register/statistics.ts'
import { startOf } from '../cases/listRoutes.ts'
import { viewerOf } from '../cases/showCase.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { OrganisationStore, Page, RegisterQuery } from '../ports.ts'

const summariesPerPage = 200

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
      const { openedFrom, openedBefore } = query
      const [cases, { nameOf }] = await Promise.all([
        everySummary(store, {
          which: 'all',
          openedFrom: startOf(openedFrom),
          openedBefore: startOf(openedBefore),
        }),
        viewerOf(ask),
      ])
      const numbers = statisticsOf(cases, house.ports.clock())
      return ok({
        openedFrom: openedFrom ?? null,
        openedBefore: openedBefore ?? null,
        ...numbers,
        perHandler: numbers.perHandler.map(({ handler, ...rest }) => ({
          ...rest,
          handler: handler === null ? null : { id: handler, name: nameOf({ kind: 'user', id: handler }) },
        })),
      })
    },
  ),
]

async function everySummary(
  store: OrganisationStore,
  query: Omit<RegisterQuery, 'limit' | 'cursor'>,
): Promise<readonly CaseSummary[]> {
  const all: CaseSummary[] = []
  let cursor: string | null = null
  do {
    const found: Page<CaseSummary> = await store.register({ ...query, limit: summariesPerPage, cursor })
    all.push(...found.items)
    cursor = found.next
  } while (cursor !== null)
  return all
}
