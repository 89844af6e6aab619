import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { BackgroundJobView } from '../../../contract/jobs.ts'
import type { PublishableRegister, RegisterExportMade, RegisterExportsMade } from '../../../contract/register.ts'
import { request, requestFile } from '../../client/request.ts'
import { saveFile } from '../../client/saveFile.ts'

const whileUnderWay = 1_000

/** The register as it would be published, for a look before it leaves. */
export const publishableQuery = (period: Readonly<Record<string, string>>) =>
  queryOptions({
    queryKey: ['publishable-register', period] as const,
    queryFn: ({ signal }) =>
      request<PublishableRegister>(`publishable-register?${new URLSearchParams(period)}`, { signal }),
  })

const isUnderWay = (job: BackgroundJobView): boolean => job.state === 'waiting' || job.state === 'running'

/** How far the making of a file is. */
export const exportJobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', 'export', id] as const,
    queryFn: ({ signal }) => request<BackgroundJobView>(`background-jobs/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && !isUnderWay(data) ? false : whileUnderWay),
  })

/** Who took the register along. */
export const exportsMadeQuery = infiniteQueryOptions({
  queryKey: ['register-exports'] as const,
  queryFn: ({ signal, pageParam }) => {
    const query = new URLSearchParams({ limit: '20', ...(pageParam !== null && { cursor: pageParam }) })
    return request<RegisterExportsMade>(`register-exports?${query}`, { signal })
  },
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
})

/** Fetches a file that was made in the background; answers its name. */
export async function fetchExport({ id }: Pick<RegisterExportMade, 'id'>): Promise<string> {
  const file = await requestFile(`register-exports/${id}/content`)
  saveFile(file)
  return file.name
}
