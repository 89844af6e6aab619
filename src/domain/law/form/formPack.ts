import { ap202208 } from './packs/ap202208.ts'
import { edpb202606 } from './packs/edpb202606.ts'
import type { FormPack } from './question.ts'
import type { FormMapping } from './template.ts'

/** All forms, oldest first. A renewed form is a new entry here. */
export const formPacks: readonly FormPack[] = [ap202208]

/** Templates that the answers can be carried over to. */
export const formMappings: readonly FormMapping[] = [edpb202606]

const holdsAt =
  (instant: string) =>
  ({ validFrom }: { readonly validFrom: string | null }): boolean =>
    validFrom !== null &&
    Temporal.Instant.compare(Temporal.Instant.from(validFrom), Temporal.Instant.from(instant)) <= 0

/**
 * The form that takes a notification filed at an instant. What was filed before the first form that we know gets that one.
 * @param instant ISO 8601 with offset. @throws RangeError when it is none, or when there are no forms.
 */
export function formPackAt(instant: string, packs: readonly FormPack[] = formPacks): FormPack {
  const found = packs.findLast(holdsAt(instant)) ?? packs[0]
  if (!found) throw new RangeError('There is no form')
  return found
}

/** The form that a filing was made with. @param id of a pack, such as `ap-2022-08`. @throws RangeError when nobody knows it. */
export function formPackById(id: string, packs: readonly FormPack[] = formPacks): FormPack {
  const found = packs.find((pack) => pack.id === id)
  if (!found) throw new RangeError(`Unknown form ${id}`)
  return found
}

/**
 * The template in use at an instant to which answers can be carried over; null while there is none.
 * @param instant ISO 8601 with offset. @throws RangeError when it is none and a template has a day from which it holds.
 */
export const formMappingAt = (instant: string, mappings: readonly FormMapping[] = formMappings): FormMapping | null =>
  mappings.findLast(holdsAt(instant)) ?? null
