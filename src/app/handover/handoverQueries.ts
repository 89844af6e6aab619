import { queryOptions } from '@tanstack/react-query'
import type { CaseList } from '../../contract/cases.ts'
import type { ReportList } from '../../contract/reports.ts'
import type { Promises, WatchNoteList } from '../../contract/watch.ts'
import { watchWindows } from '../../domain/watch/watchWindows.ts'
import { request } from '../client/request.ts'

/** Every open case of which a term is over or ends before the last window of this moment does. */
export const endingQuery = (now: string) => {
  const until = watchWindows(now).at(-1)?.before ?? now
  return queryOptions({
    queryKey: ['cases', 'ending', until],
    queryFn: ({ signal }) => request<CaseList>(`cases?view=team&dueBefore=${until}&limit=200`, { signal }),
  })
}

/** Open cases that wait for the DPO or a second reader. */
export const waitingQuery = queryOptions({
  queryKey: ['cases', 'waiting'],
  queryFn: ({ signal }) => request<CaseList>('cases?view=team&waitingFor=anybody&limit=100', { signal }),
})

/** Tasks, and what the AP waits for. */
export const promisesQuery = queryOptions({
  queryKey: ['cases', 'promises'],
  queryFn: ({ signal }) => request<Promises>('promises', { signal }),
})

export const parkedQuery = queryOptions({
  queryKey: ['reports', 'parked'],
  queryFn: ({ signal }) => request<ReportList>('reports?state=parked&sort=receivedAt&limit=100', { signal }),
})

export const notesQuery = queryOptions({
  queryKey: ['watchNotes'],
  queryFn: ({ signal }) => request<WatchNoteList>('watch-notes', { signal }),
})
