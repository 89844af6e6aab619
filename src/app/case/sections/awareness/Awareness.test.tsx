import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../../contract/cases.ts'
import { forgetDrafts } from '../../../client/drafts.ts'
import { atCase } from '../../testAtCase.ts'
import { letterToNeighbour, send } from '../../testing.ts'

beforeEach(forgetDrafts)

const arrive = () => screen.findByRole('heading', { level: 2, name: 'Kennisname' })
const press = async (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const choose = async (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const fill = async (group: RegExp | string, day: string, time: string) => {
  const moment = within(screen.getByRole('group', { name: group }))
  await userEvent.type(moment.getByRole('textbox', { name: 'Dag' }), day)
  await userEvent.type(moment.getByRole('textbox', { name: 'Tijd' }), time)
}
const received = { receivedAt: '2026-11-18T08:00:00Z' }

it('keeps from what a moment appears', async () => {
  const { api, id } = await atCase('kennisname', {}, received)
  await arrive()
  await choose('Bij de eerste melding')
  await userEvent.type(screen.getByRole('textbox', { name: /Waaruit blijkt dat/ }), 'Telefoonnotitie van de balie')
  await press('Leg kennisname vast')
  await screen.findByText(/Vastgelegd door/)
  expect(screen.getByText('Telefoonnotitie van de balie')).toBeTruthy()
  const { awareness } = await send<CaseView>(api, 'GET', `cases/${id}`)
  expect(awareness?.moments.sources).toEqual({ certain: 'Telefoonnotitie van de balie' })
})

it('starts the term when the processor told us, unless somebody overrules that with a reason', async () => {
  await atCase('kennisname', {}, received)
  await arrive()
  await choose('Bij de eerste melding')
  await userEvent.click(screen.getByText('Was er een verwerker bij?'))
  await fill(/Verwerker vertelde het ons/, '18-11-2026', '07:00')
  expect(
    screen.getByText(/De termijn begint woensdag 18 november 2026 07:00\. Toen vertelde de verwerker het u/),
  ).toBeTruthy()
  expect(screen.getByText(/Waarom begint de termijn niet bij de eerste melding/)).toBeTruthy()

  await userEvent.click(screen.getByRole('checkbox', { name: /Toch later beginnen/ }))
  expect(screen.getByText(/De termijn begint woensdag 18 november 2026 09:00/)).toBeTruthy()
  expect(screen.getByText(/Waarom begint de termijn niet toen de verwerker het vertelde/)).toBeTruthy()
})

it('proposes when a processor told us by its report, to be checked, and records what stands there', async () => {
  const { api, id } = await atCase('kennisname', {}, { ...received, role: 'processor' })
  await arrive()
  const told = within(screen.getByRole('group', { name: /Verwerker vertelde het ons/ }))
  expect(told.getByRole<HTMLInputElement>('textbox', { name: 'Tijd' }).value).toBe('09:00')
  expect(screen.getByText(/Overgenomen uit de melding van de verwerker\. Controleer dit/)).toBeTruthy()
  await choose('Bij de eerste melding')
  await press('Leg kennisname vast')
  await screen.findByText(/Vastgelegd door/)
  const { awareness } = await send<CaseView>(api, 'GET', `cases/${id}`)
  expect(awareness?.moments.processorInformedUsAt).toBe('2026-11-18T08:00:00.000Z')
})

it('takes a proposed moment that somebody changed for theirs', async () => {
  await atCase('kennisname', {}, { ...received, role: 'processor' })
  await arrive()
  const told = within(screen.getByRole('group', { name: /Verwerker vertelde het ons/ }))
  await userEvent.clear(told.getByRole('textbox', { name: 'Tijd' }))
  await userEvent.type(told.getByRole('textbox', { name: 'Tijd' }), '07:00')
  expect(screen.queryByText(/Overgenomen uit de melding/)).toBeNull()
  await choose('Bij de eerste melding')
  expect(screen.getByText(/De termijn begint woensdag 18 november 2026 07:00/)).toBeTruthy()
})

it('asks which of two hours is meant, and refuses the hour that the clock skipped', async () => {
  await atCase('kennisname', {}, received)
  await arrive()
  await choose('Op een ander moment')
  await fill('Moment van kennisname', '25-10-2026', '02:30')
  expect(screen.queryByText(/De termijn begint/)).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: /zomertijd/ }))
  expect(screen.getByText(/De termijn begint zondag 25 oktober 2026 02:30 \(\+02:00\)/)).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: /wintertijd/ }))
  expect(screen.getByText(/De termijn begint zondag 25 oktober 2026 02:30 \(\+01:00\)/)).toBeTruthy()

  const moment = within(screen.getByRole('group', { name: 'Moment van kennisname' }))
  const day = moment.getByRole('textbox', { name: 'Dag' })
  await userEvent.clear(day)
  await userEvent.type(day, '29-03-2026')
  await userEvent.tab()
  await userEvent.tab()
  expect(screen.queryByText(/De termijn begint/)).toBeNull()
  await press('Leg kennisname vast')
  expect(screen.queryByText(/Vastgelegd door/)).toBeNull()
})

