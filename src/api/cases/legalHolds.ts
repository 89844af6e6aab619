import type { Case } from '../../domain/case/case.ts'
import type { Refusal } from '../../domain/case/refusal.ts'
import { unseal } from '../../domain/proof.ts'
import type { CaseId, ReportEvent, ReportId } from '../../domain/report/events.ts'
import type { Reader } from '../streams.ts'
import { loadCase } from './caseStream.ts'

type OnLegalHold = Extract<Refusal, { code: 'onLegalHold' }>

/** A legal hold as it stands in the way of a destruction; null where nobody holds the case. */
const refusalOfHold = ({ id, legalHold }: Case): OnLegalHold | null =>
  legalHold && { code: 'onLegalHold', since: legalHold.recordedAt, reason: legalHold.reason, caseId: id }

/**
 * The hold of any case that one of these reports is or was in: after a merger, a split or a report that moved, what was
 * told there is evidence in that case as well.
 */
export async function heldThroughReports(reports: readonly ReportId[], reader: Reader): Promise<OnLegalHold | null> {
  const cases = new Set<CaseId>()
  // One after the other: a transaction has one connection.
  for (const id of reports)
    for (const { entry, personal } of await reader.history({ kind: 'report', id })) {
      const { event } = unseal<ReportEvent>(entry, personal)
      if (event.type === 'caseOpenedFromReport' || event.type === 'reportJoinedCase') cases.add(event.caseId)
    }
  for (const id of cases) {
    const found = await loadCase(reader, id)
    const held = found && refusalOfHold(found.breach)
    if (held) return held
  }
  return null
}
