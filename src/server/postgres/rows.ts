import { hasPromise } from '../../api/watch/hasPromise.ts'
import { allCategories } from '../../api/resemblance.ts'
import { referenceKey, textKey } from '../../api/caseOrder.ts'
import type { History } from '../../api/ports.ts'
import type { ReportRow } from '../../api/ports/lists.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import { type RegisterRow, registerRowOf } from '../../domain/register/registerRow.ts'
import type { PersonalDetails, SealedEntry, StreamId } from '../../domain/proof.ts'

/** Ids are UUIDs in lower case; whatever else somebody asks for does not exist. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

export type EventRow = {
  readonly version: number
  readonly type: SealedEntry['type']
  readonly recorded_at: string
  readonly happened_at: string
  readonly by_kind: SealedEntry['by']['kind']
  readonly by_id: string
  readonly data: SealedEntry['data']
  readonly personal_id: string | null
  readonly personal_hash: string | null
  readonly previous_hash: string
  readonly hash: string
}

export const entryOf = (stream: StreamId, row: EventRow): SealedEntry => ({
  stream,
  version: row.version,
  type: row.type,
  recordedAt: row.recorded_at,
  happenedAt: row.happened_at,
  by: { kind: row.by_kind, id: row.by_id },
  data: row.data,
  personalId: row.personal_id,
  personalHash: row.personal_hash,
  previousHash: row.previous_hash,
  hash: row.hash,
})

/** An entry as the table of events holds it. */
export const eventRowOf = (entry: SealedEntry): EventRow => ({
  version: entry.version,
  type: entry.type,
  recorded_at: entry.recordedAt,
  happened_at: entry.happenedAt,
  by_kind: entry.by.kind,
  by_id: entry.by.id,
  data: entry.data,
  personal_id: entry.personalId,
  personal_hash: entry.personalHash,
  previous_hash: entry.previousHash,
  hash: entry.hash,
})

export type HistoryRow = EventRow & { readonly personal: PersonalDetails['data'] | null }

export const historyOf = (stream: StreamId, rows: readonly HistoryRow[]): History =>
  rows.map((row) => ({ entry: entryOf(stream, row), personal: row.personal }))

/** The columns of a case that lists filter, sort and count by, and the summary itself. */
export const caseValues = (summary: CaseSummary) => ({
  ...registerValues(registerRowOf(summary)),
  id: summary.id,
  reference: summary.reference,
  reference_key: referenceKey(summary.reference),
  title_key: textKey(summary.title),
  opened_at: summary.openedAt,
  closed_at: summary.closedAt,
  due_at: summary.dueAt,
  is_open: summary.handling !== 'closed',
  is_waiting: summary.progress.waitingFor !== null,
  is_promised: hasPromise(summary),
  may_not_read: summary.progress.waitingFor?.mayNotRead ?? null,
  handler: summary.handler,
  authority_state: summary.authorityState,
  subjects_state: summary.subjectsState,
  outcome: summary.outcome,
  incident_kind: summary.incidentKind,
  recipient: summary.recipients?.kind ?? null,
  people: summary.people?.max ?? null,
  natures: summary.natures,
  categories: allCategories(summary),
  summary_edition: summary.edition,
  summary: JSON.stringify(summary),
})

/** What the register counts and no list asks. */
const registerValues = (row: RegisterRow) => ({
  controller: row.controller,
  department: row.department,
  cause: row.cause,
  opened_month: row.openedMonth,
  people_min: row.people?.min ?? null,
  is_notified: row.notified,
  is_filed_late: row.filedLate,
  clock_ends: row.clockEnds,
  is_contained: row.contained,
  hours_to_awareness: row.hoursToAwareness,
  hours_to_containment: row.hoursToContainment,
  hours_to_decision: row.hoursToDecision,
  retention_until: row.retentionUntil,
  on_legal_hold: row.onLegalHold,
  destroyed_at: row.destroyedAt,
  is_imported: row.imported,
})

export type StoredReport = {
  readonly id: string
  readonly version: number
  readonly state: ReportRow['state']
  readonly channel: ReportRow['channel']
  readonly received_at: string
  readonly call_back_wanted: boolean
  readonly called_back: boolean
  readonly parked_until: string | null
  readonly case_id: string | null
  readonly seen_by: readonly string[]
  readonly source_reference: string | null
}

export const reportOf = (row: StoredReport): ReportRow => ({
  id: row.id,
  version: row.version,
  state: row.state,
  channel: row.channel,
  receivedAt: row.received_at,
  callBackWanted: row.call_back_wanted,
  calledBack: row.called_back,
  parkedUntil: row.parked_until,
  caseId: row.case_id,
  seenBy: row.seen_by,
  sourceReference: row.source_reference,
})

/** @param hashOfSource SHA-256 of the source reference */
export const reportValues = (row: ReportRow, hashOfSource: (reference: string) => string) => ({
  id: row.id,
  version: row.version,
  state: row.state,
  channel: row.channel,
  received_at: row.receivedAt,
  call_back_wanted: row.callBackWanted,
  called_back: row.calledBack,
  parked_until: row.parkedUntil,
  case_id: row.caseId,
  seen_by: row.seenBy,
  source_reference: row.sourceReference,
  source_hash: row.sourceReference === null ? null : hashOfSource(row.sourceReference),
})
