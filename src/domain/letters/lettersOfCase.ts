import type { Case } from '../case/case.ts'
import type { PartName } from '../case/codes.ts'
import { partNamesOf, partsIn, subjectsDecisionFor } from '../case/parts.ts'
import type { LetterCounts } from './letterEvents.ts'
import type { OfferedLetter } from './letterState.ts'

type Communications = Case['subjects']['communications']

/**
 * What came back is told of the last time that this letter was sent, less what the earlier times account for; never more of
 * a time than people who got it then. Of people whom no time accounts for yet the mailing tells that is under way.
 */
export function withReturned(sent: Communications, letterId: string, { returned }: LetterCounts): Communications {
  const times = sent.filter(({ letter }) => letter?.letterId === letterId)
  let left = returned - times.reduce((sum, one) => sum + one.returned, 0)
  const told = new Map<Communications[number], number>()
  for (const one of times.toReversed()) {
    const now = Math.min(Math.max(one.people, one.returned), Math.max(0, one.returned + left))
    left -= now - one.returned
    told.set(one, now)
  }
  return sent.map((one) => ({ ...one, returned: told.get(one) ?? one.returned }))
}

/** The newest offer of a letter, whatever became of it. */
export const offerOf = (letterId: string, { letters }: Pick<Case, 'letters'>): OfferedLetter | null =>
  letters.offered.findLast((one) => one.letterId === letterId) ?? null

/** Whether an offer is of exactly these words for exactly these people. */
export const isOfferOf = (
  offer: Pick<OfferedLetter, 'textHash' | 'parts'> | null,
  { textHash, parts }: { readonly textHash: string; readonly parts: readonly PartName[] },
  breach: Pick<Case, 'breachedData'>,
): boolean => {
  if (offer?.textHash !== textHash) return false
  const [offered, meant] = [partsIn(offer.parts, breach), partsIn(parts, breach)]
  return offered.length === meant.length && offered.every((part) => meant.includes(part))
}

/** The letters that wait for a second person, the one that waits longest first. */
export const awaitedLetters = (breach: Pick<Case, 'letters'>): readonly OfferedLetter[] =>
  breach.letters.offered.filter(
    (one) => one.review === null && !one.isWithdrawn && offerOf(one.letterId, breach) === one,
  )

/** When a letter was sent or published first. */
export const sentOf = (letterId: string, { subjects }: Pick<Case, 'subjects'>): Communications[number] | null =>
  subjects.communications.find(({ letter }) => letter?.letterId === letterId) ?? null

/** The parts of the people that a letter goes to: those it names, or all, but those whom it was decided not to tell. */
export const partsToTell = (
  { parts }: { readonly parts: readonly PartName[] },
  breach: Pick<Case, 'breachedData' | 'subjects'>,
): readonly PartName[] =>
  (parts.length > 0 ? parts : partNamesOf(breach)).filter(
    (part) => subjectsDecisionFor(part, breach)?.decision !== 'doNotInform',
  )
