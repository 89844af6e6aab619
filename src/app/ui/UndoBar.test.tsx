import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { UndoProvider, useUndo } from './UndoBar.tsx'

function Page() {
  const offer = useUndo()
  return <button onClick={() => offer({ message: 'De melding is geparkeerd.', undo: () => {} })}>Parkeren</button>
}

it.each(['Ongedaan maken', 'Sluiten'])('gives the focus back to where it was after %s', async (button) => {
  render(
    <UndoProvider>
      <Page />
    </UndoProvider>,
  )
  const park = screen.getByRole('button', { name: 'Parkeren' })
  await userEvent.click(park)
  act(() => screen.getByRole('button', { name: button === 'Sluiten' ? button : /^Ongedaan maken/ }).focus())
  await userEvent.keyboard('{Enter}')
  expect(screen.queryByText('De melding is geparkeerd.')).toBeNull()
  expect(document.activeElement).toBe(park)
})
