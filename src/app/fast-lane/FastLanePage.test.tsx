import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Settings } from '../../contract/organisation.ts'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

const question = (name: string) => within(screen.getByRole('group', { name }))
const answer = (name: string, choice: string | RegExp) =>
  userEvent.click(question(name).getByRole('radio', { name: choice }))
const begin = async (path = '/snel') => {
  const rendered = await renderAt(path, { examples: true })
  await screen.findByRole('group', { name: 'Wat ging er mis?' })
  return rendered
}
const answerAll = async (where = /vernietigd, de ontvanger bevestigt/) => {
  await answer('Wat ging er mis?', /Een brief kwam/)
  await answer('Is er iemand kwetsbaar, of met een geheim adres?', 'nee')
  await answer('Wie kreeg het?', 'iemand die wij vertrouwen')
  await answer('Waar is het nu?', where)
}

it('asks at most nine questions', async () => {
  await begin()
  const asked = screen.getAllByRole('listitem').filter((item) => 'question' in item.dataset)
  expect(asked.length).toBeLessThanOrEqual(9)
})

it('goes from nine answers to a closed case in the register', async () => {
  await begin()
  await answerAll()
  await answer('Hoe groot is het risico voor de betrokkenen?', /^risico onwaarschijnlijk/)
  await answer('Wat besluit u?', /^Niet melden/)
  expect(screen.getByRole('textbox', { name: 'Reden van het besluit over de AP' })).toHaveProperty(
    'value',
    expect.stringContaining('Een risico voor de betrokkenen is daarom niet waarschijnlijk.'),
  )
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: /^DL-2026-\d+ is vastgelegd$/ })).toBeTruthy()
  expect(screen.getByText('De zaak is gesloten en staat in het register.')).toBeTruthy()
})

it('moves the advice with every answer', async () => {
  await begin()
  await answerAll()
  const advice = within(screen.getByRole('region', { name: 'Advies' }))
  expect(advice.getByText('risico onwaarschijnlijk')).toBeTruthy()
  await answer('Is er iemand kwetsbaar, of met een geheim adres?', 'ja, een geheim adres')
  expect(advice.queryByText('risico onwaarschijnlijk')).toBeNull()
})

it('says nothing of the risk before it knows what that rests on', async () => {
  await begin()
  await answer('Wat ging er mis?', /Een brief kwam/)
  await answer('Is er iemand kwetsbaar, of met een geheim adres?', 'nee')
  await answer('Wie kreeg het?', 'iemand die wij vertrouwen')
  expect(screen.queryByText(/Score/)).toBeNull()
  expect(question('Hoe groot is het risico voor de betrokkenen?').queryByText(/\(advies\)/)).toBeNull()
  await answer('Waar is het nu?', /vernietigd, de ontvanger bevestigt/)
  expect(screen.getAllByText(/^Score|Score \d/).length).toBeGreaterThan(0)
})

it('asks why where the verdict differs, and lists everything that is missing at once', async () => {
  await begin()
  await answerAll()
  await answer('Hoe groot is het risico voor de betrokkenen?', /^hoog risico/)
  await userEvent.click(screen.getByRole('button', { name: 'Vastleggen' }))
  expect(screen.getByRole('link', { name: 'Leg uit waarom u afwijkt van het advies.' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Kies wat u besluit.' })).toBeTruthy()
})

it('leaves for the full treatment at any time, with what was filled in', async () => {
  const { router } = await begin()
  await answer('Wat ging er mis?', /Een e-mail ging/)
  await answer('Wie kreeg het?', 'iemand die wij vertrouwen')
  await userEvent.click(screen.getByRole('button', { name: 'Volledige behandeling' }))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/zaken\/DL-2026-/))
  expect((await screen.findAllByText('E-mail naar verkeerde ontvanger')).length).toBeGreaterThan(0)
})

it('treats the report that is read in the inbox, at the press of one key', async () => {
  const { router } = await renderAt('/meldingen', { examples: true })
  await userEvent.click(await screen.findByRole('link', { name: /Aanslag van de vorige bewoner/ }))
  await screen.findByRole('article')
  await userEvent.keyboard('s')
  await screen.findByRole('group', { name: 'Wat ging er mis?' })
  expect(router.state.location.search).toMatch(/^\?melding=[0-9a-f-]+&concept=[0-9a-f-]+$/)
  expect(screen.getByText(/Aanslag van de vorige bewoner/)).toBeTruthy()
})

it('tells what an organisation asks that the lane cannot do, before anything is refused', async () => {
  const { beside, queryClient } = await begin()
  const { slug: _, can: __, ...settings } = await beside<Settings>('administrator', 'settings')
  const strict = { ...settings, dpoAdvice: 'required', regimes: ['avg', 'wpg'] }
  await beside('administrator', 'settings', { method: 'PUT', body: strict })
  await act(() => queryClient.invalidateQueries({ queryKey: ['settings'] }))
  expect(await screen.findByText(/Vallen de gegevens onder de Wpg\?/)).toBeTruthy()
  await answerAll()
  await answer('Hoe groot is het risico voor de betrokkenen?', /^risico onwaarschijnlijk/)
  await answer('Wat besluit u?', /^Niet melden/)
  const why = screen.getByText(/^Uw organisatie wil het advies van de FG voordat/)
  expect(why.className).toContain('unasked')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(why.className).not.toContain('unasked')
  expect(screen.queryByRole('heading', { name: /is vastgelegd$/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Volledige behandeling' }))
  expect(await screen.findByRole('heading', { level: 2, name: 'FG-advies' })).toBeTruthy()
})
