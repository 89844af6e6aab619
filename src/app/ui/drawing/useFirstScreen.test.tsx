import { act, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { createMemoryRouter, MemoryRouter, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { useFirstScreen } from './useFirstScreen.ts'

const rows = Array.from({ length: 50 }, (_, index) => index)

/** The row counts of each drawing, in their order. */
function listTelling(drawings: number[]) {
  return function List() {
    const drawn = useFirstScreen(rows, 'mine')
    drawings.push(drawn.length)
    return drawn.map((row) => <p key={row}>row {row}</p>)
  }
}

it('draws on the server the rows of the first screen, and no more', () => {
  const List = listTelling([])
  const html = renderToString(
    <MemoryRouter>
      <List />
    </MemoryRouter>,
  )
  expect(html.match(/<p>/g)).toHaveLength(12)
})

it('draws those first in a browser that comes to the list, and then all', async () => {
  const drawings: number[] = []
  const List = listTelling(drawings)
  const router = createMemoryRouter([
    { path: '/', element: null },
    { path: '/list', element: <List /> },
  ])
  render(<RouterProvider router={router} />)
  await act(() => router.navigate('/list'))
  expect(await screen.findAllByText(/^row/)).toHaveLength(50)
  expect(drawings[0]).toBe(12)
})

it('draws all at once for somebody who goes back', async () => {
  const drawings: number[] = []
  const List = listTelling(drawings)
  const router = createMemoryRouter([
    { path: '/', element: null },
    { path: '/list', element: <List /> },
  ])
  render(<RouterProvider router={router} />)
  await act(() => router.navigate('/list'))
  await act(() => router.navigate('/'))
  drawings.length = 0
  await act(() => router.navigate(-1))
  expect(await screen.findAllByText(/^row/)).toHaveLength(50)
  expect(new Set(drawings)).toEqual(new Set([50]))
})
