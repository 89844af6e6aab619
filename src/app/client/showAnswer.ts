import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Shows what a write answered, or what was made of it. A read that was under way may have looked before the write: it is
 * given up, or it would put the old state back on the screen; and begun again, for it may have been asked for by news that
 * the answer does not have yet.
 *
 * @param key of the read whose result this is
 * @param answer what is shown from now on, or how it follows from what is shown
 */
export function showAnswer<Shown>(
  queryClient: QueryClient,
  key: DataTag<QueryKey, Shown, Error>,
  answer: NoInfer<Shown> | ((shown: NoInfer<Shown> | undefined) => NoInfer<Shown> | undefined),
): void {
  const query = { queryKey: key, exact: true }
  const wasReading = queryClient.isFetching(query) > 0
  // Not awaited: it ends the read at once, and only its promise is later.
  void queryClient.cancelQueries(query)
  queryClient.setQueryData<Shown>(key, answer)
  if (wasReading) void queryClient.invalidateQueries(query)
}
