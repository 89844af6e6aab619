import { QueryClientProvider } from '@tanstack/react-query'
import { configure, render } from '@testing-library/react'
import { setupServer } from 'msw/node'
import type { RequestHandler } from 'msw'
import { createMemoryRouter, RouterProvider, type InitialEntry } from 'react-router'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { mockApi, testNow } from '../../mocks/node.ts'
import { makeQueryClient } from '../../src/app/client/queryClient.ts'
import { makeRoutes } from '../../src/app/routes.tsx'
import { NowProvider } from '../../src/app/ui/Now.tsx'

type Screen = NonNullable<Parameters<typeof mockApi>[0]> & {
  /** Failures for this test, before the API gets to see a request. */
  readonly handlers?: readonly RequestHandler[]
}

// A busy machine is no fault of the screen.
configure({ asyncUtilTimeout: 5_000 })

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

/** Shows the product at an address: the real routes over the real API in memory, at a moment that stands still. */
export async function renderAt(at: InitialEntry, { handlers = [], now = testNow, ...options }: Screen = {}) {
  const api = await mockApi({ now, ...options })
  server.use(...handlers, ...api.handlers)
  const queryClient = makeQueryClient()
  const router = createMemoryRouter(makeRoutes(queryClient), { initialEntries: [at] })
  render(
    <QueryClientProvider client={queryClient}>
      <NowProvider now={Date.parse(now)}>
        <RouterProvider router={router} />
      </NowProvider>
    </QueryClientProvider>,
  )
  return { api, router, queryClient }
}
