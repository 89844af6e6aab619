import { QueryClient } from '@tanstack/react-query'
import { OfflineError } from './problem.ts'

/** The cache of all screens. Reads are tried again only when the network failed: a refusal stays a refusal. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => error instanceof OfflineError && failures < 2,
        throwOnError: true,
      },
      mutations: { retry: false },
    },
  })
