import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts } from '../client/drafts.ts'
import { atCase } from './testAtCase.ts'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { letterToNeighbour, send } from './testing.ts'

beforeEach(forgetDrafts)

const header = () => within(screen.getByRole('region', { name: 'Over deze zaak' }))
const sections = () => within(screen.getByRole('navigation', { name: 'Onderdelen van de zaak' }))
const heading = (name: string) => screen.findByRole('heading', { level: 2, name })
/** Until this person's page is there, what is pressed belongs to whoever looked at it before. */
const seenBy = (name: string) => screen.findByRole('button', { name: new RegExp(`^Menu van ${name}`) })
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

it('goes to the section of the next step, and gives each section an address to come back to', async () => {
  const { router, reference } = await atCase()
  await heading('Indammen')
  await userEvent.click(sections().getByRole('link', { name: /^Kennisname/ }))
  await heading('Kennisname')
  expect(router.state.location.pathname).toBe(`/zaken/${reference}/kennisname`)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Kennisname'))
  await router.navigate(-1)
  await heading('Indammen')
})

it('marks the clock as provisional while awareness is not established, and explains it on request', async () => {
  await atCase()
  await heading('Indammen')
  expect(header().getByText(/^AP voorlopig/)).toBeTruthy()
  await press('waarom niet later?')
  const dialog = within(screen.getByRole('dialog', { name: 'Waarom deze termijn' }))
  expect(dialog.getByText(/telt elk uur mee, 72 uur lang/)).toBeTruthy()
  expect(dialog.getByText(/telt de termijn vanaf de eerste melding/)).toBeTruthy()
})

it('shows how the deadline moves before a later awareness is recorded, and asks why', async () => {
  await atCase('kennisname', {}, { receivedAt: '2026-11-18T08:00:00Z' })
  await heading('Kennisname')
  await userEvent.click(screen.getByRole('radio', { name: 'Op een ander moment' }))
  const moment = within(screen.getByRole('group', { name: 'Moment van kennisname' }))
  await userEvent.type(moment.getByRole('textbox', { name: 'Dag' }), '19-11-2026')
  await userEvent.type(moment.getByRole('textbox', { name: 'Tijd' }), '14:10')
  expect(screen.getByText(/De termijn wordt zo 14:10 in plaats van za 09:00. Dat is 1 d 5 u later./)).toBeTruthy()
  await press('Leg kennisname vast')
  expect(screen.getByRole('link', { name: /[:?] Schrijf op waarom, of kies een standaardzin\.$/ })).toBeTruthy()

  await press(/De melding zei nog niet/)
  await press('Leg kennisname vast')
  await screen.findByText(/Vastgelegd door/)
  expect(header().getByText('72 uur vanaf do 14:10, weekend telt mee')).toBeTruthy()
})

it('saves the facts as they are chosen and moves the score beside them', async () => {
  const { api, id } = await atCase('gegevens')
  await heading('Gegevens vaststellen')
  const score = within(screen.getByRole('region', { name: 'Score nu' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'naam' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'geen bijzondere gegevens' }))
  await userEvent.click(screen.getByRole('radio', { name: 'beperkt' }))
  expect(score.getByText(/0,5/)).toBeTruthy()
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  const kept = await send<{ breachedData: { facts: object } }>(api, 'GET', `cases/${id}`)
  expect(kept.breachedData.facts).toMatchObject({
    categories: ['name'],
    specialCategories: [],
    identifiability: 'limited',
  })
})

it('asks for a note when the number of people goes down, and keeps the rest until it is there', async () => {
  const { api, id, version, goTo, queryClient } = await atCase('kennisname')
  await heading('Kennisname')
  await send(
    api,
    'PUT',
    `cases/${id}/breached-data`,
    {
      ...letterToNeighbour,
      facts: { ...letterToNeighbour.facts, people: { min: 40, max: 40, estimate: false } },
    },
    version,
  )
  queryClient.clear()
  await goTo('gegevens')
  await heading('Gegevens vaststellen')
  const people = screen.getAllByRole('textbox', { name: 'Aantal' })[0]
  if (!people) throw new Error('no field for the number of people')
  await userEvent.clear(people)
  await userEvent.type(people, '12')
  expect(await screen.findByText(/Nog niet bewaard/)).toBeTruthy()
  await press(/De eerste telling bevatte dubbelen/)
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  expect(await send(api, 'GET', `cases/${id}`)).toMatchObject({
    breachedData: { numbersNote: 'De eerste telling bevatte dubbelen.' },
  })
})

