import { queryOptions } from '@tanstack/react-query'
import type { CaseList } from '../../contract/cases.ts'
import type { Statistics, Workload } from '../../contract/statistics.ts'
import type { StandingStill } from '../../contract/watch.ts'
import { request } from '../client/request.ts'
import { periodOf } from '../period.ts'
import type { MonitoringAddress } from './monitoringAddress.ts'

// Below "count" stand numbers that follow every change by themselves; see useFreshLists.

/** What is open now, and when its timers end. */
export const workloadQuery = queryOptions({
  queryKey: ['cases', 'count', 'workload'],
  queryFn: ({ signal }) => request<Workload>('workload', { signal }),
})

/** How many open cases wait for a second reader. */
export const secondReaderQuery = queryOptions({
  queryKey: ['cases', 'count', 'secondReader'],
  queryFn: async ({ signal }) =>
    (await request<CaseList>('cases?view=team&waitingFor=secondReader&limit=0', { signal })).counts.matching,
})

/** Open cases that do not move; a list, so it stands still until somebody acts. */
export const standingStillQuery = queryOptions({
  queryKey: ['cases', 'standingStill'],
  queryFn: ({ signal }) => request<StandingStill>('standing-still', { signal }),
})

/** The figures of the cases that an address chooses. */
export const statisticsQuery = ({ department, controller, ...period }: MonitoringAddress) =>
  queryOptions({
    queryKey: ['register', 'statistics', period, department, controller],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({
        ...periodOf(period),
        ...(department !== null && { department }),
        ...(controller !== null && { controller }),
      })
      return request<Statistics>(`statistics?${query}`, { signal })
    },
  })
