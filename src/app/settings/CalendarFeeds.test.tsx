import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

it('gives an address for an agenda once, and takes it back', async () => {
  await renderAt('/instellingen')
  expect(await screen.findByText('U hebt nog geen agenda.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Agenda maken met mijn zaken' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Uw agenda is klaar' }))
  const address = dialog.getByRole('textbox', { name: 'Adres van de agenda' })
  expect(address).toHaveProperty('value', expect.stringMatching(/\/api\/v1\/public\/calendars\/[\w-]{20,}$/))
  await userEvent.click(dialog.getByRole('button', { name: 'Klaar' }))
  await userEvent.click(await screen.findByRole('button', { name: /^Agenda Mijn zaken, gemaakt op .* intrekken$/ }))
  await waitFor(() => expect(screen.getByText('U hebt nog geen agenda.')).toBeTruthy())
})

it('offers no calendar to an administrator, who sees no cases', async () => {
  await renderAt('/instellingen', { as: 'administrator' })
  expect(await screen.findByRole('heading', { name: 'In deze browser' })).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'Termijnen in uw agenda' })).toBeNull()
})
