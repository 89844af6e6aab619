import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { makeQueryClient } from './client/queryClient.ts'
import { makeRoutes } from './routes.tsx'

const realFetch = globalThis.fetch
afterEach(() => {
  globalThis.fetch = realFetch
})

const anna = {
  id: 'anna',
  name: 'Anna Bakker',
  roles: ['privacy-officer'],
  organisation: { id: 'o', name: 'Gemeente Waterveen', slug: 'waterveen' },
  secondFactorDue: false,
  can: { readCases: { code: 'notYourRole', because: '', resolve: '' } },
}

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ status, code, title: 'A title', requestId: 'r-17' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })

function renderAt(path: string, answer: () => Response) {
  globalThis.fetch = async () => answer()
  const queryClient = makeQueryClient()
  const router = createMemoryRouter(makeRoutes(queryClient), { initialEntries: [path] })
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return router
}

it('sends whoever is not signed in to the sign-in page, and remembers where they were going', async () => {
  const router = renderAt('/monitoring?periode=maand', () => problem(401, 'notSignedIn'))
  await screen.findByRole('heading', { level: 1 })
  expect(router.state.location.pathname).toBe('/aanmelden')
  expect(new URLSearchParams(router.state.location.search).get('naar')).toBe('/monitoring?periode=maand')
})

it('shows what happened, what to do and the number for support when the frame cannot be built', async () => {
  renderAt('/monitoring', () => problem(500, 'unexpected'))
  expect(await screen.findByRole('heading', { name: 'Dit lukte niet' })).toBeTruthy()
  expect(screen.getByText('r-17')).toBeTruthy()
})

it('tries again when asked to', async () => {
  let broken = true
  renderAt('/monitoring', () => (broken ? problem(503, 'notReady') : Response.json(anna)))
  await screen.findByRole('heading', { name: 'Dit lukte niet' })
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }))
  expect(await screen.findByRole('heading', { name: 'Monitoring' })).toBeTruthy()
})

it('moves by keyboard to another screen, with its heading focused and the document named', async () => {
  renderAt('/monitoring', () => Response.json(anna))
  await screen.findByRole('heading', { name: 'Monitoring' })
  await userEvent.keyboard('gi')
  const heading = await screen.findByRole('heading', { name: 'Instellingen', level: 1 })
  expect(document.activeElement).toBe(heading)
  expect(document.title).toBe('Instellingen · Dijkwacht')
})

it('says kindly that an address leads nowhere', async () => {
  renderAt('/nergens', () => Response.json(anna))
  expect(await screen.findByRole('heading', { name: 'Deze pagina is er niet' })).toBeTruthy()
})
