import { summaryEdition } from '../../domain/case/summary.ts'
import { breathe } from '../jobs/breathe.ts'
import type { Store } from '../ports.ts'
import { summariseAgain } from './summariseAgain.ts'

/** So many cases that fail say that it is not the cases: the database is gone, or this edition is wrong. */
const mostFailures = 20

/**
 * Brings the stored summaries of all organisations to the present edition, those of open cases first, with a pause after
 * each so that who uses the screens hardly notices. Lists show a case as it was summarised before until its turn comes; a
 * write on it does the same at once. Any number of servers may do this at once.
 * @param isStopping asked before each case: what is left then is done at the next start
 * @param onFailure hears of a case that could not be summarised; it keeps the summary it has, and the others go on
 * @returns how many summaries were worked out again
 * @throws what the last of too many failures was
 */
export async function renewSummaries(
  store: Pick<Store, 'organisations' | 'of'>,
  { isStopping, onFailure }: { isStopping: () => boolean; onFailure: (error: unknown) => void },
): Promise<number> {
  let renewed = 0
  let failures = 0
  for (const { id } of await store.organisations()) {
    const own = store.of(id)
    for (const caseId of await own.outdatedCaseIds(summaryEdition)) {
      if (isStopping()) return renewed
      const began = performance.now()
      try {
        // Read anew for each: the policy may change while this runs.
        await summariseAgain(caseId, own, await own.organisation())
        renewed += 1
      } catch (error) {
        failures += 1
        if (failures > mostFailures) throw error
        onFailure(error)
      }
      await breathe(performance.now() - began)
    }
  }
  return renewed
}
