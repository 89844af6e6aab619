import { summaryEdition } from '../../domain/case/summary.ts'
import { breathe } from '../jobs/breathe.ts'
import type { Store } from '../ports.ts'
import { summariseOutdated } from './summariseAgain.ts'

/** So many cases that fail are told of one by one; of the others only how many, for an edition may fail them all. */
const failuresToldApart = 20

/**
 * Brings the stored summaries of all organisations to the present edition, those of open cases first, with a pause after
 * each so that who uses the screens hardly notices. Lists show a case as it was summarised before until its turn comes; a
 * write on it does the same at once. Any number of servers may do this at once and share the work.
 * @param isStopping asked before each case: what is left then is done at the next start
 * @param onFailure hears of cases that could not be summarised; they keep the summary they have, and the others go on
 * @returns how many summaries were worked out again
 * @throws what the store says when it is out of reach
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
      // Read anew for each: the policy may change while this runs. When even this fails, it is not the case.
      const organisation = await own.organisation()
      try {
        if (!(await summariseOutdated(caseId, own, organisation))) continue
        renewed += 1
      } catch (error) {
        failures += 1
        if (failures <= failuresToldApart) onFailure(error)
      }
      await breathe(performance.now() - began)
    }
  }
  const untold = failures - failuresToldApart
  if (untold > 0) onFailure(new Error(`${untold} more cases could not be summarised`))
  return renewed
}