it('shows both deadlines of a late filing after a correction, and that it stays late', async () => {
  const { api, id, version, queryClient, goTo } = await atCase('indammen', {}, { receivedAt: '2026-11-16T08:00:00Z' })
  const filing = { kind: 'initial', filedAt: '2026-11-19T10:00:00Z', authorityNumber: '1' }
  const filed = await send<CaseView>(api, 'POST', `cases/${id}/authority-notifications`, filing, version)
  const corrected = { awareAt: '2026-11-16T12:00:00Z', reason: 'Blijkt uit het logboek' }
  await send(api, 'PUT', `cases/${id}/awareness`, corrected, filed.version)
  queryClient.clear()
  await goTo('kennisname')
  await arrive()
  expect(screen.getByRole('heading', { name: 'Was de melding op tijd?' })).toBeTruthy()
  expect(screen.getByText('2 u te laat')).toBeTruthy()
  expect(screen.getByText('op tijd')).toBeTruthy()
  expect(screen.getByText(/2 u te laat gemeld|te laat gemeld/)).toBeTruthy()
})

it('says of a filing that was in time by what was known then that it is late by what is known now', async () => {
  const { api, id, version, queryClient, goTo } = await atCase('indammen', {}, { receivedAt: '2026-11-16T08:00:00Z' })
  const filing = { kind: 'initial', filedAt: '2026-11-16T10:00:00Z', authorityNumber: '1' }
  const filed = await send<CaseView>(api, 'POST', `cases/${id}/authority-notifications`, filing, version)
  const corrected = { awareAt: '2026-11-13T07:00:00Z', reason: 'Een collega wist het al' }
  await send(api, 'PUT', `cases/${id}/awareness`, corrected, filed.version)
  queryClient.clear()
  await goTo('ap')
  expect(await screen.findByText(/op tijd, na 2 u .*met de kennisname van nu 3 u te laat/)).toBeTruthy()
  expect(screen.getByText('De reden van de vertraging ontbreekt nog. Geef die bij een aanvulling.')).toBeTruthy()
})

