import { QueryClient } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter, Outlet, RouterProvider, useRevalidator, useRouteError } from 'react-router'
import { expect, it } from 'vitest'
import { OfflineError } from './client/problem.ts'
import { lazyPage } from './lazyPage.tsx'

function Fault() {
  const { revalidate } = useRevalidator()
  const isOffline = useRouteError() instanceof OfflineError
  return <button onClick={() => void revalidate()}>{isOffline ? 'Opnieuw' : 'Anders'}</button>
}

it('keeps the frame where the code of a page cannot be fetched, and shows the page once it can', async () => {
  let isThere = false
  const load = () =>
    isThere ? Promise.resolve({ Component: () => <h1>Werklijst</h1> }) : Promise.reject(new TypeError('no network'))
  const router = createMemoryRouter([
    {
      path: '/',
      HydrateFallback: () => null,
      element: (
        <>
          <nav>Menu</nav>
          <Outlet />
        </>
      ),
      children: [
        { index: true, element: <p>Begin</p> },
        { path: 'werklijst', ErrorBoundary: Fault, ...lazyPage(load, new QueryClient()) },
      ],
    },
  ])
  render(<RouterProvider router={router} />)
  await screen.findByText('Begin')
  void router.navigate('/werklijst')
  const again = await screen.findByRole('button', { name: 'Opnieuw' })
  expect(screen.getByText('Menu')).toBeTruthy()
  isThere = true
  await userEvent.click(again)
  expect(await screen.findByRole('heading', { name: 'Werklijst' })).toBeTruthy()
})
