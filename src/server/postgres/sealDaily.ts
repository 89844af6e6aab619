import pg from 'pg'
import type { Store } from '../../api/ports.ts'
import { addHours, dayOf, type Instant } from '../../domain/time.ts'
import { sealHeads } from './verifyLog.ts'

const hour = 3_600_000

/**
 * Seals yesterday for every organisation, soon after the server starts and then as days pass; a day that is sealed already
 * is left alone, so any number of servers may do this at once.
 * @param options.url of the application's role; @param options.onFailure hears why a day could not be sealed; it is tried again
 * @returns how to stop, which waits for what is under way
 */
export function sealDaily({
  url,
  store,
  clock,
  onFailure,
}: {
  url: string
  store: Pick<Store, 'organisations'>
  clock: () => Instant
  onFailure: (error: unknown) => void
}): () => Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 1000 })
  pool.on('error', () => undefined)
  const sealAll = async () => {
    const yesterday = dayOf(addHours(clock(), -24))
    for (const { id } of await store.organisations()) await sealHeads(pool, id, yesterday)
  }
  let sealing = sealAll().catch(onFailure)
  const timer = setInterval(() => {
    sealing = sealing.then(sealAll).catch(onFailure)
  }, hour)
  return async () => {
    clearInterval(timer)
    await sealing
    await pool.end()
  }
}
