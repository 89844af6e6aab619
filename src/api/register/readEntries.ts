import type { NoBreachReport, RegisterEntryWhole } from '../../contract/register.ts'
import type { Case } from '../../domain/case/case.ts'
import type { CaseId, ReportId } from '../../domain/report/events.ts'
import { isKeptNoLonger } from '../../domain/law/retention.ts'
import { rulePacks } from '../../domain/law/rulePacks.ts'
import { keptUntil } from '../../domain/report/destroyReport.ts'
import type { Report } from '../../domain/report/report.ts'
import { dayOf, type Instant } from '../../domain/time.ts'
import { foldCase } from '../cases/caseStream.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { History, OrganisationStore } from '../ports.ts'
import type { Page } from '../cursor.ts'
import type { NoBreachQuery } from '../ports/register.ts'
import { foldReport, loadReports } from '../reports/reportStream.ts'
import type { Shown } from '../shown.ts'
import { presentEntry, type Reporting } from './presentEntry.ts'

export type WholeEntry = Shown<RegisterEntryWhole>

/** The entries of these cases, read in two questions to the store whatever their number; unknown ones are left out. */
export async function readEntries(
  store: OrganisationStore,
  ids: readonly CaseId[],
  nameOf: NameOf,
  now: Instant,
): Promise<readonly WholeEntry[]> {
  const histories = await store.histories('case', ids)
  const found = ids.flatMap((id, at) => {
    const history = histories[at] ?? []
    return history.length === 0 ? [] : [{ breach: foldCase(id, history), history }]
  })
  const asked = [...new Set(found.flatMap(({ breach }) => breach.reports))]
  const reports = new Map((await loadReports(store, asked)).map((report) => [report.id, report]))
  return found.map(({ breach, history }) => ({
    ...presentEntry(breach, reportingOf(breach, reports), nameOf, now),
    history: history.map(({ entry }) => ({
      version: entry.version,
      type: entry.type,
      // A moment of awareness names the one that it replaces.
      isCorrection: typeof entry.data['corrects'] === 'string' || entry.data['hold'] === false,
      recordedAt: entry.recordedAt,
      happenedAt: entry.happenedAt,
      by: nameOf(entry.by),
      hash: entry.hash,
    })),
  }))
}

/** What of a page of entries leaves the house: without the history, which one entry and an export have. */
export function withoutHistory(whole: WholeEntry): Omit<WholeEntry, 'history'> {
  const { history: _, ...entry } = whole
  return entry
}

/** From the reports while they have it, otherwise from what their destruction left. */
function reportingOf(breach: Case, reports: ReadonlyMap<ReportId, Report>): Reporting {
  const own = breach.reports.flatMap((id) => reports.get(id) ?? [])
  const roles = own.flatMap(({ reporter }) => reporter?.role ?? [])
  return {
    roles: [...new Set([...(breach.destruction?.reporterRoles ?? []), ...roles])].toSorted(),
    channels: [...new Set(own.map(({ channel }) => channel))],
  }
}

export type ReadReport = { readonly report: Report; readonly shown: NoBreachReport }

/** One page of what was told and judged to be no breach. */
export async function readNoBreachReports(
  store: OrganisationStore,
  query: NoBreachQuery,
  nameOf: NameOf,
): Promise<Page<ReadReport>> {
  const { items, next } = await store.noBreachReports(query)
  const histories = await store.histories(
    'report',
    items.map(({ id }) => id),
  )
  return {
    items: items.map(({ id, channel, receivedAt }, at) => {
      const history = histories[at] ?? []
      const report = foldReport(id, history)
      const judged = judgement(history, nameOf, receivedAt)
      const until = keptUntil(report) ?? dayOf(judged.settledAt)
      return {
        report,
        shown: { id, channel, receivedAt, ...judged, keptUntil: until, destroyedAt: report.destroyedAt },
      }
    }),
    next,
  }
}

/**
 * The same for those alone whose term is over and whose details are still there. The store does not know terms, so pages
 * are read until one holds any; what came in too late to be over is never read.
 */
export async function readReportsToDestroy(
  store: OrganisationStore,
  query: NoBreachQuery,
  nameOf: NameOf,
  now: Instant,
): Promise<Page<ReadReport>> {
  const receivedBefore = [query.receivedBefore ?? now, latestThatCanBeOver(now)].toSorted()[0]
  for (let { cursor } = query; ;) {
    const { items, next } = await readNoBreachReports(store, { ...query, receivedBefore, cursor }, nameOf)
    const over = items.filter(
      ({ report, shown }) => report.destroyedAt === null && isKeptNoLonger({ until: shown.keptUntil }, dayOf(now)),
    )
    if (over.length > 0 || next === null) return { items: over, next }
    cursor = next
  }
}

/** Nothing is judged before it came in: what came in within the term of today's pack is still kept. */
const latestThatCanBeOver = (now: Instant): Instant => {
  const years = Math.min(...rulePacks.map(({ retention }) => retention.noBreachYears))
  return Temporal.Instant.from(now)
    .toZonedDateTimeISO('UTC')
    .subtract({ years })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}

function judgement(history: History, nameOf: NameOf, receivedAt: Instant) {
  const ends = history.findLast(({ entry: { type } }) => type === 'reportIsNoBreach' || type === 'mailPutAway')
  const entry = ends?.entry
  const reason = entry?.data['reason']
  return {
    settledAt: entry?.recordedAt ?? receivedAt,
    settledBy: entry ? nameOf(entry.by) : '',
    reason: typeof reason === 'string' ? reason : '',
  }
}
