import type { Case, Stamp } from '../case/case.ts'
import type { PartName } from '../case/events.ts'
import { partNamesOf, partsIn, subjectsDecisionFor } from '../case/parts.ts'
import type { UserId } from '../people.ts'
import type { LetterCounts, LetterEvent } from './letterEvents.ts'
import type { LetterKind, LetterLanguage, LetterTexts } from './letterText.ts'

/** A text that was offered to be read, with what became of that. */
export type OfferedLetter = Stamp & {
  readonly letterId: string
  readonly kind: LetterKind
  readonly parts: readonly PartName[]
  readonly languages: readonly LetterLanguage[]
  readonly textHash: string
  /** Null once the personal details are destroyed. */
  readonly texts: LetterTexts | null
  readonly writers: readonly UserId[]
  readonly review: (Stamp & { readonly outcome: 'approved' | 'returned'; readonly text: string }) | null
  /** Whether it was changed or thrown away since. */
  readonly isWithdrawn: boolean
}

export type AddresseeList = Stamp & {
  readonly listId: string
  readonly people: number
  readonly listHash: string
  readonly salt: string | null
}

/** What a case knows of its letters. */
export type Letters = {
  /** Every text that was offered, oldest first; of one letter the last counts. */
  readonly offered: readonly OfferedLetter[]
  /** The lists that are there, oldest first. */
  readonly lists: readonly AddresseeList[]
  /** What became of each letter, by its id. */
  readonly counts: Readonly<Record<string, LetterCounts>>
}

export const noLetters: Letters = { offered: [], lists: [], counts: {} }

/** The letters of a case after one more event about them. */
export function lettersAfter(letters: Letters, event: LetterEvent, stamp: Stamp): Letters {
  switch (event.type) {
    case 'letterOffered': {
      const { letterId, kind, parts, languages, textHash, texts = null, writers } = event
      const offer = {
        ...stamp,
        letterId,
        kind,
        parts,
        languages,
        textHash,
        texts,
        writers,
        review: null,
        isWithdrawn: false,
      }
      return { ...letters, offered: [...letters.offered, offer] }
    }
    case 'letterReviewed': {
      const { letterId, textHash, outcome, text } = event
      const offer = letters.offered.findLast((one) => one.letterId === letterId && one.textHash === textHash)
      return {
        ...letters,
        offered: letters.offered.map((one) => (one === offer ? { ...one, review: { ...stamp, outcome, text } } : one)),
      }
    }
    case 'letterWithdrawn': {
      const isMeant = (one: OfferedLetter) => one.letterId === event.letterId && one.textHash === event.textHash
      return { ...letters, offered: letters.offered.map((one) => (isMeant(one) ? { ...one, isWithdrawn: true } : one)) }
    }
    case 'addresseesListed': {
      const { listId, people, listHash, salt = null } = event
      return { ...letters, lists: [...letters.lists, { ...stamp, listId, people, listHash, salt }] }
    }
    case 'addresseesDestroyed':
      return { ...letters, lists: [] }
    case 'letterOutcomesRecorded':
      return { ...letters, counts: { ...letters.counts, [event.letterId]: event.counts } }
  }
}

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
