import type { NoBreachReport, RegisterEntryWhole } from '../../contract/register.ts'
import type { Case } from '../../domain/case/case.ts'
import type { CaseId, ReportId } from '../../domain/report/events.ts'
import type { Report } from '../../domain/report/report.ts'
import type { Instant } from '../../domain/time.ts'
import { foldCase } from '../cases/caseStream.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { History, OrganisationStore, Page } from '../ports.ts'
import type { NoBreachQuery } from '../registerPorts.ts'
import { loadReports } from '../reports/reportStream.ts'
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

/** One page of what was told and judged to be no breach. */
export async function readNoBreachReports(
  store: OrganisationStore,
  query: NoBreachQuery,
  nameOf: NameOf,
): Promise<Page<NoBreachReport>> {
  const { items, next } = await store.noBreachReports(query)
  const histories = await store.histories(
    'report',
    items.map(({ id }) => id),
  )
  return {
    items: items.map(({ id, channel, receivedAt }, at) => ({
      id,
      channel,
      receivedAt,
      ...judgement(histories[at] ?? [], nameOf, receivedAt),
    })),
    next,
  }
}

function judgement(history: History, nameOf: NameOf, receivedAt: Instant) {
  const entry = history.findLast(({ entry: { type } }) => type === 'reportIsNoBreach')?.entry
  const reason = entry?.data['reason']
  return {
    settledAt: entry?.recordedAt ?? receivedAt,
    settledBy: entry ? nameOf(entry.by) : '',
    reason: typeof reason === 'string' ? reason : '',
  }
}
