import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { CaseView } from '../../contract/cases.ts'
import { openCase } from '../case/testing.ts'
import { searchState } from '../shell/searchState.ts'

const references = () =>
  screen.getAllByRole('link', { name: /^DL-2026-\d+ / }).map((link) => link.getAttribute('aria-label')?.slice(0, 12))
const row = (reference: string) => within(screen.getByRole('row', { name: new RegExp(reference) }))
const theList = () => screen.findByRole('table')

it('opens with the open cases of the one who looks, grouped by urgency with the count of each group', async () => {
  await renderAt('/werklijst', { examples: true })
  await theList()
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Te laat 1',
    'Vandaag 1',
    'Binnen 24 uur 1',
    'Later 2',
    'Geen vaste termijn 3',
  ])
  expect(screen.getByRole('link', { name: 'Mijn zaken 8' }).getAttribute('aria-current')).toBe('page')
})

it('opens with the cases of the whole team for a team lead', async () => {
  await renderAt('/werklijst', { as: 'teamLead', examples: true })
  await theList()
  expect(screen.getByRole('link', { name: /^Team/ }).getAttribute('aria-current')).toBe('page')
})

it('tells a colleague which cases wait for them to read, and opens them', async () => {
  const { router } = await renderAt('/werklijst', { as: 'teamLead', examples: true })
  await theList()
  await userEvent.click(await screen.findByRole('link', { name: /^Lees als tweede lezer: \d+$/ }))
  expect(router.state.location.search).toBe('?weergave=team&wacht-op=mij')
  await screen.findByRole('button', { name: 'wacht op u als tweede lezer weghalen' })
  expect(screen.getAllByText('Lees als tweede lezer')).toHaveLength(references().length)
})

it('says of each case what leaked, until when, what to do next and both its states', async () => {
  await renderAt('/werklijst', { examples: true })
  await theList()
  const late = row('DL-2026-0016')
  expect(late.getByText(/15 tot 25 betrokkenen · .*kopie van een identiteitsbewijs/)).toBeTruthy()
  expect(late.getByText('4 u te laat')).toBeTruthy()
  expect(late.getByText(/was vr 03:50/)).toBeTruthy()
  expect(late.getByText('Meld nu bij de AP, met reden van vertraging')).toBeTruthy()
  expect(late.getByText('te melden')).toBeTruthy()
  expect(late.getByText('te beoordelen')).toBeTruthy()
})

it('keeps the sort of a column in the address and lets the groups go', async () => {
  const { router } = await renderAt('/werklijst?weergave=team', { examples: true })
  await theList()
  await userEvent.click(screen.getByRole('button', { name: 'Zaak, sorteren' }))
  await screen.findByRole('button', { name: 'Zaak, oplopend gesorteerd' })
  expect(router.state.location.search).toBe('?weergave=team&sorteer=reference')
  expect(references()).toEqual(references().toSorted((a = '', b = '') => a.localeCompare(b)))
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
})

it('narrows with a filter that stands in the address, shows how many are left, and takes it away again', async () => {
  const { router } = await renderAt('/werklijst?weergave=team', { examples: true })
  await theList()
  await userEvent.click(screen.getByRole('button', { name: /^AP$/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'gemeld' }))
  const token = await screen.findByRole('button', { name: 'AP: gemeld weghalen' })
  expect(router.state.location.search).toBe('?weergave=team&ap=notified')
  const shown = references().length
  expect(screen.getByText(new RegExp(`^${shown} van \\d+$`))).toBeTruthy()
  await userEvent.click(token)
  await waitFor(() => expect(router.state.location.search).toBe('?weergave=team'))
})

it('says how many late cases a filter hides, and shows them when asked', async () => {
  const { router } = await renderAt('/werklijst?weergave=team&ap=notified', { examples: true })
  await theList()
  await userEvent.click(screen.getByRole('link', { name: /te laat (is|zijn), (valt|vallen) buiten dit filter: toon/ }))
  await waitFor(() => expect(router.state.location.search).toBe('?weergave=team&termijn=te-laat'))
  expect(await screen.findByRole('heading', { name: /^Te laat/ })).toBeTruthy()
})

