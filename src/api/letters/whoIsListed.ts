import type { Case } from '../../domain/case/case.ts'
import type { Addressee } from '../../domain/letters/addressee.ts'
import { type Twin, twinFinder, type TwinFinder } from '../../domain/letters/likeness.ts'
import { breathe } from '../jobs/breathe.ts'
import type { LetterStore } from '../ports/letters.ts'
import { portion } from './letterCase.ts'

/** Who stands on the lists of a case, as far as they were read. */
export type WhoIsListed = {
  readonly finder: TwinFinder
  /** The highest number that was read. */
  readonly last: number
  readonly listIds: ReadonlySet<string>
}

type Reading = { readonly caseId: string; readonly store: Pick<LetterStore, 'addressees'> }

/**
 * Reads who stands on the lists of a case, in portions between which others have their turn.
 * @param known what was read before: only who came on a list since is read
 */
export async function whoIsListed(
  { caseId, store }: Reading,
  known: WhoIsListed = { finder: twinFinder(), last: 0, listIds: new Set() },
): Promise<WhoIsListed> {
  const { finder } = known
  const listIds = new Set(known.listIds)
  for (let last = known.last; ;) {
    const people = await store.addressees({ caseId, letterId: null, after: last, limit: portion })
    finder.remember(people)
    for (const { listId } of people) listIds.add(listId)
    last = people.at(-1)?.number ?? last
    if (people.length < portion) return { finder, last, listIds }
    await breathe(0)
  }
}

/**
 * Who of these stands on a list of the case already, or twice among them. Called while the case is held, with what was read
 * before: the time for which others wait does not grow with the lists.
 */
export async function twinsOf(
  people: readonly Addressee[],
  before: WhoIsListed,
  { letters: { lists } }: Pick<Case, 'letters'>,
  reading: Reading,
): Promise<readonly Twin[]> {
  const isThere = (listId: string) => lists.some((list) => list.listId === listId)
  // A list that was destroyed meanwhile is known to nobody any more.
  const known = await whoIsListed(reading, [...before.listIds].every(isThere) ? before : undefined)
  // The work may be done again, and then nobody may stand in their own way.
  const finder = known.finder.copy()
  const twins: Twin[] = []
  for (let from = 0; from < people.length; from += portion) {
    twins.push(...finder.find(people.slice(from, from + portion)))
    await breathe(0)
  }
  return twins
}