it('asks to look at the filing again once the AP was told what is no longer so', async () => {
  const { api, id, version, queryClient, goTo } = await atCase('indammen', {}, { receivedAt: '2026-11-16T08:00:00Z' })
  const filing = { kind: 'initial', filedAt: '2026-11-16T10:00:00Z', authorityNumber: '1' }
  const filed = await send<CaseView>(api, 'POST', `cases/${id}/authority-notifications`, filing, version)
  expect(filed.authority.changedSinceFiling).toEqual([])
  const corrected = { awareAt: '2026-11-13T07:00:00Z', reason: 'Een collega wist het al' }
  const later = await send<CaseView>(api, 'PUT', `cases/${id}/awareness`, corrected, filed.version)
  await send(api, 'PUT', `cases/${id}/breached-data`, { facts: {}, subjectGroups: ['customers'] }, later.version)
  queryClient.clear()
  await goTo('ap')
  const changed = 'Na de laatste melding aan de AP gewijzigd: de kennisname en de betrokkenen. Vul de melding aan.'
  expect(await screen.findByText(changed)).toBeTruthy()
  const section = screen.getByRole('link', { name: /Besluit AP/ })
  expect(section.textContent).toMatch(/nagaan/)
  expect(section.textContent).toMatch(/daarna gewijzigd: de kennisname en de betrokkenen/)
})

it('lists what each law asks, judges a significant incident, and records its early warning', async () => {
  const opened = { receivedAt: '2026-11-20T05:00:00Z', laws: ['avg', 'cbw'] }
  const { api, id, version, queryClient, goTo } = await atCase('indammen', {}, opened)
  await send(api, 'PUT', `cases/${id}/breached-data`, { ...letterToNeighbour, incidentKind: 'cyber' }, version)
  queryClient.clear()
  await goTo('kennisname')
  await arrive()
  const duties = () =>
    within(screen.getByRole('heading', { name: 'Termijnen en plichten' }).closest('section') ?? document.body)
  expect(duties().getByText('Melden bij de AP')).toBeTruthy()
  expect(duties().getByText(/als dit een significant incident is: uiterlijk za 06:00/)).toBeTruthy()

  await choose('Ja, een ernstige verstoring, groot verlies of schade voor anderen')
  await press('+ De dienstverlening ligt stil.')
  await press('Leg oordeel vast')
  expect(await duties().findByText(/NIS2 art. 23 lid 4 onder b · niet bevestigd/)).toBeTruthy()
  expect(duties().getByText('een maand na de incidentmelding')).toBeTruthy()

  await fill('Wanneer gedaan?', '20-11-2026', '07:30')
  await press('Leg vast: vroege waarschuwing')
  expect(await screen.findByRole('button', { name: 'Leg vast: incidentmelding' })).toBeTruthy()
})

it('names the laws that are switched on and that this case does not fall under, until it does', async () => {
  await atCase('kennisname', {}, received)
  expect(await screen.findByText('Ook aangezet, en niet gekozen voor deze zaak: Cbw.')).toBeTruthy()
  await press('Wijzig wetten')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Cbw' }))
  await press('Leg wetten vast')
  expect(await screen.findByText('AVG en Cbw')).toBeTruthy()
  expect(screen.queryByText(/^Ook aangezet/)).toBeNull()
})

it('puts a role right that was chosen wrongly, and tells beforehand what the other one asks', async () => {
  const { api, id } = await atCase('kennisname', {}, received)
  await arrive()
  await press('Wijzig rol')
  await press('Leg rol vast')
  expect(screen.getAllByText(/Dit is de rol die al vastligt/).length).toBeGreaterThan(0)

  await choose('Verwerker')
  expect(screen.getByText(/Als verwerker meldt u niet zelf/)).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: /Voor welke verwerkingsverantwoordelijke/ }), 'Gemeente Dal')
  await userEvent.type(screen.getByRole('textbox', { name: /Waarom is de rol anders/ }), 'In opdracht')
  await press('Leg rol vast')
  expect(await screen.findByText('verwerker voor Gemeente Dal')).toBeTruthy()

  const view = await send<CaseView>(api, 'GET', `cases/${id}`)
  expect(view).toMatchObject({ ourRole: 'processor', controller: 'Gemeente Dal', nextStep: { code: 'contain' } })
  expect(view.duties.map(({ code }) => code)).toEqual(['informControllers'])

  await press('Wijzig rol')
  await choose('Verwerkingsverantwoordelijke')
  expect(screen.getByText(/De termijn telt vanaf/)).toBeTruthy()
})
