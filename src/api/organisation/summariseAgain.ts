import { summarise, summaryEdition } from '../../domain/case/summary.ts'
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

/**
 * The same, unless it is of the present edition already: somebody wrote on the case meanwhile, or another server was first.
 * @returns whether it was worked out again
 */
export const summariseOutdated = (id: CaseId, store: OrganisationStore, { policy }: Organisation): Promise<boolean> =>
  store.transaction(async (tx) => {
    // The lock comes first: who waited for another server finds what that one kept.
    const history = await tx.history({ kind: 'case', id }, { lock: true })
    if (((await tx.summaryEdition(id)) ?? summaryEdition) >= summaryEdition) return false
    await tx.putCase(summarise(foldCase(id, history), policy))
    return true
  })
