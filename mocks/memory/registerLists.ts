import {
  caseCursor,
  caseCursorPlace,
  comparePlaces,
  compareReports,
  placeInOrder,
  reportCursor,
  reportCursorPlace,
} from '../../src/api/caseOrder.ts'
import type { RegisterStore } from '../../src/api/ports/register.ts'
import type { CaseSummary } from '../../src/domain/case/summary.ts'
import { isInRegister, type RegisterFilter } from '../../src/domain/register/registerFilter.ts'
import { registerRowOf } from '../../src/domain/register/registerRow.ts'
import { countRegister } from '../../src/domain/register/statistics.ts'
import type { Content } from './content.ts'
import { pageOf } from './lists.ts'

/** The questions of the register, answered by looking at every row. */
export function registerOver(content: Content): RegisterStore {
  const chosen = (filter: RegisterFilter): readonly CaseSummary[] =>
    [...content.cases.values()].map(({ row }) => row).filter((row) => isInRegister(registerRowOf(row), filter))
  return {
    register: async (query) => {
      const after = query.cursor === null ? null : caseCursorPlace(query.cursor, 'reference', false)
      const rows = chosen(query).toSorted((a, b) => comparePlaces(byReference(a), byReference(b), false))
      const rest = rows.filter((row) => !after || comparePlaces(byReference(row), after, false) > 0)
      return pageOf(rest, query.limit, (last) => caseCursor(last, 'reference', false))
    },
    registerRows: async function* (filter) {
      yield chosen(filter).map(registerRowOf)
    },
    countRegister: async (filters) => filters.map((filter) => chosen(filter).length),
    countFigures: async (filter) => {
      const count = countRegister(filter.now)
      count.add(chosen(filter).map(registerRowOf))
      return count.counts()
    },
    openWork: async () =>
      [...content.cases.values()]
        .map(({ row }) => row)
        .filter(({ handling }) => handling !== 'closed')
        .map(({ handler, dueAt, progress }) => ({
          handler,
          dueAt,
          waiting: progress.waitingFor !== null,
          contained: progress.contained,
        })),
    noBreachReports: async ({ receivedFrom, receivedBefore, limit, cursor }) => {
      const after = cursor === null ? null : reportCursorPlace(cursor, false)
      const rows = [...content.reports.values()]
        .map(({ row }) => row)
        .filter(
          ({ state, receivedAt }) =>
            (state === 'noBreach' || state === 'putAway') &&
            (receivedFrom === undefined || receivedAt >= receivedFrom) &&
            (receivedBefore === undefined || receivedAt < receivedBefore),
        )
        .toSorted((a, b) => compareReports(a, b, false))
      const rest = rows.filter((row) => !after || compareReports(row, after, false) > 0)
      return pageOf(rest, limit, (last) => reportCursor(last, false))
    },
  }
}

const byReference = (summary: CaseSummary) => placeInOrder(summary, 'reference')
