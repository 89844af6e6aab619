import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { delay, http } from 'msw'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { ReportList } from '../../contract/reports.ts'

const lines = () => within(screen.getByRole('list', { name: 'Te behandelen meldingen' })).getAllByRole('link')
const theList = () => screen.findByRole('list', { name: 'Te behandelen meldingen' })
const openReport = async (words: RegExp) => {
  await theList()
  await userEvent.click(screen.getByRole('link', { name: words }))
  await screen.findByRole('link', { name: words, current: true })
  return within(await screen.findByRole('article'))
}

it('shows of each report who, by which way, what, and until when its clock may run', async () => {
  await renderAt('/meldingen', { examples: true })
  await theList()
  // What waits the longest stands on top.
  const newest = lines().at(-1)?.textContent ?? ''
  expect(newest).toContain('nieuw')
  expect(newest).toContain('Bewoner (voorbeeld)')
  expect(newest).toContain('formulier')
  expect(newest).toContain('Ik kan op mijn persoonlijke pagina')
  expect(newest).toMatch(/termijn tot ma \d\d:\d\d/)
})

it('opens a report at its heading, says its place in the list, and marks it as seen by the reader', async () => {
  await renderAt('/meldingen', { examples: true })
  await openReport(/persoonlijke pagina/)
  const heading = screen.getByRole('heading', { level: 2, name: 'Melding van Bewoner (voorbeeld)' })
  expect(document.activeElement).toBe(heading)
  expect(screen.getByText(/^Melding (\d) van \1$/, { selector: 'p' })).toBeTruthy()
  await waitFor(() => expect(lines().at(-1)?.textContent).toContain('bekeken door u'))
  expect(lines().at(-1)?.textContent).not.toContain('nieuw')
})

it('moves with every press of a key, however late the reports come', async () => {
  const late = http.get(/\/api\/v1\/reports\/[0-9a-f-]{36}$/, () => delay('infinite'))
  await renderAt('/meldingen', { examples: true, handlers: [late] })
  await theList()
  await userEvent.keyboard('jjjj')
  await waitFor(() => expect(lines()[3]?.getAttribute('aria-current')).toBe('true'))
  await userEvent.keyboard('kk')
  await waitFor(() => expect(lines()[1]?.getAttribute('aria-current')).toBe('true'))
})

it('opens a case with one key and a title that takes nothing from the reporter, then shows the next report', async () => {
  await renderAt('/meldingen', { examples: true })
  await openReport(/Aanslag van de vorige bewoner/)
  const count = lines().length
  await userEvent.keyboard('1')
  const title = screen.getByRole('textbox', { name: 'Titel van de zaak' })
  expect(document.activeElement).toBe(title)
  await userEvent.clear(title)
  await userEvent.type(title, 'Brief door vorige bewoner geopend{Enter}')
  expect(await screen.findByText(/^Zaak DL-2026-\d+ is aangemaakt\.$/, { selector: 'section span' })).toBeTruthy()
  await waitFor(() => expect(lines()).toHaveLength(count - 1))
  expect(screen.getByRole('link', { name: 'Naar de zaak' }).getAttribute('href')).toMatch(/^\/zaken\/DL-2026-/)
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: /^Melding van/ })),
  )
})

it('names the case that a report resembles on the one button that joins it', async () => {
  await renderAt('/meldingen', { examples: true })
  const report = await openReport(/persoonlijke pagina/)
  expect(await report.findByText(/^Lijkt op zaak DL-2026-\d+/)).toBeTruthy()
  expect(report.getAllByRole('button', { name: /voegen/ }).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Bij DL-2026-\d+ voegen/),
  ])
})

it('brings the report back when its outcome is undone', async () => {
  const { router } = await renderAt('/meldingen', { examples: true })
  await openReport(/Aanslag van de vorige bewoner/)
  const { search } = router.state.location
  await userEvent.keyboard('3')
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Waarom is dit geen datalek?' }),
    'De brief was aan de bewoner',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Geen datalek vastleggen' }))
  await screen.findByText('Vastgelegd: geen datalek.', { selector: 'section span' })
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(router.state.location.search).toBe(search))
  expect(await screen.findByRole('link', { name: /Aanslag van de vorige bewoner/ })).toBeTruthy()
})

