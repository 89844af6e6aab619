import { chainStart, seal, type StreamId, unseal } from '../../domain/proof.ts'
import type { ReportEvent, ReportId } from '../../domain/report/events.ts'
import { evolveReport, type Report, unreceivedReport } from '../../domain/report/report.ts'
import type { Instant } from '../../domain/time.ts'
import type { History, OrganisationStore } from '../ports.ts'
import type { ReportRow } from '../ports/lists.ts'
import { type Reader, recorded } from '../streams.ts'
import type { Writing } from '../writing.ts'
import { reportSearchText } from './reportSearchText.ts'
import { announceAbroad } from '../webhooks/announce.ts'
import { factBy } from '../auditFact.ts'

export type LoadedReport = { readonly report: Report; readonly head: string }

const reportStream = (id: ReportId): StreamId => ({ kind: 'report', id })

const loaded = (id: ReportId, history: History): LoadedReport | null =>
  history.length === 0
    ? null
    : {
        report: history.reduce(
          (report, { entry, personal }) => evolveReport(report, unseal<ReportEvent>(entry, personal)),
          unreceivedReport(id),
        ),
        head: history.at(-1)?.entry.hash ?? chainStart,
      }

/** The report, or null when this organisation has none with this id. */
export const loadReport = async (reader: Reader, id: ReportId): Promise<LoadedReport | null> =>
  loaded(id, await reader.history(reportStream(id)))

/** Many reports in one question to the store, in the order of the ids; unknown ones are left out. */
export async function loadReports(
  store: Pick<OrganisationStore, 'histories'>,
  ids: readonly ReportId[],
): Promise<readonly Report[]> {
  const histories = await store.histories('report', ids)
  return ids.flatMap((id, at) => loaded(id, histories[at] ?? [])?.report ?? [])
}

/** The same, holding other writers of this report off until the transaction ends. */
export const lockReport = async ({ tx }: Writing, id: ReportId): Promise<LoadedReport | null> =>
  loaded(id, await tx.history(reportStream(id), { lock: true }))

/** A report that is about to be received. */
export const newReport = (id: ReportId): LoadedReport => ({ report: unreceivedReport(id), head: chainStart })

/** What a history that was read says of a report. */
export const foldReport = (id: ReportId, history: History): Report =>
  loaded(id, history)?.report ?? unreceivedReport(id)

/** Records events on a report: the sealed entries, the row of the inbox, the search text and the audit fact. */
export async function recordOnReport(
  writing: Writing,
  before: LoadedReport,
  events: readonly ReportEvent[],
): Promise<LoadedReport> {
  if (events.length === 0) return before
  const { tx, ports, organisation, now, by } = writing
  const { id, version } = before.report
  const entries = recorded(events, version, writing, happenedAtOf)
  const sealed = await seal(organisation.id, reportStream(id), entries, before.head, ports.hash, ports.newSecret)
  await tx.append(reportStream(id), version, sealed)
  const report = entries.reduce(evolveReport, before.report)
  await tx.putReport(
    rowOf(report),
    events.some(({ type }) => changesSearch.has(type)) ? reportSearchText(report) : undefined,
  )
  await announceAbroad(writing, { stream: reportStream(id), reference: null, entries })
  await tx.audit(factBy(by, now, 'write', { kind: 'report', id }))
  return { report, head: sealed.at(-1)?.entry.hash ?? before.head }
}

/** When an event says it happened in the world; null when it happened at the moment of recording. */
function happenedAtOf(event: ReportEvent): Instant | null {
  if (event.type === 'reportReceived') return event.receivedAt
  return event.type === 'reporterCalledBack' ? event.calledAt : null
}

const changesSearch: ReadonlySet<ReportEvent['type']> = new Set([
  'reportReceived',
  'reporterCalledBack',
  'reporterAsked',
  'reporterAnswered',
  'reportDetailsDestroyed',
])

/** A report as the lists know it. */
export const rowOf = (report: Report): ReportRow => ({
  id: report.id,
  version: report.version,
  state: report.state,
  channel: report.channel,
  receivedAt: report.receivedAt,
  callBackWanted: report.reporter?.callBack ?? false,
  calledBack: report.calledBackAt !== null,
  parkedUntil: report.parkedUntil,
  caseId: report.caseId,
  seenBy: report.seenBy,
  sourceReference: report.sourceReference,
})
