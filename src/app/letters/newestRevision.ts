import type { QueryClient } from '@tanstack/react-query'
import type { LetterView } from '../../contract/letters.ts'
import { lettersQuery } from './letterQueries.ts'

/** Saves on their way, by letter: what is done with a letter waits for them. */
const underWay = new Map<string, Promise<void>>()

/** Keeps hold of a save until it is through. */
export function holdSave(letterId: string, save: Promise<void>): void {
  underWay.set(letterId, save)
}

/** The letter as it is once what was typed has been saved: a press right after the last word is about that word, too. */
export async function newestOf(letter: LetterView, caseId: string, queryClient: QueryClient): Promise<LetterView> {
  await underWay.get(letter.letterId)
  const kept = queryClient.getQueryData(lettersQuery(caseId).queryKey)?.items
  return kept?.find(({ letterId }) => letterId === letter.letterId) ?? letter
}
