import { infiniteQueryOptions } from '@tanstack/react-query'
import type { BackgroundJobList } from '../../contract/jobs.ts'
import type { JobState } from '../../domain/jobs/job.ts'
import { request } from '../client/request.ts'

const soon = 2_000
const later = 20_000

/** Work in the background, asked again quickly while some of it is under way. */
export const jobsQuery = (state: JobState | null) =>
  infiniteQueryOptions({
    queryKey: ['jobs', state] as const,
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({
        limit: '30',
        ...(state && { state }),
        ...(pageParam !== null && { cursor: pageParam }),
      })
      return request<BackgroundJobList>(`background-jobs?${query}`, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ counts }) => counts.running > 0 || counts.waiting > 0) ? soon : later,
  })