it('goes on silently when a colleague changed another part of the case', async () => {
  const { api, id, version } = await atCase('lessen')
  await heading('Oorzaak en lessen')
  await send(api, 'PUT', `cases/${id}/title`, { title: 'Andere titel' }, version)
  await userEvent.click(screen.getByRole('radio', { name: 'Van buiten' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Ja, kwade opzet' }))
  await press(/Verkeerde ontvanger gekozen/)
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Andere titel' })).toBeTruthy()
})

it('does not record a decision on facts that changed meanwhile, says what changed, and keeps the reason', async () => {
  // Without the live stream the screen cannot know what a colleague does.
  const noStream = http.get('*/api/v1/stream', () => HttpResponse.json(null, { status: 503 }))
  const { api, id, version } = await atCase('ap', { handlers: [noStream] })
  await heading('Besluit AP')
  api.become('colleague')
  await send(api, 'PUT', `cases/${id}/breached-data`, letterToNeighbour, version)
  api.become('officer')
  await userEvent.click(screen.getByRole('radio', { name: 'Melden bij de AP' }))
  await press(/niet uit te sluiten/)
  await press('Leg besluit vast')
  const alert = await screen.findByText('Een collega was u voor. De zaak is intussen gewijzigd:')
  expect(alert).toBeTruthy()
  expect(await screen.findByText(/Gegevens vastgesteld$/, { selector: 'li' })).toBeTruthy()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Reden/ }).value).toContain('niet uit te sluiten')

  await press('Leg besluit vast')
  expect(await screen.findByText(/Besloten: melden bij de AP/)).toBeTruthy()
})

it('says that it was oneself, in another window, who changed the facts meanwhile', async () => {
  const noStream = http.get('*/api/v1/stream', () => HttpResponse.json(null, { status: 503 }))
  const { api, id, version } = await atCase('ap', { handlers: [noStream] })
  await heading('Besluit AP')
  await send(api, 'PUT', `cases/${id}/breached-data`, letterToNeighbour, version)
  await userEvent.click(screen.getByRole('radio', { name: 'Melden bij de AP' }))
  await press('Leg besluit vast')
  expect(await screen.findByText(/^U hebt de zaak intussen zelf gewijzigd/)).toBeTruthy()
})

it('tells what a colleague changed while somebody was deciding', async () => {
  const { api, id, version } = await atCase('ap')
  await heading('Besluit AP')
  await userEvent.click(screen.getByRole('radio', { name: 'Melden bij de AP' }))
  api.become('colleague')
  await send(api, 'PUT', `cases/${id}/breached-data`, letterToNeighbour, version)
  api.become('officer')
  expect(await screen.findByText('De zaak is gewijzigd terwijl u bezig was:')).toBeTruthy()
  expect(screen.getByText(/Kerem.*Gegevens vastgesteld$/, { selector: 'li' })).toBeTruthy()
})

it('explains why not notifying cannot be decided yet, with the way to what is missing', async () => {
  await atCase('ap')
  await heading('Besluit AP')
  await userEvent.click(screen.getByRole('radio', { name: 'Niet melden bij de AP' }))
  expect(screen.getByRole('link', { name: 'Risico-inschatting' })).toBeTruthy()
  const button = screen.getByRole('button', { name: 'Leg besluit vast' })
  await userEvent.click(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.queryByText(/Besloten/)).toBeNull()
})

it('offers to withdraw a decision on the same day, and asks for the reason', async () => {
  const { api, id } = await atCase('ap')
  await heading('Besluit AP')
  await userEvent.click(screen.getByRole('radio', { name: 'Melden bij de AP' }))
  await press('Leg besluit vast')
  await screen.findByText(/Besloten: melden bij de AP/)
  await press('Trek besluit in')
  await press(/bij vergissing/)
  await press('Trek besluit in')
  await screen.findByRole('radio', { name: 'Melden bij de AP' })
  expect(await send(api, 'GET', `cases/${id}`)).toMatchObject({ authorityState: 'toBeAssessed' })
})

it('asks when a late filing was made and why so late, and demands only the moment', async () => {
  await atCase('ap', {}, { receivedAt: '2026-11-16T06:00:00Z' })
  await heading('Besluit AP')
  expect(header().getByText(/te laat$/)).toBeTruthy()
  // Nothing was decided yet: the filing waits beside the decision, and can go first.
  await press('Leg melding vast')
  expect(document.activeElement?.textContent).toMatch(/^De termijn is voorbij/)
  await userEvent.click(screen.getByRole('radio', { name: 'Nog niet ontvangen' }))
  await press('Leg melding vast')
  expect((await screen.findAllByText('Vul een dag en een tijd in.')).length).toBeGreaterThan(0)
  expect(screen.queryByRole('textbox', { name: /Reden van de vertraging/ })).toBeNull()
  await press('Zojuist')
  expect(screen.getByRole('textbox', { name: /Reden van de vertraging/ })).toBeTruthy()
  await press('Leg melding vast')
  expect(await screen.findByText(/De reden van de vertraging ontbreekt nog\./)).toBeTruthy()
  expect(header().getByText(/te laat gemeld/)).toBeTruthy()
})

it('shows the case as it was known then, with nothing to change, and the way back to now', async () => {
  const { api, id, version, reference, router, queryClient } = await atCase('gegevens')
  await heading('Gegevens vaststellen')
  await send(api, 'PUT', `cases/${id}/breached-data`, letterToNeighbour, version)
  queryClient.clear()
  await router.navigate(`/zaken/${reference}/gegevens?versie=${version}`)
  expect(await screen.findByText(/U ziet de zaak zoals bekend op vrijdag 20 november 2026/)).toBeTruthy()
  expect(screen.getByText('Er is nog niets vastgelegd.')).toBeTruthy()
  expect(screen.queryByRole('checkbox', { name: 'naam' })).toBeNull()
  await userEvent.click(screen.getByRole('link', { name: 'Terug naar nu' }))
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'naam' })).checked).toBe(true)
})

