import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

const region = async (name: string) => within(await screen.findByRole('region', { name }))

it('says what ends until the morning and in the weekend, and what is late already', async () => {
  const { router } = await renderAt('/overdracht', { examples: true })
  const ending = await region('Wat eindigt')
  const late = within(ending.getByRole('table', { name: 'Al te laat' }))
  const rows = late.getAllByRole('row').length - 1
  const [link] = ending.getAllByRole('link', { name: `${rows} zaken, toon in de werklijst` })
  if (link) await userEvent.click(link)
  expect(await screen.findByRole('heading', { name: `Te laat ${rows}` })).toBeTruthy()
  expect(router.state.location.search).toMatch(/^\?weergave=team&eindigt-voor=/)
})

it('tells what was promised to whom: to the AP, to callers, in tasks, and what others were asked', async () => {
  await renderAt('/overdracht', { examples: true })
  const promised = await region('Wat is beloofd')
  expect(promised.getByText('Hoe is vastgesteld dat er geen andere servers zijn geraakt?')).toBeTruthy()
  expect(promised.getByText('ICT vragen of de schijf versleuteld was')).toBeTruthy()
  expect(promised.getAllByText(/^tweede lezer, gevraagd/)).not.toEqual([])
  expect(promised.getByText(/de klok loopt door$/)).toBeTruthy()
  expect(promised.getAllByText(/^meldde /).length).toBeGreaterThan(3)
})

it('names who watches today, who takes over tomorrow and who has the weekend, on a Thursday', async () => {
  await renderAt('/overdracht', { now: '2026-11-19T15:00:00Z', examples: true })
  const duty = await region('Wie heeft dienst')
  const watches = Object.fromEntries(
    duty.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  )
  expect(Object.keys(watches)).toEqual(['Vandaag', 'Morgen 20 nov', 'Weekend 21 nov – 22 nov'])
  expect(Object.values(watches)).not.toContain('')
})

it('names the weekend once when tomorrow is a part of it, on a Friday', async () => {
  await renderAt('/overdracht', { now: '2026-11-20T15:00:00Z', examples: true })
  const duty = await region('Wie heeft dienst')
  expect(duty.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Vandaag',
    'Weekend 21 nov – 22 nov',
  ])
})

it('leaves a note for the next watch, which takes it away when it is dealt with', async () => {
  await renderAt('/overdracht', { examples: true })
  const notes = await region('Voor de volgende dienst')
  await userEvent.click(notes.getByRole('button', { name: 'Notitie plaatsen' }))
  expect(await notes.findByText('Schrijf eerst iets op.')).toBeTruthy()
  await userEvent.type(notes.getByRole('textbox', { name: 'Notitie' }), 'De drukker belt om acht uur.')
  await userEvent.click(notes.getByRole('button', { name: 'Notitie plaatsen' }))
  await userEvent.click(await notes.findByRole('button', { name: 'Afgehandeld: De drukker belt om acht uur.' }))
  await waitFor(() => expect(notes.queryByText('De drukker belt om acht uur.')).toBeNull())
})

it('shows an auditor the notes, but nothing to write them with', async () => {
  await renderAt('/overdracht', { as: 'auditor', examples: true })
  const notes = await region('Voor de volgende dienst')
  expect(notes.queryByRole('textbox')).toBeNull()
})

it('is reached from the duty line of the inbox', async () => {
  await renderAt('/meldingen', { examples: true })
  await userEvent.click(await screen.findByRole('link', { name: 'Overdracht' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Overdracht' })).toBeTruthy()
})
