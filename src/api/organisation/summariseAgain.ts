import { summarise } from '../../domain/case/summary.ts'
import type { CaseId } from '../../domain/report/events.ts'
import { foldCase } from '../cases/caseStream.ts'
import type { Organisation, OrganisationStore } from '../ports.ts'

/**
 * Works the summary of a case out again, in a transaction of its own: what it says hangs on more than the case, on the
 * policy of the organisation and on what summaries say.
 */
export const summariseAgain = (id: CaseId, store: OrganisationStore, { policy }: Organisation): Promise<void> =>
  store.transaction(async (tx) => {
    const history = await tx.history({ kind: 'case', id }, { lock: true })
    await tx.putCase(summarise(foldCase(id, history), policy))
  })
