import type { Case } from '../../domain/case/case.ts'
import type { Destruction } from '../../domain/case/destruction.ts'
import { destroyDetails, refusalToDestroyDetails, type ToDestroy } from '../../domain/case/destroyDetails.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import { type Destroyable, destroyables } from '../../domain/case/codes.ts'
import type { OrganisationId } from '../../domain/people.ts'
import { certificateText, entriesWithDetails, type StreamEvent } from '../../domain/proof.ts'
import type { ReporterRole } from '../../domain/report/events.ts'
import { ProblemError, problemOf } from '../problems.ts'
import type { History, Ports } from '../ports.ts'
import { reportSearchText } from '../reports/reportSearchText.ts'
import { type LoadedReport, loadReport, lockReport, recordOnReport } from '../reports/reportStream.ts'
import type { Reader } from '../streams.ts'
import { contextOf, type Writing } from '../writing.ts'
import { type LoadedCase, lockCase, recordOnCase, searchTextOf } from './caseStream.ts'
import { heldThroughReports } from './legalHolds.ts'

/** What a kind of entry holds, in the words of a certificate. */
const heldBy: { readonly [Type in StreamEvent['type']]?: Destroyable } = {
  reportReceived: 'reporters',
  reporterCalledBack: 'reporters',
  reporterAsked: 'reporters',
  reporterAnswered: 'reporters',
  reporterRoleCorrected: 'reporters',
  reporterCorrected: 'reporters',
  reportFileAdded: 'evidence',
  noteAdded: 'notes',
  evidenceAttached: 'evidence',
  handlerAssigned: 'handovers',
  handedOver: 'handovers',
  authorityNotified: 'filers',
  addresseesListed: 'addressees',
  messageWritten: 'addressees',
  destructionDeclared: 'addressees',
}

type OfReport = { readonly loaded: LoadedReport; readonly history: History }

/** The reports that went into this case and no other: a merged case has given its reports away. */
async function ownReports(breach: Case, reader: Reader): Promise<readonly OfReport[]> {
  const found: OfReport[] = []
  // One after the other: a transaction has one connection.
  for (const id of breach.reports) {
    const loaded = await loadReport(reader, id)
    if (loaded?.report.caseId === breach.id)
      found.push({ loaded, history: await reader.history({ kind: 'report', id }) })
  }
  return found
}

/** Everything of a case and its reports that still can be destroyed, with the proof that its destruction will have. */
export async function toDestroy(
  { breach, history }: LoadedCase,
  reader: Reader,
  organisation: OrganisationId,
  { hash }: Pick<Ports, 'hash'>,
): Promise<ToDestroy & { readonly own: readonly OfReport[] }> {
  const own = await ownReports(breach, reader)
  const destroyed = entriesWithDetails(history)
  const reports = own.map(({ loaded, history: ofReport }) => ({
    id: loaded.report.id,
    destroyed: entriesWithDetails(ofReport),
  }))
  const types = [history, ...own.map(({ history: ofReport }) => ofReport)].flatMap((entries) =>
    entries.filter(({ personal }) => personal !== null).map(({ entry }) => heldBy[entry.type] ?? 'notes'),
  )
  const roles = own.flatMap(({ loaded }) => loaded.report.reporter?.role ?? [])
  return {
    own,
    what: destroyables.filter((kind) => types.includes(kind)),
    destroyed,
    reports,
    reporterRoles: [...new Set<ReporterRole>([...(breach.destruction?.reporterRoles ?? []), ...roles])],
    proof: await hash(certificateText(organisation, streamsOf(breach.id, { destroyed, reports }))),
  }
}

/** The entries of a destruction by stream, the case first: the order that the proof is made in. */
export const streamsOf = (caseId: string, { destroyed, reports }: Pick<Destruction, 'destroyed' | 'reports'>) => [
  { stream: { kind: 'case' as const, id: caseId }, destroyed },
  ...reports.map((report) => ({ stream: { kind: 'report' as const, id: report.id }, destroyed: report.destroyed })),
]

/**
 * Destroys the personal details of a case and its reports in one transaction: the details and their salts first, then
 * what tells so in every stream they were in, then whatever else might still hold them.
 * @throws ProblemError with the refusal of the domain; then nothing is destroyed
 */
export async function destroyCase(writing: Writing, loaded: LoadedCase): Promise<LoadedCase> {
  const { tx, ports, organisation } = writing
  // Refused before the reports are read: most refusals need nothing of them.
  const refused = refusalToDestroyDetails(loaded.breach, contextOf(writing))
  if (refused) throw problemOf(refused)
  const held = await heldThroughReports(loaded.breach.reports, tx)
  if (held) throw problemOf(held)
  const { own, ...command } = await toDestroy(loaded, tx, organisation.id, ports)
  const decision = destroyDetails(command, loaded.breach, contextOf(writing))
  if ('refused' in decision) throw problemOf(decision.refused)

  const searched = await searchTextOf(loaded.breach, tx)
  const texts = [searched, ...own.map(({ loaded: { report } }) => reportSearchText(report))]
  for (const { stream, destroyed } of streamsOf(loaded.breach.id, command))
    await tx.destroyDetails(
      stream,
      destroyed.map(({ version }) => version),
    )
  // With its key the content of every file is gone, from this database and from copies made later; earlier copies hold the key.
  for (const { stream } of streamsOf(loaded.breach.id, command)) await tx.destroyFiles(stream)
  await tx.destroyAddressees(loaded.breach.id)
  await tx.destroyLetters(loaded.breach.id)
  for (const { id, destroyed } of command.reports) await tellReport(writing, id, loaded.breach.id, destroyed, command)
  const after = await tellCase(writing, loaded, decision.events)
  await tx.forgetTraces({
    streams: [loaded.breach.id, ...command.reports.map(({ id }) => id)],
    reports: command.reports.map(({ id }) => id),
    texts: texts.flatMap(({ open, restricted }) => [open, restricted]),
  })
  return after
}

async function tellReport(
  writing: Writing,
  id: string,
  caseId: string,
  destroyed: ToDestroy['destroyed'],
  { proof }: ToDestroy,
): Promise<void> {
  if (destroyed.length === 0) return
  const report = await lockReport(writing, id)
  if (!report) throw new ProblemError('notFound')
  await recordOnReport(writing, report, [{ type: 'reportDetailsDestroyed', caseId, destroyed, proof }])
}

/** Read again, so that nothing of what is gone reaches the rows by way of the case as it was. */
async function tellCase(writing: Writing, { breach }: LoadedCase, events: readonly CaseEvent[]): Promise<LoadedCase> {
  const without = await lockCase(writing, breach.id)
  if (!without) throw new ProblemError('notFound')
  return recordOnCase(writing, without, events)
}
