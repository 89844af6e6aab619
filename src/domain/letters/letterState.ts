import type { Stamp } from '../case/stamp.ts'
import type { PartName } from '../case/codes.ts'
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
