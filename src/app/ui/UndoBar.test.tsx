import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { UndoProvider, useUndo } from './UndoBar.tsx'

function Page({ undo }: { undo: () => unknown }) {
  const offer = useUndo()
  return <button onClick={() => offer({ message: 'De melding is geparkeerd.', undo })}>Parkeren</button>
}

it.each(['Ongedaan maken', 'Sluiten'])('gives the focus back to where it was after %s', async (button) => {
  render(
    <UndoProvider>
      <Page undo={() => {}} />
    </UndoProvider>,
  )
  const park = screen.getByRole('button', { name: 'Parkeren' })
  await userEvent.click(park)
  act(() => screen.getByRole('button', { name: button === 'Sluiten' ? button : /^Ongedaan maken/ }).focus())
  await userEvent.keyboard('{Enter}')
  expect(screen.queryByText('De melding is geparkeerd.')).toBeNull()
  expect(document.activeElement).toBe(park)
})

it('shows why something could not be taken back, until that is closed', async () => {
  render(
    <UndoProvider>
      <Page undo={() => Promise.resolve('Een collega heeft de melding al behandeld.')} />
    </UndoProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Parkeren' }))
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('Een collega heeft de melding al behandeld.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Ongedaan maken/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Sluiten' }))
  expect(screen.queryByText('Een collega heeft de melding al behandeld.')).toBeNull()
})
