import { render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { useFirstScreen } from './useFirstScreen.ts'

const rows = Array.from({ length: 50 }, (_, index) => index)

function List() {
  const drawn = useFirstScreen(rows, 'mine')
  return drawn.map((row) => <p key={row}>row {row}</p>)
}

const list = (
  <MemoryRouter>
    <List />
  </MemoryRouter>
)

it('draws on the server the rows of the first screen, and no more', () => {
  expect(renderToString(list).match(/<p>/g)).toHaveLength(15)
})

it('draws all rows in a browser', async () => {
  render(list)
  expect(await screen.findAllByText(/^row/)).toHaveLength(50)
})
