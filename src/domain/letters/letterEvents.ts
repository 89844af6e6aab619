import type { PartName } from '../case/codes.ts'
import type { UserId } from '../people.ts'
import type { DestroyedEntry } from '../report/events.ts'
import type { Instant } from '../time.ts'
import type { AddresseeOutcome } from './addressee.ts'
import type { LetterKind, LetterLanguage, LetterTexts } from './letterText.ts'

/** What proves a message that was sent: its exact words, whom it went to, and what was known of each at that moment. */
export type SentLetter = {
  readonly letterId: string
  /** Hash of the texts as they were approved, see `textsToHash`. */
  readonly textHash: string
  /** The lists of people it went to, by their hashes; empty for a public communication. */
  readonly lists: readonly { readonly listId: string; readonly listHash: string }[]
  /** Hash over the outcome of each person, see `outcomesText`; null for a public communication. */
  readonly outcomesHash: string | null
}

export type LetterCounts = { readonly sent: number; readonly returned: number; readonly answered: number }

/** What happens around telling the people that is no message yet, or follows one. */
export type LetterEvent =
  | {
      /** A text lies ready for a second person to read. */
      readonly type: 'letterOffered'
      readonly letterId: string
      readonly kind: LetterKind
      /** Empty: all who are to be told. */
      readonly parts: readonly PartName[]
      readonly languages: readonly LetterLanguage[]
      readonly textHash: string
      /** Absent once the personal details are destroyed: words for one person may name them. */
      readonly texts?: LetterTexts
      readonly writers: readonly UserId[]
    }
  | {
      readonly type: 'letterReviewed'
      readonly letterId: string
      readonly textHash: string
      readonly outcome: 'approved' | 'returned'
      readonly text: string
    }
  /** A text is no longer offered or approved: it was changed, or thrown away. */
  | { readonly type: 'letterWithdrawn'; readonly letterId: string; readonly textHash: string }
  | {
      /** People were put on a list to be written to; who they are lies outside the stream. */
      readonly type: 'addresseesListed'
      readonly listId: string
      readonly people: number
      readonly parts: readonly { readonly name: PartName; readonly people: number }[]
      readonly listHash: string
      /** Without it nobody can try names against the hashes; absent once the list is destroyed. */
      readonly salt?: string
    }
  | {
      /** Every list of the case is gone, with the salts of their proofs. */
      readonly type: 'addresseesDestroyed'
      readonly people: number
      readonly reason: string
      readonly destroyed: readonly DestroyedEntry[]
    }
  | {
      /** What became of messages, from the post room and the telephone. */
      readonly type: 'letterOutcomesRecorded'
      readonly letterId: string
      readonly outcome: AddresseeOutcome | null
      readonly people: number
      readonly happenedAt: Instant
      /** Of this message, all in all. */
      readonly counts: LetterCounts
      readonly outcomesHash: string
    }
