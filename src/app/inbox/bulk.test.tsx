import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { OutcomeSettled, ReportList } from '../../contract/reports.ts'

const lines = () => within(screen.getByRole('list', { name: 'Te behandelen meldingen' })).getAllByRole('link')
const pick = (words: RegExp) => {
  const row = screen.getByRole('link', { name: words }).closest('li')
  return userEvent.click(within(row as HTMLElement).getByRole('checkbox'))
}
const dismissWith = async (reason: string) => {
  await userEvent.keyboard('3')
  await userEvent.type(screen.getByRole('textbox', { name: 'Waarom is dit geen datalek?' }), reason)
  await userEvent.click(screen.getByRole('button', { name: 'Geen datalek vastleggen' }))
}

it('gives several reports one outcome, and takes it back for all of them', async () => {
  await renderAt('/meldingen', { examples: true })
  await screen.findByRole('list', { name: 'Te behandelen meldingen' })
  const before = lines().length
  await pick(/Aanslag van de vorige bewoner/)
  await pick(/dossiers zichtbaar/)
  expect(screen.getByRole('heading', { name: '2 meldingen gekozen' })).toBeTruthy()
  await dismissWith('Dit waren oefenmeldingen')
  expect(await screen.findByText('2 gelukt.', { selector: 'section span' })).toBeTruthy()
  await waitFor(() => expect(lines()).toHaveLength(before - 2))
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(lines()).toHaveLength(before))
})

it('takes back what can be taken back of several, and names the report of which it cannot', async () => {
  const { beside } = await renderAt('/meldingen', { examples: true })
  await screen.findByRole('list', { name: 'Te behandelen meldingen' })
  const before = lines().length
  const href = screen.getByRole('link', { name: /dossiers zichtbaar/ }).getAttribute('href') ?? ''
  const id = new URLSearchParams(href.split('?')[1]).get('melding')
  await pick(/Aanslag van de vorige bewoner/)
  await pick(/dossiers zichtbaar/)
  await dismissWith('Dit waren oefenmeldingen')
  await screen.findByText('2 gelukt.', { selector: 'section span' })
  await waitFor(() => expect(lines()).toHaveLength(before - 2))
  await beside<OutcomeSettled>('colleague', `reports/${id}/outcomes`, { method: 'POST', body: { outcome: 'undone' } })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText(/^M-[0-9A-F]{4}-[0-9A-F]{4}: /, { selector: 'section span' })).toBeTruthy()
  await waitFor(() => expect(lines()).toHaveLength(before))
})

it('says which report was not done, and why, although a colleague took it out of the list', async () => {
  const { beside } = await renderAt('/meldingen', { examples: true })
  await screen.findByRole('list', { name: 'Te behandelen meldingen' })
  await pick(/Aanslag van de vorige bewoner/)
  await pick(/dossiers zichtbaar/)
  const href = screen.getByRole('link', { name: /dossiers zichtbaar/ }).getAttribute('href') ?? ''
  const id = new URLSearchParams(href.split('?')[1]).get('melding')
  const body = { outcome: 'noBreach', reason: 'Al bekeken' }
  await beside<OutcomeSettled>('colleague', `reports/${id}/outcomes`, { method: 'POST', body })
  await dismissWith('Dit waren oefenmeldingen')
  expect(await screen.findByText('1 gelukt, 1 niet.', { selector: 'section span' })).toBeTruthy()
  const told = await screen.findByText(/M-[0-9A-F]{4}-[0-9A-F]{4}\): /)
  expect(told.textContent).toMatch(/^anoniem \(M-[^)]*\): Iemand heeft /)
})

it('says who is on duty in the weekend, and who waits longest for a call', async () => {
  await renderAt('/meldingen', { examples: true })
  expect((await screen.findByText(/Weekenddienst:/)).textContent).toContain('Marit Jansen (voorbeeld)')
  const calls = within(await screen.findByRole('region', { name: /Nog te bellen/ }))
  const names = calls.getAllByRole('link').map((link) => link.textContent)
  // An example of eleven days ago: the latest hundred reports are not all.
  expect(names[0]).toBe('Politie (voorbeeld)')
})

it('makes one case of several reports that tell of one breach, and takes that back as a whole', async () => {
  const { beside } = await renderAt('/meldingen', { examples: true })
  await screen.findByRole('list', { name: 'Te behandelen meldingen' })
  const before = lines().length
  await pick(/Aanslag van de vorige bewoner/)
  await pick(/dossiers zichtbaar/)
  await userEvent.keyboard('1')
  expect(screen.getByRole('button', { name: 'Eén zaak van deze 2 meldingen', expanded: true })).toBeTruthy()
  const title = screen.getByRole('textbox', { name: 'Titel van de zaak' })
  await userEvent.clear(title)
  await userEvent.type(title, 'Twee keer gezien{Enter}')
  const told = await screen.findByText(/^Zaak DL-.* is aangemaakt van 2 meldingen\.$/, { selector: 'section span' })
  const reference = /DL-\d+-\d+/.exec(told.textContent ?? '')?.[0] ?? ''
  const { items } = await beside<ReportList>('officer', 'reports?state=settled&limit=200')
  expect(
    items
      .filter((report) => report.case?.reference === reference)
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(['caseOpened', 'joinedCase'])
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(lines()).toHaveLength(before))
})

it('offers to make one case of a report and the one it resembles', async () => {
  await renderAt('/meldingen', { examples: true })
  await screen.findByRole('list', { name: 'Te behandelen meldingen' })
  await userEvent.click(screen.getByRole('link', { name: /De school belt: er kwam een lijst/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Eén zaak van beide' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '2 meldingen gekozen' }))
})

it('keeps the focus in the list when a report is chosen with X, and moves it with J', async () => {
  await renderAt('/meldingen', { examples: true })
  await screen.findByRole('list', { name: 'Te behandelen meldingen' })
  await userEvent.keyboard('j')
  await screen.findByRole('article')
  await userEvent.keyboard('x')
  expect(document.activeElement).toBe(lines()[0])
  await userEvent.keyboard('j')
  expect(document.activeElement).toBe(lines()[1])
})
