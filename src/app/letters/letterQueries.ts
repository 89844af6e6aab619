import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { AddresseeList, LettersView, LetterView } from '../../contract/letters.ts'
import { request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'

const pathOf = (caseId: string) => `cases/${encodeURIComponent(caseId)}`

/** How often to look while letters are made or leave, in milliseconds. */
const lookAgainAfter = 1500

const isUnderWay = ({ state }: { readonly state: string }): boolean => state === 'waiting' || state === 'running'

/** The letters of a case; asked again by itself while something is under way. */
export const lettersQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['letters', caseId] as const,
    queryFn: ({ signal }) => request<LettersView>(`${pathOf(caseId)}/letters`, { signal }),
    staleTime: 5000,
    refetchInterval: ({ state: { data } }) =>
      data && [...data.documents, ...data.mailings].some(isUnderWay) ? lookAgainAfter : false,
  })

export type AddresseeFilter = {
  /** The letter whose fate is told; null: none. */
  readonly letterId: string | null
  readonly state: 'all' | 'notSent' | 'sent' | 'returned' | 'answered'
  /** Only this one; null: everybody. */
  readonly number: number | null
}

/** The people on the list, page after page. Names travel in answers, never in an address. */
export const addresseesQuery = (caseId: string, { letterId, state, number }: AddresseeFilter, version: number) =>
  infiniteQueryOptions({
    queryKey: ['addressees', caseId, letterId, state, number, version] as const,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ after: String(pageParam) })
      if (letterId !== null) query.set('letter', letterId)
      if (state !== 'all') query.set('state', state)
      if (number !== null) query.set('number', String(number))
      return request<AddresseeList>(`${pathOf(caseId)}/addressees?${query}`, { signal })
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: 5000,
    // Names are not kept longer than somebody looks at them.
    gcTime: 0,
  })

/** One write on letters, below the case. */
export type LetterWrite = {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** The revision that its maker saw; absent for what only adds. */
  readonly revision?: number
}

/** What can be done with one letter. */
export const onLetter = ({ letterId, revision }: Pick<LetterView, 'letterId' | 'revision'>) => ({
  save: (body: Pick<LetterView, 'parts' | 'texts'>): LetterWrite => ({
    method: 'PUT',
    path: `letters/${letterId}`,
    body,
    revision,
  }),
  remove: { method: 'DELETE', path: `letters/${letterId}`, revision } satisfies LetterWrite,
  does: (what: string, body?: unknown): LetterWrite => ({
    method: 'POST',
    path: `letters/${letterId}/${what}`,
    revision,
    ...(body !== undefined && { body }),
  }),
})

/** Sends a write and shows the letters as they then are; the case and the lists follow. */
export async function writeLetters(
  caseId: string,
  { method, path, body, revision }: LetterWrite,
  idempotencyKey: string,
  queryClient: QueryClient,
): Promise<LettersView> {
  const answer = await request<LettersView>(`${pathOf(caseId)}/${path}`, {
    method,
    ...(body !== undefined && { body }),
    ...(revision !== undefined && { ifMatch: revision }),
    ...(method === 'POST' && { idempotencyKey }),
  })
  showAnswer(queryClient, lettersQuery(caseId).queryKey, answer)
  // Not awaited: the case and the lists refresh behind this page.
  void queryClient.invalidateQueries({ queryKey: ['case'] })
  void queryClient.invalidateQueries({ queryKey: ['cases'] })
  return answer
}
