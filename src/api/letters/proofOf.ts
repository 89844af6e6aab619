import type { Case } from '../../domain/case/case.ts'
import { outcomesText } from '../../domain/letters/addressee.ts'
import type { LetterCounts, SentLetter } from '../../domain/letters/letterEvents.ts'
import type { Sending } from '../ports/letters.ts'
import type { Ports } from '../ports.ts'

/** What proves whom a letter went to and what became of it, as things stand. */
export const proofOf = async (
  { letters }: Pick<Case, 'letters'>,
  sendings: readonly Sending[],
  { hash }: Pick<Ports, 'hash'>,
): Promise<Pick<SentLetter, 'lists'> & { readonly outcomesHash: string }> => ({
  lists: letters.lists.map(({ listId, listHash }) => ({ listId, listHash })),
  outcomesHash: await hash(outcomesText(sendings)),
})

/** How many of these were sent, came back and were answered. */
export const countsOf = (sendings: readonly Sending[]): LetterCounts => ({
  sent: sendings.length,
  returned: sendings.filter(({ outcome }) => outcome === 'returned').length,
  answered: sendings.filter(({ outcome }) => outcome === 'answered').length,
})
