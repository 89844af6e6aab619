import type { PartName } from '../../domain/case/codes.ts'
import type { Addressee, AddresseeOutcome, AddresseeProgress, LetterMeans } from '../../domain/letters/addressee.ts'
import type { WhyReturned } from '../../domain/mail/whyReturned.ts'
import type { LetterLanguage } from '../../domain/letters/letterText.ts'
import type { WrittenLetter } from '../../domain/letters/letterVerbs.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { Instant } from '../../domain/time.ts'

/** A letter while it is written. */
export type LetterDraft = WrittenLetter & {
  readonly caseId: CaseId
  /** Goes up with each save, from 1. */
  readonly revision: number
  readonly startedAt: Instant
  readonly savedAt: Instant
}

/** Somebody on a list, without what became of any letter. */
export type ListedAddressee = Addressee & Pick<AddresseeProgress, 'number' | 'listId' | 'hash'>
/** What became of one letter to one person. */
export type Sending = Omit<AddresseeProgress, 'listId' | 'letterId'>

export type AddresseeQuery = {
  readonly caseId: CaseId
  /** The letter whose fate is told; null: none. */
  readonly letterId: string | null
  /** Only those whom that letter did not reach yet, was sent to, came back from, or who answered. */
  readonly state?: 'notSent' | 'sent' | AddresseeOutcome | undefined
  /** Only those of these parts; null is everybody else. */
  readonly parts?: readonly PartName[] | undefined
  /** Only those who can be reached in this way. */
  readonly means?: LetterMeans | undefined
  /** Only this one. */
  readonly number?: number | undefined
  /** Those with a higher number. */
  readonly after: number
  readonly limit: number
}

/** How many people of a case are alike in what counts for sending. */
export type AddresseeTally = {
  readonly part: PartName
  readonly language: LetterLanguage
  readonly hasAddress: boolean
  readonly hasEmail: boolean
  readonly people: number
}
export type SendingTally = {
  readonly letterId: string
  readonly means: LetterMeans
  readonly outcome: AddresseeOutcome | null
  readonly people: number
}

/** Letters and whom they go to. Who people are lies encrypted under the key of their case where the host can. */
export interface LetterStore {
  /** Those that were begun first come first. */
  letters(caseId: CaseId): Promise<readonly LetterDraft[]>
  /** In the order of their numbers. */
  addressees(query: AddresseeQuery): Promise<readonly (ListedAddressee & { readonly sending: Sending | null })[]>
  addresseeTallies(caseId: CaseId): Promise<readonly AddresseeTally[]>
  sendingTallies(caseId: CaseId): Promise<readonly SendingTally[]>
}

/** What a transaction does with letters. */
export interface LetterTransaction {
  /** The letter as it is; holds others off it until the transaction ends. */
  letter(id: string): Promise<LetterDraft | null>
  putLetter(letter: LetterDraft): Promise<void>
  deleteLetter(id: string): Promise<void>
  /** The highest number given out in a case, 0 before any; also the numbers of lists that are gone count. */
  lastAddressee(caseId: CaseId): Promise<number>
  addAddressees(caseId: CaseId, people: readonly ListedAddressee[]): Promise<void>
  /** Records that a letter went out to these; whoever has it already is left as they are. */
  addSendings(caseId: CaseId, letterId: string, sendings: readonly Sending[]): Promise<void>
  /** Of the letter to these numbers, with why it came back where that is known; answers how many that concerned. */
  markSendings(
    caseId: CaseId,
    letterId: string,
    numbers: readonly number[],
    outcome: AddresseeOutcome | null,
    at: Instant,
    because?: WhyReturned | null,
  ): Promise<number>
  /** What became of a letter, in the order of the numbers. */
  sendings(caseId: CaseId, letterId: string): Promise<readonly Sending[]>
  /** Destroys who was written to in this case. */
  destroyAddressees(caseId: CaseId): Promise<void>
  /** Destroys the texts under way in this case. */
  destroyLetters(caseId: CaseId): Promise<void>
}
