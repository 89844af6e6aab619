import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import type { ReportList } from '../../contract/reports.ts'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

const what = () => screen.findByRole('textbox', { name: 'Wat is er gebeurd?' })
const focused = () => document.activeElement

it('begins at the first question at the press of one key, and goes through all eight with Enter', async () => {
  await renderAt('/werklijst')
  await screen.findByRole('heading', { level: 1 })
  await userEvent.keyboard('t')
  const first = await what()
  await waitFor(() => expect(focused()).toBe(first))
  await userEvent.keyboard('Brief bij de buren bezorgd{Enter}1{Enter}{Enter}naam en schulden{Enter}')
  expect(screen.getByRole('radio', { name: 'ja', checked: true })).toBeTruthy()
  expect(focused()).toBe(screen.getByRole('textbox', { name: /Over hoeveel mensen/ }))
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  expect(focused()).toBe(screen.getByRole('textbox', { name: /Welke gegevens zijn te zien/ }))
  expect(screen.getAllByRole('listitem').filter((item) => 'question' in item.dataset)).toHaveLength(8)
})

it('ends with the sentence to say and the number to give', async () => {
  const { router } = await renderAt('/meldingen/telefoon')
  await userEvent.type(await what(), 'Brief bij de buren bezorgd')
  await userEvent.type(screen.getByRole('textbox', { name: 'Telefoonnummer' }), '000 000 00 09')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ik beloof terug te bellen' }))
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const heading = await screen.findByRole('heading', { level: 1, name: 'De melding is vastgelegd' })
  expect(focused()).toBe(heading)
  const said = within(screen.getByRole('region', { name: 'Zeg dit tegen de melder' }))
  expect(said.getByText(/Uw meldingsnummer is M\u2011[0-9A-F]{4}\u2011[0-9A-F]{4}/)).toBeTruthy()
  expect(said.getByText(/Wij bellen u terug op 000 000 00 09/)).toBeTruthy()
  expect(router.state.location.search).not.toContain('Brief')
  await userEvent.click(screen.getByRole('link', { name: 'Melding behandelen' }))
  expect(await screen.findByRole('article')).toBeTruthy()
})

it('keeps what was said at a pause, and offers to go on from the inbox', async () => {
  const first = await renderAt('/meldingen/telefoon')
  await userEvent.type(await what(), 'Brief bij de buren')
  await screen.findByText(/^Bewaard/, undefined, { timeout: 3000 })
  await first.router.navigate('/meldingen')
  const broken = within(await screen.findByRole('region', { name: /Niet afgeronde gesprekken/ }))
  expect(broken.getByText('Brief bij de buren')).toBeTruthy()
  await userEvent.click(broken.getByRole('link', { name: 'Verdergaan' }))
  expect(await what()).toHaveProperty('value', 'Brief bij de buren')
})

it('says while somebody talks that another report tells of the same', async () => {
  await renderAt('/meldingen/telefoon', { examples: true })
  await userEvent.type(await what(), 'Lijst met inschrijvingen voor de sportdag')
  const alike = within(await screen.findByRole('region', { name: 'Lijkt op' }))
  expect((await alike.findAllByText(/melding van 1 u \d+ m geleden/))[0]).toBeTruthy()
})

it('asks for the number before a promise, and for a moment that is past', async () => {
  await renderAt('/meldingen/telefoon')
  await userEvent.type(await what(), 'Brief bij de buren bezorgd')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ik beloof terug te bellen' }))
  const observed = within(screen.getByRole('group', { name: 'Wanneer hebt u het gemerkt?' }))
  await userEvent.type(observed.getByRole('textbox', { name: 'Dag' }), 'vandaag')
  await userEvent.type(observed.getByRole('textbox', { name: 'Tijd' }), '23:00')
  await userEvent.click(screen.getByRole('button', { name: 'Melding vastleggen' }))
  expect(screen.getByRole('link', { name: 'Vul het nummer in waarop u terugbelt.' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Dit moment ligt in de toekomst.' })).toBeTruthy()
})

it('records a call once when the answer was lost and it is sent again', async () => {
  let losesAnswers = true
  const lost = http.post('*/api/v1/reports', async ({ request }) => {
    if (!losesAnswers) return undefined
    await desk.api.fetch(request)
    return HttpResponse.error()
  })
  const desk = await renderAt('/meldingen/telefoon', { handlers: [lost] })
  await userEvent.type(await what(), 'Brief bij de buren bezorgd')
  await userEvent.click(screen.getByRole('button', { name: 'Melding vastleggen' }))
  await screen.findByText(/Er is geen verbinding met de server/)
  losesAnswers = false
  await userEvent.click(screen.getByRole('button', { name: 'Melding vastleggen' }))
  await screen.findByRole('heading', { level: 1, name: 'De melding is vastgelegd' })
  expect((await desk.beside<ReportList>('officer', 'reports?state=all')).items).toHaveLength(1)
})
