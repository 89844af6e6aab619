import type { Context } from '../domain/case/context.ts'
import type { Actor } from '../domain/people.ts'
import { hoursBetween, type Instant } from '../domain/time.ts'
import type { House } from './house.ts'
import type { Answer } from './http/answer.ts'
import type { WriteKey } from './http/route.ts'
import { type Organisation, type OrganisationStore, type Ports, type Transaction, VersionConflict } from './ports.ts'
import { ProblemError } from './problems.ts'

/** One write under way: its transaction, who does it, when, and under which policy. */
export type Writing = {
  readonly tx: Transaction
  readonly ports: Ports
  readonly by: Actor
  readonly organisation: Organisation
  readonly now: Instant
}

/** The same as the verbs of the domain want it. */
export const contextOf = ({ by, now, organisation, ports }: Writing): Context => ({
  by,
  now,
  policy: organisation.policy,
  newId: ports.newId,
})

type WriteAsk = {
  readonly house: House
  readonly store: OrganisationStore
  readonly organisation: Organisation
  readonly by: Actor
  readonly write: WriteKey | null
}

/** So long a repeated request gets the answer of the first. */
export const keptForHours = 24

/**
 * Does one piece of work in one transaction and answers it; a repeated request with the same key gets the kept answer.
 * @throws ProblemError idempotencyKeyReused, changedMeanwhile, or whatever the work throws; then nothing is kept
 */
export async function writeOnce(
  { house: { ports }, store, organisation, by, write }: WriteAsk,
  work: (writing: Writing) => Promise<Answer>,
): Promise<Answer> {
  const now = ports.clock()
  const fingerprint = write && (await ports.hash(write.request))
  try {
    return await store.transaction(async (tx) => {
      const writing: Writing = { tx, ports, by, organisation, now }
      if (!write || !fingerprint) return work(writing)
      const kept = await keptAnswer(tx, by, write.key, fingerprint, now)
      if (kept) return kept
      const answer = await work(writing)
      if ('json' in answer) {
        const { status, headers = {}, json } = answer
        await tx.keepAnswer({
          key: write.key,
          actor: by.id,
          fingerprint,
          status,
          body: JSON.stringify(json),
          headers,
          keptAt: now,
        })
      }
      return answer
    })
  } catch (error) {
    if (error instanceof VersionConflict) throw new ProblemError('changedMeanwhile', { currentVersion: error.current })
    throw error
  }
}

async function keptAnswer(
  tx: Transaction,
  by: Actor,
  key: string,
  fingerprint: string,
  now: Instant,
): Promise<Answer | null> {
  const kept = await tx.keptAnswer(by.id, key)
  if (!kept || hoursBetween(kept.keptAt, now) > keptForHours) return null
  if (kept.fingerprint !== fingerprint) throw new ProblemError('idempotencyKeyReused')
  return { status: kept.status, content: kept.body, type: 'application/json', headers: kept.headers }
}
