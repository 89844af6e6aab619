import { QueryClient, queryOptions } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { showAnswer } from './showAnswer.ts'

const { queryKey: key } = queryOptions<string>({ queryKey: ['letters', 'case-1'] })

/** A screen that reads; each read is answered by hand. */
function openScreen() {
  const queryClient = new QueryClient()
  const reads: ((answer: string) => void)[] = []
  const read = () =>
    queryClient
      .query({
        queryKey: key,
        queryFn: ({ signal }) =>
          new Promise<string>((resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason))
            reads.push(resolve)
          }),
        staleTime: 0,
      })
      .catch(() => undefined)
  return { queryClient, reads, read, shown: () => queryClient.getQueryData<string>(key) }
}

it('keeps the answer to a write on the screen when an older read comes in after it', async () => {
  const { queryClient, reads, read, shown } = openScreen()
  queryClient.setQueryData(key, 'offered')
  const underWay = read()
  showAnswer(queryClient, key, 'approved')
  reads[0]?.('offered')
  await underWay
  expect(shown()).toBe('approved')
})

it('asks again for what the read that it gave up would have shown', () => {
  const { queryClient, read } = openScreen()
  queryClient.setQueryData(key, 'offered')
  void read()
  showAnswer(queryClient, key, 'approved')
  expect(queryClient.getQueryState(key)?.isInvalidated).toBe(true)
})

it('asks nothing again when nothing was being read', () => {
  const { queryClient, shown } = openScreen()
  queryClient.setQueryData(key, 'offered')
  showAnswer(queryClient, key, (before: string | undefined) => `${before} and approved`)
  expect(shown()).toBe('offered and approved')
  expect(queryClient.getQueryState(key)?.isInvalidated).toBe(false)
})
