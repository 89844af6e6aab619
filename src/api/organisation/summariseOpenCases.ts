import { summarise } from '../../domain/case/summary.ts'
import { foldCase } from '../cases/caseStream.ts'
import type { Organisation, OrganisationStore } from '../ports.ts'

/** Works the summaries of all open cases out again after the policy changed, each in a transaction of its own. */
export async function summariseOpenCases(store: OrganisationStore, { policy }: Organisation): Promise<void> {
  for (const id of await store.openCaseIds()) {
    await store.transaction(async (tx) => {
      const history = await tx.history({ kind: 'case', id }, { lock: true })
      await tx.putCase(summarise(foldCase(id, history), policy))
    })
  }
}
