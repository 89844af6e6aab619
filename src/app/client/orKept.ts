import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { OfflineError } from './problem.ts'

/** For loaders: without a network, what was read before is better than no screen. Any other fault is passed on. */
export async function orKept(reading: Promise<unknown>, queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  try {
    await reading
  } catch (fault) {
    if (!(fault instanceof OfflineError) || queryClient.getQueryData(queryKey) === undefined) throw fault
  }
}