it('lets the DPO advise, under their own name, and nobody else', async () => {
  await atCase('fg-advies', { as: 'dpo' })
  await heading('FG-advies')
  await userEvent.click(screen.getByRole('radio', { name: 'Melden' }))
  await press(/Bij twijfel melden/)
  await press('Leg advies vast')
  expect((await screen.findAllByText(/niet te wijzigen door de behandelaar/)).length).toBeGreaterThan(0)
  expect(screen.queryByRole('button', { name: 'Vraag FG om advies' })).toBeNull()
})

it('shows an auditor the case to read, and says why it cannot be changed', async () => {
  await atCase('gegevens', { as: 'auditor' })
  await heading('Gegevens vaststellen')
  expect(screen.getByText(/^Alleen lezen\. .*privacy officer, teamleider\.$/)).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Bewaar notitie' })).toBeNull()
})

it('lets a second reader approve before somebody decides not to notify', async () => {
  const { api, id, version, goTo, queryClient } = await atCase('kennisname')
  await heading('Kennisname')
  api.become('administrator')
  const settings = await send<Record<string, unknown>>(api, 'GET', 'settings')
  const { can: _, slug: __, ...body } = settings
  await send(api, 'PUT', 'settings', { ...body, secondReader: true })
  api.become('officer')
  const facts = {
    ...letterToNeighbour.facts,
    recipients: { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes', public: false },
  }
  const identified = await send<{ version: number }>(
    api,
    'PUT',
    `cases/${id}/breached-data`,
    { ...letterToNeighbour, facts },
    version,
  )
  await send(
    api,
    'POST',
    `cases/${id}/risk-assessments`,
    { verdict: 'unlikely', reason: 'Vernietigd.' },
    identified.version,
  )
  queryClient.clear()
  await goTo('ap')
  await heading('Besluit AP')
  await userEvent.click(screen.getByRole('radio', { name: 'Niet melden bij de AP' }))
  await press('+ Vernietigd.')
  await userEvent.click(await screen.findByRole('button', { name: 'Vraag tweede lezer' }))
  await screen.findByText(/Wacht op de tweede lezer/)

  api.become('teamLead')
  queryClient.clear()
  await goTo('kennisname')
  await goTo('ap')
  await seenBy('Marit')
  // The reader is not the one who waits, and reads before deciding anything.
  expect(screen.getByRole('link', { name: 'Lees als tweede lezer' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Leg besluit vast' })).toBeNull()
  await press('Geef terug')
  expect(screen.getByText('Schrijf op waarom u het teruggeeft.')).toBeTruthy()
  await press('Akkoord')
  await screen.findByText(/Akkoord van/)

  api.become('officer')
  queryClient.clear()
  await goTo('kennisname')
  await goTo('ap')
  await seenBy('Sanne')
  await userEvent.click(await screen.findByRole('radio', { name: 'Niet melden bij de AP' }))
  await press(/heeft bevestigd dat de gegevens zijn vernietigd/)
  await userEvent.click(await screen.findByRole('button', { name: 'Leg besluit vast' }))
  expect(await screen.findByText(/Besloten: niet melden bij de AP/)).toBeTruthy()
})

it('assigns the case with one key, and not while somebody types', async () => {
  await atCase()
  await heading('Indammen')
  const note = screen.getByRole('textbox', { name: 'Notitie' })
  await userEvent.type(note, 'm')
  expect(header().getByText(/nog geen behandelaar/)).toBeTruthy()
  note.blur()
  await userEvent.keyboard('m')
  await waitFor(() => expect(header().getByText(/behandelaar: Sanne/)).toBeTruthy())
})

it('says that it is no breach only with a reason, and can open the case again', async () => {
  await atCase('geen-datalek')
  await heading('Geen datalek')
  await press('Leg vast: geen datalek')
  expect(screen.getByRole('link', { name: /[:?] Schrijf op waarom, of kies een standaardzin\.$/ })).toBeTruthy()
  await press(/De ontvanger was de juiste persoon/)
  await press('Leg vast: geen datalek')
  await screen.findByText(/^Geen datalek, vastgesteld op/)
  await press('Heropenen')
  await press(/Er zijn nieuwe feiten/)
  await press('Heropen zaak')
  await waitFor(() => expect(screen.queryByText(/^Geen datalek, vastgesteld op/)).toBeNull())
})

it('says that a case is not there, also when another organisation has it', async () => {
  await renderAt('/zaken/DL-2026-9999/ap')
  expect(await screen.findByRole('heading', { name: 'Deze pagina is er niet' })).toBeTruthy()
})

it('tells an administrator that cases are not for them', async () => {
  await renderAt('/zaken/DL-2026-0001/ap', { as: 'administrator' })
  expect(await screen.findByText(/Uw rol mag dit niet/)).toBeTruthy()
})
