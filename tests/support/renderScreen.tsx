import { QueryClientProvider } from '@tanstack/react-query'
import { configure, getConfig, render } from '@testing-library/react'
import { setupServer } from 'msw/node'
import type { RequestHandler } from 'msw'
import { createMemoryRouter, RouterProvider, type InitialEntry } from 'react-router'
import { afterAll, beforeAll } from 'vitest'
import { mockApi, testNow } from '../../mocks/node.ts'
import type { Persona } from '../../mocks/personas.ts'
import { makeQueryClient } from '../../src/app/client/queryClient.ts'
import { makeRoutes } from '../../src/app/routes.tsx'
import { NowProvider } from '../../src/app/ui/Now.tsx'

type Screen = NonNullable<Parameters<typeof mockApi>[0]> & {
  /** Failures for this test, before the API gets to see a request. */
  readonly handlers?: readonly RequestHandler[]
}

const withTheScreen = getConfig().getElementError
const isLookingAgain = () => Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true

configure({
  // A busy machine is no fault of the screen.
  asyncUtilTimeout: 15_000,
  // Only what is told at the end needs a picture of the screen: one for each look in between took a quarter of the time.
  getElementError: (message, container) =>
    isLookingAgain() ? new Error(message ?? '') : withTheScreen(message, container),
})

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

/** Shows the product at an address: the real routes over the real API in memory, at a moment that stands still. */
export async function renderAt(at: InitialEntry, { handlers = [], now = testNow, ...options }: Screen = {}) {
  const api = await mockApi({ now, ...options })
  // What was there stays until now: a screen may ask something in the moment that it is taken away.
  server.resetHandlers(...handlers, ...api.handlers)
  const queryClient = makeQueryClient()
  const router = createMemoryRouter(makeRoutes(queryClient), { initialEntries: [at] })
  render(
    <QueryClientProvider client={queryClient}>
      <NowProvider now={Date.parse(now)}>
        <RouterProvider router={router} />
      </NowProvider>
    </QueryClientProvider>,
  )

  /** Does something as somebody else, beside the screen; whoever looks at the screen stays who they were. */
  async function beside<T>(
    as: Persona | null,
    path: string,
    write?: { method: 'POST' | 'PUT'; body: object; version?: number },
  ): Promise<T> {
    const { method = 'GET', body, version } = write ?? {}
    api.become(as)
    const answer = await api.fetch(
      new Request(`http://localhost/api/v1/${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(version !== undefined && { 'If-Match': `"${version}"` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    api.become(options.as === undefined ? 'officer' : options.as)
    if (!answer.ok) throw new Error(`${path} was refused: ${await answer.text()}`)
    // What the contract promises for this path, as the test says.
    return (await answer.json()) as T
  }
  return { api, router, queryClient, beside }
}
