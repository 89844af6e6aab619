import { caseCursor, reportCursor, reportCursorPlace } from '../../api/caseOrder.ts'
import { UnknownCursor } from '../../api/cursor.ts'
import type { RegisterStore } from '../../api/ports/register.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import type { OrganisationId } from '../../domain/people.ts'
import type { RegisterRow } from '../../domain/register/registerRow.ts'
import type { RegisterCounts } from '../../domain/register/statistics.ts'
import type { OpenWork } from '../../domain/register/workload.ts'
import { beyond, ordered, pageOf, placeAfter, ties, where } from './caseLists.ts'
import { Parameters } from './parameters.ts'
import { inRegister } from './registerConditions.ts'
import { countFigures } from './registerFigures.ts'
import { reportColumns } from './reportLists.ts'
import { isId, reportOf, type StoredReport } from './rows.ts'
import type { Session } from './session.ts'
import type { sharingTurns } from './sharedTurns.ts'

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

/** So many narrow rows are read at once. */
const batch = 5000

/** Shares the figures that several wait for at the same time. */
export type SharedFigures = ReturnType<typeof sharingTurns<RegisterCounts>>

/** The questions of the register; long answers come in batches, each from where the one before ended. */
export const registerOver = (
  within: Within,
  organisation: OrganisationId,
  sharedFigures: SharedFigures,
): RegisterStore => ({
  register: (query) =>
    within(async (session) => {
      const parameters = new Parameters()
      const conditions = inRegister(query, parameters)
      const after = placeAfter(query.cursor, 'reference', false)
      if (after) conditions.push(beyond(ties, false, parameters, after))
      const text = `select summary from cases ${where(conditions)} order by ${ordered(ties, false)} limit ${query.limit + 1}`
      const rows = await session.query<{ summary: CaseSummary }>(text, parameters.values)
      // No words were searched for, so none of these came only near to them.
      const { items, next } = pageOf(rows, query.limit, ({ summary }) => caseCursor(summary, 'reference', false))
      return { items, next }
    }),

  registerRows: async function* (filter) {
    let after: string | null = null
    for (;;) {
      const parameters = new Parameters()
      const conditions = inRegister(filter, parameters)
      if (after !== null) conditions.push(`id > ${parameters.add(after)}`)
      const text = `select ${rowColumns} from cases ${where(conditions)} order by id limit ${batch}`
      const rows: readonly StoredRow[] = await within((session) => session.query<StoredRow>(text, parameters.values))
      yield rows.map(rowOf)
      if (rows.length < batch) return
      after = rows.at(-1)?.id ?? null
    }
  },

  countRegister: (filters) =>
    within(async (session) => {
      const parameters = new Parameters()
      const counts = filters.map(
        (filter) => `(select count(*)::int from cases ${where(inRegister(filter, parameters))})`,
      )
      const [row] = await session.query<{ counts: number[] }>(
        `select array[${counts.join(', ')}]::int[] as counts`,
        parameters.values,
      )
      return row?.counts ?? []
    }),

  countFigures: (filter) => {
    // The moment is no part of the question: whoever shares an answer asked within the time that one takes.
    const question = JSON.stringify([organisation, { ...filter, now: '' }])
    return sharedFigures(question, () => within((session) => countFigures(session, filter)))
  },

  openWork: () =>
    within((session) =>
      session.query<OpenWork>(
        'select handler, due_at as "dueAt", is_waiting as waiting, is_contained as contained from cases where is_open',
      ),
    ),

  noBreachReports: ({ receivedFrom, receivedBefore, limit, cursor }) =>
    within(async (session) => {
      const parameters = new Parameters()
      // Messages that were put away end as those do: kept for a term, then destroyed.
      const conditions = ["state in ('noBreach', 'putAway')"]
      if (receivedFrom !== undefined) conditions.push(`received_at >= ${parameters.add(receivedFrom)}`)
      if (receivedBefore !== undefined) conditions.push(`received_at < ${parameters.add(receivedBefore)}`)
      if (cursor !== null) {
        const after = reportCursorPlace(cursor, false)
        if (!isId(after.id)) throw new UnknownCursor()
        conditions.push(`(received_at, id) > (${parameters.add(after.receivedAt)}, ${parameters.add(after.id)})`)
      }
      const text = `select ${reportColumns} from reports ${where(conditions)} order by received_at, id limit ${limit + 1}`
      const rows = await session.query<StoredReport>(text, parameters.values)
      const items = rows.slice(0, limit).map(reportOf)
      const last = items.at(-1)
      return { items, next: last && rows.length > limit ? reportCursor(last, false) : null }
    }),
})

const rowColumns = `id, outcome, is_open as open, opened_at as "openedAt", handler, controller, department, cause,
  incident_kind as "incidentKind", categories, authority_state as "authorityState", subjects_state as "subjectsState",
  is_notified as notified, is_filed_late as "filedLate", clock_ends as "clockEnds", is_contained as contained,
  people_min::float8 as "peopleMin", people::float8 as "peopleMax", opened_month as "openedMonth",
  hours_to_awareness as "hoursToAwareness", hours_to_containment as "hoursToContainment",
  hours_to_decision as "hoursToDecision", retention_until as "retentionUntil", on_legal_hold as "onLegalHold",
  destroyed_at as "destroyedAt", is_imported as imported`

type StoredRow = Omit<RegisterRow, 'people'> & {
  readonly id: string
  readonly peopleMin: number | null
  readonly peopleMax: number | null
}

function rowOf(stored: StoredRow): RegisterRow {
  const { id: _, peopleMin, peopleMax, ...row } = stored
  return { ...row, people: peopleMax === null ? null : { min: peopleMin ?? 0, max: peopleMax } }
}
