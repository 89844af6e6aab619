import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SearchBody, SearchResults } from '../../contract/searches.ts'
import { request } from '../client/request.ts'

/** What the search finds for words, or without words what is at hand. The words travel in the body alone. */
export const searchQuery = (words: string, recent: readonly string[]) =>
  queryOptions({
    queryKey: ['search', words, words === '' ? recent : null] as const,
    queryFn: ({ signal }) =>
      request<SearchResults>('searches', {
        method: 'POST',
        body: { q: words, recent: words === '' ? [...recent] : [] } satisfies SearchBody,
        signal,
      }),
    // What was found for the letters before stays until the new answer is there.
    placeholderData: keepPreviousData,
    throwOnError: false,
    // Without a connection it says so at once, instead of waiting in silence, and asks again when there is one.
    networkMode: 'always',
    refetchOnReconnect: true,
    retry: 1,
    retryDelay: 300,
    gcTime: 60_000,
  })
