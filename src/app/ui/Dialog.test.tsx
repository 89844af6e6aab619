import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Intrekken</Button>
      {open && (
        <Dialog title="Besluit intrekken?" onClose={() => setOpen(false)} actions={<Button>Besluit behouden</Button>}>
          <p>Er is nog niets verstuurd.</p>
        </Dialog>
      )}
    </>
  )
}

it('opens as a modal with the name of its heading', async () => {
  render(<Page />)
  await userEvent.click(screen.getByRole('button', { name: 'Intrekken' }))
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Besluit intrekken?' })
  expect(dialog.open).toBe(true)
})

it('closes on Esc and gives the focus back to the button that opened it', async () => {
  render(<Page />)
  await userEvent.click(screen.getByRole('button', { name: 'Intrekken' }))
  // What a browser sends to a modal dialog when Esc is pressed.
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Intrekken' }))
})

it('closes with its cross, which comes after the safe choice, and gives the focus back', async () => {
  render(<Page />)
  await userEvent.click(screen.getByRole('button', { name: 'Intrekken' }))
  const buttons = screen.getAllByRole('button').map((button) => button.textContent)
  expect(buttons.indexOf('Besluit behouden')).toBeLessThan(buttons.indexOf('Sluiten'))
  await userEvent.click(screen.getByRole('button', { name: 'Sluiten' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Intrekken' }))
})
