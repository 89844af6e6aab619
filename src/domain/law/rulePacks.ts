import { pack202601 } from './packs/2026-01.ts'
import type { RulePack } from './rulePack.ts'

/** All packs, oldest first. A change of law is a new entry here. */
export const rulePacks: readonly RulePack[] = [pack202601]

/**
 * The pack that judges a breach of which the organisation became aware at an instant.
 * Before the first pack there was no GDPR; such instants get the first pack.
 * @param instant ISO 8601 with offset. @throws RangeError when it is none, or when there are no packs.
 */
export function rulePackAt(instant: string, packs: readonly RulePack[] = rulePacks): RulePack {
  const at = Temporal.Instant.from(instant)
  const byDate = packs.toSorted((a, b) =>
    Temporal.Instant.compare(Temporal.Instant.from(a.validFrom), Temporal.Instant.from(b.validFrom)),
  )
  const valid = byDate.findLast((pack) => Temporal.Instant.compare(Temporal.Instant.from(pack.validFrom), at) <= 0)
  const found = valid ?? byDate[0]
  if (!found) throw new RangeError('There is no rule pack')
  return found
}

/** The pack a decision was taken under. @param id of a pack, such as `2026-01`. @throws RangeError when nobody knows that pack. */
export function rulePackById(id: string, packs: readonly RulePack[] = rulePacks): RulePack {
  const found = packs.find((pack) => pack.id === id)
  if (!found) throw new RangeError(`Unknown rule pack ${id}`)
  return found
}
