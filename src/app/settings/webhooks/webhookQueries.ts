import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { WebhookDeliveryList, WebhookList } from '../../../contract/webhooks.ts'
import { request } from '../../client/request.ts'

const whileWaiting = 2_000

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'] as const,
  queryFn: ({ signal }) => request<WebhookList>('webhooks', { signal }),
})

/** What was sent to a system, asked again while something waits to be sent. */
export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries'] as const,
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: '20', ...(pageParam !== null && { cursor: pageParam }) })
      return request<WebhookDeliveryList>(`webhooks/${id}/deliveries?${query}`, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(({ state }) => state === 'waiting')) ? whileWaiting : false,
  })
