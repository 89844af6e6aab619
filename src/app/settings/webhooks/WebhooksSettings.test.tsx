import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../../tests/support/renderScreen.tsx'

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

it('tells another system from now on, shows its secret once, and shows what was sent', async () => {
  await renderAt('/instellingen?deel=koppelingen', { as: 'administrator' })
  await press('Systeem toevoegen')
  const form = within(screen.getByRole('dialog', { name: 'Systeem toevoegen' }))
  await userEvent.click(form.getByRole('button', { name: 'Toevoegen' }))
  expect(form.getByText('Vul een naam in.')).toBeTruthy()
  await userEvent.type(form.getByRole('textbox', { name: 'Naam' }), 'Zaaksysteem')
  await userEvent.type(form.getByRole('textbox', { name: /^Adres/ }), 'zaaksysteem.voorbeeld.nl/haak')
  await userEvent.click(form.getByRole('checkbox', { name: 'Zaak afgesloten' }))
  await userEvent.click(form.getByRole('button', { name: 'Toevoegen' }))
  const secret = within(await screen.findByRole('dialog', { name: 'Geheim voor de handtekening' }))
  expect(secret.getByRole('textbox', { name: 'Geheim' })).toHaveProperty('value', expect.stringMatching(/^whsec_/))
  await userEvent.click(secret.getByRole('button', { name: 'Klaar' }))
  expect(await screen.findByText(/zaaksysteem\.voorbeeld\.nl\/haak · 1 gebeurtenis/)).toBeTruthy()

  await press('Berichten aan Zaaksysteem')
  const sent = within(screen.getByRole('dialog', { name: 'Berichten aan Zaaksysteem' }))
  expect(await sent.findByText('Er is nog niets verstuurd.')).toBeTruthy()
  await userEvent.click(sent.getByRole('button', { name: 'Proefbericht sturen' }))
  expect(await sent.findByText('aangekomen')).toBeTruthy()
  await userEvent.click(sent.getByRole('button', { name: /^Proefbericht van .* opnieuw sturen$/ }))
  expect(await sent.findByText(/2 pogingen · antwoord 204/)).toBeTruthy()
})

it('pauses a system, and tells it nothing any more when it is removed', async () => {
  await renderAt('/instellingen?deel=koppelingen', { as: 'administrator' })
  await press('Systeem toevoegen')
  const form = within(screen.getByRole('dialog', { name: 'Systeem toevoegen' }))
  await userEvent.type(form.getByRole('textbox', { name: 'Naam' }), 'Archief')
  await userEvent.type(form.getByRole('textbox', { name: /^Adres/ }), 'archief.voorbeeld.nl')
  await userEvent.click(form.getByRole('button', { name: 'Toevoegen' }))
  await press('Klaar')
  await press('Archief wijzigen')
  const change = within(screen.getByRole('dialog', { name: 'Archief wijzigen' }))
  await userEvent.click(change.getByRole('checkbox', { name: 'Dit systeem krijgt bericht' }))
  await userEvent.click(change.getByRole('button', { name: 'Bewaar' }))
  expect(await screen.findByText('gepauzeerd')).toBeTruthy()
  await press('Archief wijzigen')
  await press('Verwijderen')
  expect(await screen.findByText('Er is nog geen systeem dat bericht krijgt.')).toBeTruthy()
})

it('says at the field why an address is none that can be told, and how tokens are made', async () => {
  await renderAt('/instellingen?deel=koppelingen', { as: 'administrator' })
  expect(await screen.findByText(/token create/)).toBeTruthy()
  await press('Systeem toevoegen')
  const form = within(screen.getByRole('dialog', { name: 'Systeem toevoegen' }))
  await userEvent.type(form.getByRole('textbox', { name: 'Naam' }), 'Archief')
  const url = form.getByRole('textbox', { name: /^Adres/ })
  await userEvent.clear(url)
  await userEvent.type(url, 'http://127.0.0.1:9000')
  await userEvent.click(form.getByRole('button', { name: 'Toevoegen' }))
  expect(await form.findByText(/WEBHOOK_NETWORKS/)).toBeTruthy()
  expect(url.getAttribute('aria-invalid')).toBe('true')
})