it('asks for the reason why something is no breach, and records nothing without it', async () => {
  await renderAt('/meldingen', { examples: true })
  await openReport(/persoonlijke pagina/)
  const count = lines().length
  await userEvent.keyboard('3')
  await userEvent.click(screen.getByRole('button', { name: 'Geen datalek vastleggen' }))
  expect(screen.getByText('Schrijf op waarom dit geen datalek is.')).toBeTruthy()
  expect(lines()).toHaveLength(count)
})

it('parks a report until a moment to come and says that the 72 hours run on', async () => {
  await renderAt('/meldingen', { examples: true })
  await openReport(/persoonlijke pagina/)
  await userEvent.keyboard('h')
  expect(screen.getByText(/Parkeren stopt de klok niet: de 72 uur lopen door tot ma/)).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: 'Waar wacht de melding op?' }), 'ICT kijkt in de logboeken')
  await userEvent.click(screen.getByRole('radio', { name: 'vandaag 13:00' }))
  await userEvent.click(screen.getByRole('button', { name: 'Melding parkeren' }))
  expect(await screen.findByText('Geparkeerd tot vr 13:00.', { selector: 'section span' })).toBeTruthy()
  await userEvent.click(screen.getByRole('link', { name: /^Geparkeerd/ }))
  const parked = await screen.findByRole('list', { name: 'Geparkeerde meldingen' })
  expect(parked.textContent).toMatch(/geparkeerd tot vr 13:00.*de 72-uursklok loopt door tot/)
})

it('says aloud what an outcome lacks to who stands where it is asked, and goes there from elsewhere', async () => {
  await renderAt('/meldingen', { examples: true })
  await openReport(/persoonlijke pagina/)
  await userEvent.keyboard('h')
  await userEvent.keyboard('{Enter}')
  const reason = await screen.findByRole('textbox', { name: 'Waar wacht de melding op?' })
  expect(document.activeElement).toBe(reason)
  const aloud = () => [...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent)
  await waitFor(() => expect(aloud()).toContain('Fout: Schrijf op waar de melding op wacht.'))
  await userEvent.click(screen.getByRole('button', { name: 'Melding parkeren' }))
  await waitFor(() => expect(document.activeElement).toBe(reason))
})

it('joins a report to a case that is found by its words', async () => {
  await renderAt('/meldingen', { examples: true })
  await openReport(/persoonlijke pagina/)
  await userEvent.keyboard('2')
  await userEvent.type(screen.getByRole('searchbox', { name: /Zoek de zaak/ }), 'usb-stick')
  await userEvent.click(await screen.findByRole('radio', { name: /DL-2026-0016/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Voegen' }))
  expect(
    await screen.findByText('De melding hoort nu bij zaak DL-2026-0016.', { selector: 'section span' }),
  ).toBeTruthy()
})

it('keeps a report that was asked about in the list, with the question and the place for the answer', async () => {
  await renderAt('/meldingen', { examples: true })
  await openReport(/persoonlijke pagina/)
  await userEvent.keyboard('r')
  await userEvent.type(screen.getByRole('textbox', { name: 'Wat wilt u de melder vragen?' }), 'Hebt u de brief nog?')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText('De vraag staat klaar voor de melder.', { selector: 'section span' })
  const report = await openReport(/persoonlijke pagina.*melder gevraagd/)
  expect(report.getByText('Hebt u de brief nog?')).toBeTruthy()
  await userEvent.type(report.getByRole('textbox', { name: 'Wat antwoordde de melder?' }), 'Ja, in een la')
  await userEvent.click(report.getByRole('button', { name: 'Antwoord vastleggen' }))
  expect(await report.findByText('Ja, in een la')).toBeTruthy()
})

it('says that somebody who did not use the form never sees a question by itself', async () => {
  await renderAt('/meldingen', { examples: true })
  await openReport(/Aanslag van de vorige bewoner/)
  await userEvent.keyboard('r')
  expect(screen.getByText(/^Dit wordt alleen vastgelegd/)).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: 'Wat wilt u de melder vragen?' }), 'Hebt u de brief nog?')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(/De melder krijgt hem niet vanzelf/, { selector: 'section span' })
})

