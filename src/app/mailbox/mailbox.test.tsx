import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { MailboxList } from '../../contract/mailboxes.ts'

const mailbox: MailboxList['items'][number] = {
  name: 'datalek · mail.waterveen.example · INBOX',
  condition: 'stuck',
  silentSince: '2026-11-17T09:30:00Z',
  contactAt: '2026-11-17T09:30:00Z',
  takenAt: null,
  waiting: 3,
  failing: 0,
  fault: 'refused',
}
const answering = (item: typeof mailbox) => [
  http.get('*/api/v1/mailboxes', () => HttpResponse.json({ items: [item], next: null })),
]

it('says where no mailbox is set up', async () => {
  await renderAt('/instellingen?deel=postvak')
  expect(await screen.findByText('Er is geen postvak ingesteld.')).toBeTruthy()
  expect(screen.queryByText('Het postvak voor meldingen werkt niet')).toBeNull()
})

it('tells an administrator since when nothing comes in, and why', async () => {
  await renderAt('/instellingen?deel=postvak', { as: 'administrator', handlers: answering(mailbox) })
  expect(await screen.findByText('Het postvak voor meldingen werkt niet')).toBeTruthy()
  expect(screen.getByText(/weigert de gebruikersnaam of het wachtwoord\. Sinds .*10:30/)).toBeTruthy()
  expect(await screen.findByText('datalek · mail.waterveen.example · INBOX')).toBeTruthy()
})

it('tells whoever reads the inbox that messages are left in the mailbox', async () => {
  const failing = { ...mailbox, condition: 'working', fault: null, failing: 1 } as const
  await renderAt('/meldingen', { examples: true, handlers: answering(failing) })
  expect(await screen.findByText('Niet alle berichten uit het postvak zijn overgenomen')).toBeTruthy()
})
