import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { atCase } from '../case/testAtCase.ts'

const press = () => userEvent.click(screen.getByRole('button', { name: 'Bewaar notitie' }))

it('keeps what was typed when the session ends, shows the way back, and takes it once somebody signed in again', async () => {
  const { api } = await atCase('risico')
  await screen.findByRole('heading', { level: 2, name: 'Risico voor betrokkenen' })
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notitie' })
  await userEvent.type(note, 'Halverwege getypt')
  api.become(null)
  await press()
  const again = await screen.findByRole('link', { name: /^Meld u opnieuw aan/ })
  expect([again.getAttribute('target'), again.getAttribute('href')]).toEqual([
    '_blank',
    expect.stringContaining(encodeURIComponent('/risico')),
  ])
  expect(note.value).toBe('Halverwege getypt')

  api.become('officer')
  fireEvent.focus(window)
  await waitFor(() => expect(screen.queryByRole('link', { name: /^Meld u opnieuw aan/ })).toBeNull())
  await press()
  await waitFor(() => expect(note.value).toBe(''))
})
