import { render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { BelowTheFold, FirstScreen } from './FirstScreen.tsx'

const page = (
  <FirstScreen>
    <p>Besluit</p>
    <BelowTheFold>
      <p>Stukken</p>
    </BelowTheFold>
    <BelowTheFold inSight>
      <p>Verzending</p>
    </BelowTheFold>
  </FirstScreen>
)
const routes = [
  { path: '/', element: page },
  { path: '/lijst', element: null },
]
const shown = (at = '/') => createMemoryRouter(routes, { initialEntries: [at] })

it('leaves to a browser what lies below the first screen, and draws what moved up into it', () => {
  const drawn = renderToStaticMarkup(<RouterProvider router={shown()} />)
  expect(drawn).toContain('Besluit')
  expect(drawn).toContain('Verzending')
  expect(drawn).not.toContain('Stukken')
})

it('draws the rest when the first screen stands', async () => {
  const router = shown('/lijst')
  render(<RouterProvider router={router} />)
  void router.navigate('/')
  expect(await screen.findByText('Stukken')).toBeTruthy()
})

it('draws all of a page that stands in no FirstScreen', () => {
  expect(renderToStaticMarkup(<BelowTheFold>Stukken</BelowTheFold>)).toBe('Stukken')
})
