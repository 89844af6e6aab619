import type { Case } from '../../domain/case/case.ts'
import { unopenedCase } from '../../domain/case/unopenedCase.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import { happenedAtOf } from '../../domain/case/happenedAt.ts'
import { evolve } from '../../domain/case/evolve.ts'
import { summarise } from '../../domain/case/summary.ts'
import { chainStart, seal, type StreamId, unseal } from '../../domain/proof.ts'
import type { CaseId, ReportId } from '../../domain/report/events.ts'
import type { Report } from '../../domain/report/report.ts'
import type { History, SearchText } from '../ports.ts'
import { loadReport } from '../reports/reportStream.ts'
import { reportSearchText } from '../reports/reportSearchText.ts'
import { type Reader, recorded } from '../streams.ts'
import type { Writing } from '../writing.ts'
import { announceAbroad } from '../webhooks/announce.ts'
import { factBy } from '../auditFact.ts'

export type LoadedCase = {
  readonly breach: Case
  readonly history: History
  /** Hash of the last entry, onto which the next is sealed. */
  readonly head: string
}

const caseStream = (id: CaseId): StreamId => ({ kind: 'case', id })

/** The case as these entries of its stream tell it. */
export const foldCase = (id: CaseId, history: History): Case =>
  history.reduce((breach, { entry, personal }) => evolve(breach, unseal<CaseEvent>(entry, personal)), unopenedCase(id))

const loaded = (id: CaseId, history: History): LoadedCase | null =>
  history.length === 0
    ? null
    : { breach: foldCase(id, history), history, head: history.at(-1)?.entry.hash ?? chainStart }

/** The case, or null when this organisation has none with this id. */
export const loadCase = async (reader: Reader, id: CaseId): Promise<LoadedCase | null> =>
  loaded(id, await reader.history(caseStream(id)))

/** The same, holding other writers of this case off until the transaction ends. */
export const lockCase = async ({ tx }: Writing, id: CaseId): Promise<LoadedCase | null> =>
  loaded(id, await tx.history(caseStream(id), { lock: true }))

/** A case that is about to be opened. */
export const newCase = (id: CaseId): LoadedCase => ({
  breach: unopenedCase(id),
  history: [],
  head: chainStart,
})

/** Records events on a case: the sealed entries, the summary for lists, the search text and the audit fact, all in one transaction. */
export async function recordOnCase(
  writing: Writing,
  before: LoadedCase,
  events: readonly CaseEvent[],
): Promise<LoadedCase> {
  if (events.length === 0) return before
  const { tx, ports, organisation, now, by } = writing
  const { id, version } = before.breach
  const entries = recorded(events, version, writing, happenedAtOf)
  const sealed = await seal(organisation.id, caseStream(id), entries, before.head, ports.hash, ports.newSecret)
  await tx.append(caseStream(id), version, sealed)
  const breach = entries.reduce(evolve, before.breach)
  const search = events.some(({ type }) => changesSearch.has(type)) ? await searchTextOf(breach, tx) : undefined
  await tx.putCase(summarise(breach, organisation.policy), search)
  await announceAbroad(writing, { stream: caseStream(id), reference: breach.reference, entries })
  await tx.audit(factBy(by, now, 'write', { kind: 'case', id }))
  return {
    breach,
    history: [...before.history, ...sealed.map(({ entry, personal }) => ({ entry, personal: personal?.data ?? null }))],
    head: sealed.at(-1)?.entry.hash ?? before.head,
  }
}

const changesSearch: ReadonlySet<CaseEvent['type']> = new Set([
  'caseOpened',
  'caseImported',
  'titleChanged',
  'reportJoined',
  'reportLeft',
  'caseAbsorbed',
  // Its reports may have been told more while they were in the other case.
  'mergerUndone',
  'absorptionUndone',
  'authorityNotified',
  'authorityNumberReceived',
  'noteAdded',
  'personalDetailsDestroyed',
])

/** Writes the search text of a case again after one of its reports changed. */
export async function refreshSearch(writing: Writing, { breach }: LoadedCase): Promise<void> {
  await writing.tx.putCase(summarise(breach, writing.organisation.policy), await searchTextOf(breach, writing.tx))
}

/** The reports of a case, oldest first joined. */
export async function reportsOf(ids: readonly ReportId[], reader: Reader): Promise<readonly Report[]> {
  const reports: Report[] = []
  // One after the other: a transaction has one connection.
  for (const id of ids) {
    const found = await loadReport(reader, id)
    if (found) reports.push(found.report)
  }
  return reports
}

/** The words by which a case is found, its reports' among them; the restricted ones only by who may see reporters. */
export async function searchTextOf(breach: Case, reader: Reader): Promise<SearchText> {
  const reports = await reportsOf(breach.reports, reader)
  const texts = reports.map(reportSearchText)
  return {
    open: [
      breach.reference,
      breach.title,
      breach.imported?.source.reference ?? null,
      ...breach.authority.notifications.map(({ authorityNumber }) => authorityNumber),
      ...texts.map(({ open }) => open),
    ]
      .filter((text) => text !== null)
      .join('\n'),
    // Whoever may not read a note must not find a case by the names in it either.
    restricted: [...breach.notes.map(({ text }) => text ?? ''), ...texts.map(({ restricted }) => restricted)].join(
      '\n',
    ),
  }
}