it('opens an old bookmark with a filter that no longer exists', async () => {
  await renderAt('/werklijst?weergave=team&ap=verzonnen&sorteer=gisteren', { examples: true })
  expect((await theList()).textContent).toContain('DL-2026')
})

it('searches in everything, with the words in the history entry and never in the address or the title', async () => {
  const { router } = await renderAt('/werklijst', { examples: true })
  await theList()
  await userEvent.keyboard('/')
  await userEvent.type(await screen.findByRole('combobox', { name: 'Zoeken' }), 'brief')
  await userEvent.click(await screen.findByRole('option', { name: /^Alle zaken met deze woorden/ }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Zoekresultaten' })).toBeTruthy()
  expect(references().length).toBeGreaterThan(1)
  expect(screen.getByRole('button', { name: 'Zoeken: brief' })).toBeTruthy()
  expect(router.state.location.search).toBe('?weergave=zoeken')
  expect(router.state.location.state).toEqual(searchState('brief'))
  await waitFor(() => expect(document.title).toBe('Zoekresultaten · Dijkwacht'))
})

it('takes a case from its row, says so, and gives it back when that is undone', async () => {
  await renderAt('/werklijst?weergave=niet-toegewezen', { examples: true })
  await theList()
  const [reference = ''] = references()
  await userEvent.click(screen.getByRole('button', { name: `${reference} aan mij toewijzen` }))
  expect(await screen.findByRole('button', { name: `Behandelaar van ${reference}: Uzelf. Toewijzen…` })).toBeTruthy()
  expect(screen.getByText(`${reference} is aan u toegewezen.`, { selector: 'section span' })).toBeTruthy()
  await waitFor(() => expect(screen.getByRole('link', { name: 'Mijn zaken 9' })).toBeTruthy())
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('button', { name: `${reference} aan mij toewijzen` })).toBeTruthy()
})

it('brings the row up to date when a colleague was faster', async () => {
  const { beside } = await renderAt('/werklijst?weergave=niet-toegewezen', { examples: true })
  await theList()
  const [reference = ''] = references()
  const { id, version } = await beside<CaseView>('colleague', `cases/${reference}`)
  await beside('colleague', `cases/${id}/handler`, { method: 'PUT', body: { handler: 'me' }, version })
  await userEvent.click(screen.getByRole('button', { name: `${reference} aan mij toewijzen` }))
  expect(await screen.findByRole('button', { name: new RegExp(`Behandelaar van ${reference}: Kerem`) })).toBeTruthy()
})

it('assigns a case to a colleague with a note', async () => {
  await renderAt('/werklijst', { examples: true })
  await theList()
  await userEvent.click(screen.getByRole('button', { name: 'Behandelaar van DL-2026-0016: Uzelf. Toewijzen…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.selectOptions(dialog.getByRole('combobox'), await dialog.findByRole('option', { name: /^Kerem/ }))
  await userEvent.type(dialog.getByRole('textbox'), 'Leverancier belt om tien uur')
  await userEvent.click(dialog.getByRole('button', { name: 'Toewijzen' }))
  expect(await screen.findByRole('button', { name: /Behandelaar van DL-2026-0016: Kerem/ })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('moves by key from row to row and takes the case of the row', async () => {
  await renderAt('/werklijst?weergave=niet-toegewezen', { examples: true })
  await theList()
  const [reference = ''] = references()
  await userEvent.keyboard('jm')
  expect(await screen.findByRole('button', { name: `Behandelaar van ${reference}: Uzelf. Toewijzen…` })).toBeTruthy()
})

it('goes on at the row that was opened, after Back from its case', async () => {
  const { router } = await renderAt('/werklijst?weergave=team', { examples: true })
  await theList()
  const opened = () => screen.getAllByRole('link', { name: /^DL-2026-\d+ / })[2]
  const name = opened()?.getAttribute('aria-label')
  opened()?.focus()
  await userEvent.keyboard('{Enter}')
  await screen.findByRole('navigation', { name: 'Onderdelen van de zaak' })
  await router.navigate(-1)
  await theList()
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(name))
})

it('offers no way to assign to those who may not handle cases', async () => {
  await renderAt('/werklijst?weergave=team', { as: 'auditor', examples: true })
  await theList()
  expect(screen.queryByRole('button', { name: /aan mij toewijzen|Toewijzen…/ })).toBeNull()
})

it('announces that a case changed elsewhere, leaves the rows alone, and refreshes when asked', async () => {
  const { beside } = await renderAt('/werklijst?weergave=team', { examples: true })
  await theList()
  const { id, version } = await beside<CaseView>('colleague', 'cases/DL-2026-0016')
  await beside('colleague', `cases/${id}/title`, {
    method: 'PUT',
    body: { title: 'Usb-stick teruggevonden' },
    version,
  })
  expect(await screen.findByText('1 zaak gewijzigd.', { exact: false })).toBeTruthy()
  expect(screen.queryByText('Usb-stick teruggevonden')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Vernieuwen' }))
  expect(await screen.findByText('Usb-stick teruggevonden')).toBeTruthy()
  expect(screen.queryByText('1 zaak gewijzigd.', { exact: false })).toBeNull()
})

it('says in words why a view is empty and where the work is instead', async () => {
  await renderAt('/werklijst')
  expect(await screen.findByText('U hebt geen open zaken')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Naar niet toegewezen' }).getAttribute('href')).toBe(
    '/werklijst?weergave=niet-toegewezen',
  )
})

it('says what happened when the server cannot give the list', async () => {
  await renderAt('/werklijst', {
    handlers: [http.get('*/api/v1/cases', () => HttpResponse.json({}, { status: 503 }))],
  })
  expect(await screen.findByRole('heading', { name: 'Dit lukte niet' })).toBeTruthy()
})

it('says of a case that was taken back only that, and no duty of it', async () => {
  const { beside } = await renderAt('/meldingen')
  const path = 'reports'
  const { id } = await beside<{ id: string }>('colleague', path, {
    method: 'POST',
    body: { channel: 'phone', description: 'Brief bij de buren' },
  })
  const settle = (body: object) => beside('colleague', `${path}/${id}/outcomes`, { method: 'POST', body })
  await settle({ outcome: 'caseOpened', title: 'Vergissing' })
  await settle({ outcome: 'undone' })
  await userEvent.click(await screen.findByRole('link', { name: /^Werklijst/ }))
  await userEvent.click(await screen.findByRole('link', { name: /^Afgesloten/ }))
  const row = (await screen.findByRole('link', { name: /Vergissing/ })).closest('tr')
  expect(row?.textContent).toMatch(/geen termijn.*ongedaan gemaakt/)
  expect(row?.textContent).not.toContain('te beoordelen')
})

it('says of a case that began to wait this minute that it was asked just now', async () => {
  const { api, beside, router } = await renderAt('/meldingen')
  const { id, version } = await openCase(api, { title: 'Brief bij de buren' })
  await beside('officer', `cases/${id}/dpo-advice-requests`, { method: 'POST', body: {}, version })
  await router.navigate('/werklijst?weergave=team')
  const row = (await screen.findByRole('link', { name: /Brief bij de buren/ })).closest('tr')
  expect(row?.textContent).toContain('zojuist')
  expect(row?.textContent).not.toContain('0 m')
})

it('saves a view under a name and lists it', async () => {
  await renderAt('/werklijst?weergave=team&ap=toBeNotified', { examples: true })
  await theList()
  await userEvent.click(screen.getByRole('button', { name: 'Bewaarde weergaven' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Bewaar weergave' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Naam' }), 'Te melden')
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }))
  const saved = await screen.findByRole('link', { name: 'Te melden', hidden: true })
  expect(saved.getAttribute('href')).toBe('/werklijst?weergave=team&ap=toBeNotified')
})
