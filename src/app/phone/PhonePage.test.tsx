import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { DraftView } from '../../contract/drafts.ts'
import type { ReportList } from '../../contract/reports.ts'
import { forgetDrafts } from '../client/drafts.ts'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { phoneText } from '../text/phone.ts'

beforeEach(forgetDrafts)

const what = () => screen.findByRole('textbox', { name: 'Wat is er gebeurd?' })
const focused = () => document.activeElement

it('begins at the first question at the press of one key, and goes through all eight with Enter', async () => {
  await renderAt('/werklijst')
  await screen.findByRole('heading', { level: 1 })
  await userEvent.keyboard('t')
  const first = await what()
  await waitFor(() => expect(focused()).toBe(first))
  await userEvent.keyboard('Brief bij de buren bezorgd{Enter}1{Enter}gisteren{Enter}{Enter}naam en schulden{Enter}')
  expect(screen.getByRole('radio', { name: 'ja', checked: true })).toBeTruthy()
  expect(focused()).toBe(screen.getByRole('textbox', { name: /Over hoeveel mensen/ }))
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  expect(focused()).toBe(screen.getByRole('textbox', { name: /Welke gegevens zijn te zien/ }))
  expect(screen.getAllByRole('listitem').filter((item) => 'question' in item.dataset)).toHaveLength(8)
})

it('halts with Enter at every field of a question, and at choices that go together once', async () => {
  await renderAt('/meldingen/telefoon')
  const first = await what()
  await waitFor(() => expect(focused()).toBe(first))
  await userEvent.keyboard('{Enter}{Enter}')
  expect(focused()).toBe(screen.getAllByRole('textbox', { name: 'Dag' })[0])
  await userEvent.keyboard('{Enter}')
  expect(focused()).toBe(screen.getAllByRole('textbox', { name: 'Tijd' })[0])
  await userEvent.click(screen.getByRole('textbox', { name: 'Naam' }))
  await userEvent.keyboard('{Enter}')
  expect(focused()).toBe(screen.getByRole('combobox', { name: 'De melder is' }))
  await userEvent.keyboard('{Enter}{Enter}')
  expect(focused()).toBe(screen.getByRole('checkbox', { name: 'Ik beloof terug te bellen' }))
  await userEvent.keyboard('{Enter}')
  expect(focused()).toBe(screen.getByRole('button', { name: 'Melding vastleggen' }))
})

it('takes Ctrl+Enter also while its own button has the focus', async () => {
  await renderAt('/meldingen/telefoon')
  await userEvent.type(await what(), 'Brief bij de buren bezorgd')
  screen.getByRole('button', { name: 'Melding vastleggen' }).focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: 'De melding is vastgelegd' })).toBeTruthy()
})

it('keeps a day of which the caller knew no time, and says that it is only a day', async () => {
  await renderAt('/meldingen/telefoon')
  await userEvent.type(await what(), 'Brief bij de buren bezorgd')
  const observed = within(screen.getByRole('group', { name: 'Wanneer hebt u het gemerkt?' }))
  await userEvent.type(observed.getByRole('textbox', { name: 'Dag' }), 'gisteren')
  await userEvent.click(screen.getByRole('button', { name: 'Melding vastleggen' }))
  await userEvent.click(await screen.findByRole('link', { name: 'Melding behandelen' }))
  const report = within(await screen.findByRole('article'))
  expect(report.getByText(/\(tijd onbekend\)/)).toBeTruthy()
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

const callAt = (router: { state: { location: { search: string } } }) =>
  new URLSearchParams(router.state.location.search).get('gesprek') ?? ''
const saved = () => screen.findByText(/^Bewaard/, undefined, { timeout: 4000 })

it('lets no old copy of this window overwrite what a colleague added since', async () => {
  const first = await renderAt('/meldingen/telefoon')
  await userEvent.type(await what(), 'Brief bij de buren')
  await saved()
  const id = callAt(first.router)
  await first.router.navigate('/meldingen')
  await screen.findByRole('region', { name: /Niet afgeronde gesprekken/ })
  const draft = await first.beside<DraftView>('teamLead', `drafts/${id}`)
  const answers = { ...draft.answers, whereabouts: 'Bij de buren op 12' }
  await first.beside('teamLead', `drafts/${id}`, { method: 'PUT', body: { kind: 'call', answers } })
  await first.router.navigate(`/meldingen/telefoon?gesprek=${id}`)
  expect(await screen.findByDisplayValue('Bij de buren op 12')).toBeTruthy()
  await userEvent.type(await what(), ' bezorgd')
  await saved()
  expect((await first.beside<DraftView>('officer', `drafts/${id}`)).answers).toMatchObject({
    description: 'Brief bij de buren bezorgd',
    whereabouts: 'Bij de buren op 12',
  })
})

it('joins what a colleague answers at the same time, and shows what clashes', async () => {
  const desk = await renderAt('/meldingen/telefoon')
  await userEvent.type(await what(), 'Brief bij de buren')
  await saved()
  const id = callAt(desk.router)
  const body = { kind: 'call', answers: { description: 'Post bij nummer 12', whereabouts: 'Nog in huis' } }
  await desk.beside('teamLead', `drafts/${id}`, { method: 'PUT', body })
  await userEvent.type(await what(), ' bezorgd')
  expect(await screen.findByText('Een collega gaf intussen andere antwoorden')).toBeTruthy()
  expect(screen.getByText('Post bij nummer 12', { selector: 'li' })).toBeTruthy()
  const kept = { description: 'Post bij nummer 12\nBrief bij de buren bezorgd', whereabouts: 'Nog in huis' }
  await waitFor(async () => expect((await desk.beside<DraftView>('officer', `drafts/${id}`)).answers).toEqual(kept))
})

it('sends nothing any more of what was forgotten at sign-out, or of a screen that was left', async () => {
  let tries = 0
  const refusing = http.put('*/api/v1/drafts/*', () => {
    tries += 1
    return HttpResponse.json({ code: 'notYourRole', status: 403, title: 'Nee' }, { status: 403 })
  })
  const desk = await renderAt('/meldingen/telefoon', { handlers: [refusing] })
  await userEvent.type(await what(), 'Brief')
  await screen.findByText(/Uw rol mag dit niet/)
  expect(tries).toBe(1)
  forgetDrafts()
  dispatchEvent(new Event('online'))
  await desk.router.navigate('/meldingen')
  await screen.findByRole('heading', { level: 1, name: 'Meldingen' })
  dispatchEvent(new Event('online'))
  expect(tries).toBe(1)
})

it('says the last sentences in English to whoever speaks no Dutch, and goes back', async () => {
  await renderAt('/meldingen/telefoon')
  await userEvent.type(await what(), 'A letter of somebody else')
  await userEvent.click(screen.getByRole('button', { name: 'Melding vastleggen' }))
  const inEnglish = await screen.findByRole('button', { name: 'Toon dit in het Engels' })
  // Awaited as a whole: the sentences are fetched, and userEvent would let them arrive outside of act.
  await act(async () => {
    fireEvent.click(inEnglish)
    await phoneText.loadEn()
  })
  const thanks = await screen.findByText(/Your report number is/)
  expect(thanks.closest('[lang]')?.getAttribute('lang')).toBe('en')
  await userEvent.click(screen.getByRole('button', { name: 'Toon dit in het Nederlands' }))
  expect(await screen.findByText(/Uw meldingsnummer is/)).toBeTruthy()
})