it('goes through the list with J and K', async () => {
  const { router } = await renderAt('/meldingen', { examples: true })
  await theList()
  await userEvent.keyboard('j')
  await screen.findByText(/^Melding 1 van/, { selector: 'p' })
  await userEvent.keyboard('j')
  await screen.findByText(/^Melding 2 van/, { selector: 'p' })
  await userEvent.keyboard('k')
  expect(await screen.findByText(/^Melding 1 van/, { selector: 'p' })).toBeTruthy()
  expect(router.state.location.search).toMatch(/^\?melding=/)
})

it('lists who still has to be called, and keeps the promise with one press', async () => {
  await renderAt('/meldingen', { examples: true })
  const calls = within(await screen.findByRole('region', { name: /Nog te bellen/ }))
  const before = calls.getAllByRole('button', { name: /^Gebeld/ })
  await userEvent.click(before[0] as HTMLElement)
  await waitFor(() => expect(calls.getAllByRole('button', { name: /^Gebeld/ })).toHaveLength(before.length - 1))
})

it('goes on to the next promise after a call, and takes the call back', async () => {
  await renderAt('/meldingen', { examples: true })
  const calls = within(await screen.findByRole('region', { name: /Nog te bellen/ }))
  const before = calls.getAllByRole('button', { name: /^Gebeld/ })
  await userEvent.click(before[0] as HTMLElement)
  await screen.findByText(/^Vastgelegd: .* is gebeld\.$/, { selector: 'section span' })
  expect(document.activeElement).toBe(before[1])
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(calls.getAllByRole('button', { name: /^Gebeld/ })).toHaveLength(before.length))
})

it('keeps a promise to call to whom nobody could reach, with when that was tried', async () => {
  await renderAt('/meldingen', { examples: true })
  const calls = within(await screen.findByRole('region', { name: /Nog te bellen/ }))
  const before = calls.getAllByRole('button', { name: /^Gebeld/ }).length
  await userEvent.click(calls.getAllByRole('button', { name: /^Geen gehoor/ })[0] as HTMLElement)
  expect(await calls.findByText(/geen gehoor .*\d\d:\d\d/)).toBeTruthy()
  expect(calls.getAllByRole('button', { name: /^Gebeld/ })).toHaveLength(before)
})

it.each(['dpo', 'ciso', 'auditor'] as const)(
  'shows a %s one sentence and no button that would never work',
  async (as) => {
    await renderAt('/meldingen', { as, examples: true })
    await theList()
    expect(screen.queryByRole('checkbox')).toBeNull()
    await userEvent.keyboard('j')
    const report = within(await screen.findByRole('article'))
    expect(report.getByText(/^U leest mee\./)).toBeTruthy()
    expect(report.queryByRole('button', { name: /Zaak aanmaken|Geen datalek|Parkeren|Gebeld/ })).toBeNull()
    await userEvent.keyboard('x3')
    expect(screen.queryByRole('textbox', { name: 'Waarom is dit geen datalek?' })).toBeNull()
  },
)

it('shows no reporter to a role that may not see them', async () => {
  await renderAt('/meldingen', { as: 'ciso', examples: true })
  await theList()
  expect(screen.queryByText(/Bewoner \(voorbeeld\)/)).toBeNull()
})

it('marks a report for which a fast lane was begun, with who began it', async () => {
  const { beside, queryClient } = await renderAt('/meldingen', { examples: true })
  await theList()
  const { items } = await beside<ReportList>('officer', 'reports?state=open&sort=receivedAt')
  await beside('teamLead', `drafts/${crypto.randomUUID()}`, {
    method: 'PUT',
    body: { kind: 'fastLane', report: items[0]?.id ?? null, answers: {} },
  })
  await queryClient.invalidateQueries()
  expect((await screen.findByText(/^snelle afhandeling begonnen door/)).closest('a')).toBe(lines()[0])
})
