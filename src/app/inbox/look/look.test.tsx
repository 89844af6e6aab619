import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../../tests/support/renderScreen.tsx'

const list = () => screen.findByRole('list', { name: 'Berichten die iemand moet bekijken' })
const openMessage = async (words: RegExp) => {
  await userEvent.click(within(await list()).getByRole('link', { name: words }))
  return within(await screen.findByRole('article'))
}

it('shows what no person sent apart from the reports, each with its reason', async () => {
  await renderAt('/meldingen', { examples: true })
  await userEvent.click(await screen.findByRole('link', { name: /^Moet bekeken/ }))
  const lines = within(await list()).getAllByRole('link')
  const reasons = lines.map((line) => /mailinglijst|automatisch antwoord/.exec(line.textContent)?.[0])
  expect(new Set(reasons)).toEqual(new Set(['automatisch antwoord', 'mailinglijst']))
  const pane = await openMessage(/Adressen van alle leden/)
  expect(pane.getByText(/Het kwam via een mailinglijst\./)).toBeTruthy()
  expect(pane.getByText('bericht.eml')).toBeTruthy()
  expect(pane.queryByRole('button', { name: 'Zaak aanmaken' })).toBeNull()
})

it('makes a report of it with one key, and takes that back', async () => {
  await renderAt('/meldingen?lijst=moet-bekeken', { examples: true })
  await openMessage(/Adressen van alle leden/)
  await userEvent.keyboard('m')
  await screen.findByText('Het is nu een melding. De klok telt vanaf de ontvangst.', { selector: 'section span' })
  await waitFor(async () => expect(within(await list()).getAllByRole('link')).toHaveLength(1))
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(within(await list()).getAllByRole('link')).toHaveLength(2))
})

it('puts it away with a reason, and nothing without one', async () => {
  await renderAt('/meldingen?lijst=moet-bekeken', { examples: true })
  await openMessage(/niet aanwezig|Automatisch antwoord/)
  await userEvent.keyboard('w')
  const reason = await screen.findByRole('textbox', { name: 'Waarom is dit geen melding?' })
  expect(document.activeElement).toBe(reason)
  await userEvent.click(screen.getByRole('button', { name: 'Bericht wegleggen' }))
  expect(screen.getByText('Schrijf op waarom dit geen melding is.')).toBeTruthy()
  await userEvent.type(reason, 'Afwezigheidsbericht')
  await userEvent.click(screen.getByRole('button', { name: 'Bericht wegleggen' }))
  await screen.findByText('Het bericht is weggelegd.', { selector: 'section span' })
  await waitFor(async () => expect(within(await list()).getAllByRole('link')).toHaveLength(1))
})
