import { belongingOf } from '../../domain/mail/belonging.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import type { StreamId } from '../../domain/proof.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import { loadCase } from '../cases/caseStream.ts'
import type { OrganisationStore, Ports } from '../ports.ts'
import { loadReport } from '../reports/reportStream.ts'
import type { Reader } from '../streams.ts'

/**
 * The case or report that a message belongs to: by the message of ours that it answers, by the message of somebody else
 * that it answers and that we took in, or by the reference in its subject. Null when it stands alone.
 */
export async function findBelonging(
  mail: ReadMail,
  store: OrganisationStore,
  { hash, clock }: Pick<Ports, 'hash' | 'clock'>,
): Promise<StreamId | null> {
  const { ids, answers, reports, cases } = belongingOf(mail)
  for (const id of ids) {
    if (await loadReport(store, id)) return { kind: 'report', id }
    if (await loadCase(store, id)) return { kind: 'case', id }
  }
  for (const name of answers) {
    const stream = await store.streamOfMail(await hash(name))
    if (stream) return stream
  }
  for (const reference of reports) {
    const id = await reportCalled(reference, store, clock())
    if (id !== null) return { kind: 'report', id }
  }
  for (const reference of cases) {
    const id = await store.caseIdOf(reference)
    if (id !== null) return { kind: 'case', id }
  }
  return null
}

/** A report's reference is the end of its id, so two may share one: then it names neither. */
async function reportCalled(reference: string, store: OrganisationStore, now: string): Promise<string | null> {
  const { items } = await store.findReports({
    state: 'all',
    q: reference,
    searchRestricted: false,
    descending: true,
    limit: 10,
    cursor: null,
    now,
  })
  const [found, ...others] = items.filter(({ id }) => reportReference(id) === reference)
  return found && others.length === 0 ? found.id : null
}

/**
 * Where a message about this is added: the report or the open case; null when it is settled, closed or destroyed, for then
 * a new leak might hide in it, and somebody should judge it as a report.
 */
export async function placeToAdd(stream: StreamId, reader: Reader): Promise<StreamId | null> {
  if (stream.kind === 'report') {
    const report = (await loadReport(reader, stream.id))?.report
    if (report?.destroyedAt !== null) return null
    if (report.caseId !== null) return (await placeToAdd({ kind: 'case', id: report.caseId }, reader)) && stream
    return ['new', 'asked', 'parked'].includes(report.state) ? stream : null
  }
  const breach = (await loadCase(reader, stream.id))?.breach
  if (!breach) return null
  if (breach.mergedInto !== null) return placeToAdd({ kind: 'case', id: breach.mergedInto }, reader)
  return breach.handling === 'closed' ? null : stream
}
