import { jobsAreKeptForHours } from '../domain/jobs/job.ts'
import { leftAloneForHours } from '../api/mail/acknowledge.ts'
import { deliveriesAreKeptForHours } from '../api/webhooks/deliver.ts'
import { forgetImportRows } from '../api/imports/forgetRows.ts'
import { keptForHours } from '../api/writing.ts'
import type { Store } from '../api/ports.ts'
import { draftsAreKeptForHours } from '../domain/report/draft.ts'
import { addHours, type Instant } from '../domain/time.ts'

const day = 86_400_000

/**
 * Forgets, soon after the server starts and then every day, what is kept for a time only: forms under way that nobody went
 * on with, answers kept for repeated requests, jobs that ended long ago, senders that got an acknowledgement, and what was sent
 * to other systems. Any number of servers may do this at once.
 * @param options.onFailure hears why it failed; it is tried again the next day
 * @returns how to stop, which waits for what is under way
 */
export function forgetDaily({
  store,
  clock,
  onFailure,
}: {
  store: Pick<Store, 'organisations' | 'of'>
  clock: () => Instant
  onFailure: (error: unknown) => void
}): () => Promise<void> {
  const forget = async () => {
    const now = clock()
    const before = {
      drafts: addHours(now, -draftsAreKeptForHours),
      answers: addHours(now, -keptForHours),
      jobs: addHours(now, -jobsAreKeptForHours),
      senders: addHours(now, -leftAloneForHours),
    }
    for (const { id } of await store.organisations()) {
      await store.of(id).forgetOld(before)
      await store.of(id).forgetDeliveries(addHours(now, -deliveriesAreKeptForHours))
      await forgetImportRows(store.of(id), now)
    }
  }
  let forgetting = forget().catch(onFailure)
  const timer = setInterval(() => {
    forgetting = forgetting.then(forget).catch(onFailure)
  }, day)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await forgetting
  }
}
