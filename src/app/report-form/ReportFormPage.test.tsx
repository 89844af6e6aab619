import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import type { ReportList } from '../../contract/reports.ts'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

const nobody = { as: null }
const what = () => screen.findByRole('textbox', { name: 'Wat is er gebeurd?' })
const send = () => userEvent.click(screen.getByRole('button', { name: 'Melding versturen' }))

it('takes a report with only the first question answered, and gives a code', async () => {
  const { beside } = await renderAt('/melden', nobody)
  await userEvent.type(await what(), 'Ik kreeg de brief van mijn buren')
  await send()
  const heading = await screen.findByRole('heading', { level: 1, name: 'Uw melding is ontvangen' })
  expect(document.activeElement).toBe(heading)
  expect(screen.getByText(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/)).toBeTruthy()
  const { items } = await beside<ReportList>('officer', 'reports')
  expect(items[0]).toMatchObject({
    channel: 'form',
    description: 'Ik kreeg de brief van mijn buren',
    reporter: { role: 'anonymous', name: null },
  })
})

it('names what is missing and puts the reader there', async () => {
  await renderAt('/melden/waterveen', nobody)
  await what()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Bel mij terug' }))
  await send()
  await userEvent.click(screen.getByRole('link', { name: 'Vul het nummer in waarop wij u terugbellen.' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Telefoonnummer' }))
})

it('does not send a name that was typed before somebody chose to stay anonymous', async () => {
  const { beside } = await renderAt('/melden', nobody)
  await userEvent.type(await what(), 'Lijst op straat gevonden')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'U meldt als' }), 'resident')
  await userEvent.type(screen.getByRole('textbox', { name: /^Naam/ }), 'Bewoner (voorbeeld)')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'U meldt als' }), 'anonymous')
  await send()
  await screen.findByText(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/)
  const { items } = await beside<ReportList>('officer', 'reports')
  expect(items[0]?.reporter?.name).toBeNull()
})

it('keeps what was typed when the network is gone, and says so', async () => {
  await renderAt('/melden', { ...nobody, handlers: [http.post('*/reports', () => HttpResponse.error())] })
  await userEvent.type(await what(), 'Ik kreeg de brief van mijn buren')
  await send()
  expect(await screen.findByText('Uw melding is nog niet verstuurd')).toBeTruthy()
  expect((await what()).textContent).toBe('Ik kreeg de brief van mijn buren')
})

it('shows with the code how the report is doing and takes the answer to a question', async () => {
  const { beside } = await renderAt('/melden', nobody)
  await userEvent.type(await what(), 'Ik kreeg de brief van mijn buren')
  await send()
  await screen.findByText(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/)
  const { items } = await beside<ReportList>('officer', 'reports')
  await beside('officer', `reports/${items[0]?.id}/outcomes`, {
    method: 'POST',
    body: { outcome: 'asked', question: 'Hebt u de brief nog?' },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Bekijk hoe het staat' }))
  expect(await screen.findByText('Hebt u de brief nog?')).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: 'Uw antwoord' }), 'Ja')
  await userEvent.click(screen.getByRole('button', { name: 'Antwoord versturen' }))
  expect(await screen.findByText('U hebt geantwoord.')).toBeTruthy()
})

it('keeps the code out of the address', async () => {
  const { router } = await renderAt('/melden', nobody)
  await userEvent.type(await what(), 'Ik kreeg de brief van mijn buren')
  await send()
  await userEvent.click(await screen.findByRole('button', { name: 'Bekijk hoe het staat' }))
  await screen.findByRole('heading', { name: 'Ontvangen' })
  expect(router.state.location).toMatchObject({ pathname: '/melden/ontvangst', search: '', hash: '' })
})

it('says that it does not know a code, whatever is wrong with it', async () => {
  await renderAt('/melden/ontvangst', nobody)
  const code = await screen.findByRole('textbox', { name: 'Uw ontvangstcode' })
  await userEvent.type(code, 'kort{Enter}')
  expect(
    await screen.findByText('Deze code kennen wij niet. Controleer of u hem helemaal hebt overgenomen.'),
  ).toBeTruthy()
  await userEvent.clear(code)
  await userEvent.type(code, '00000000-0000-4000-8000-000000000000{Enter}')
  await waitFor(() => expect(screen.getByText(/Deze code kennen wij niet/)).toBeTruthy())
})

it('knows no organisation by a name that is not there', async () => {
  await renderAt('/melden/nergens', nobody)
  expect(await screen.findByRole('heading', { name: 'Deze pagina is er niet' })).toBeTruthy()
})
