import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { renderAt } from '../../../../tests/support/renderScreen.tsx'

const saved: Blob[] = []
beforeEach(() => {
  saved.length = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file)
    return 'blob:register'
  })
  // The test browser would leave the page for the file.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
})

async function exporting(path = '/register') {
  await renderAt(path, { examples: true })
  await userEvent.click(await screen.findByRole('button', { name: 'Exporteren' }))
  return within(await screen.findByRole('dialog', { name: 'Register exporteren' }))
}

it('makes a file in the background, and remembers who took it along and why', async () => {
  const dialog = await exporting()
  await userEvent.type(dialog.getByRole('textbox', { name: 'Waarvoor is de export?' }), 'Jaarverslag')
  await userEvent.click(dialog.getByRole('radio', { name: 'CSV, met codes' }))
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Op de achtergrond maken' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Bestand maken' }))
  const making = within(await screen.findByRole('dialog', { name: 'Het bestand wordt gemaakt' }))
  await userEvent.click(await making.findByRole('button', { name: 'Bestand ophalen' }, { timeout: 5000 }))
  expect(await screen.findByText('register-2026-11-20.csv is gemaakt.')).toBeTruthy()
  expect(await saved[0]?.text()).toContain('DL-2026-')

  await userEvent.click(screen.getByRole('button', { name: 'Exporteren' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Eerdere exports' }))
  const made = within(screen.getByRole('dialog', { name: 'Eerdere exports' }))
  expect(await made.findByText(/Het hele register · CSV, met codes · op te halen tot/)).toBeTruthy()
  expect(made.getByRole('button', { name: 'Bestand van Jaarverslag ophalen' })).toBeTruthy()
})

it('shows what would be published, and what is left out and why, before it leaves', async () => {
  const dialog = await exporting('/register?soort=postWrong')
  await userEvent.click(dialog.getByRole('radio', { name: /^Versie om te publiceren/ }))
  expect(await dialog.findByText(/^Elke regel staat er met minstens 4 andere/)).toBeTruthy()
  expect(dialog.getByText(/^Filters gelden niet voor deze versie/)).toBeTruthy()
  expect(dialog.getByText(/titel, samenvatting, gevolgen/)).toBeTruthy()
  await userEvent.type(dialog.getByRole('textbox', { name: 'Waarvoor is de export?' }), 'Website')
  await userEvent.click(dialog.getByRole('radio', { name: 'JSON, voor een ander systeem' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Bestand maken' }))
  expect(await screen.findByText('register-openbaar-2026-11-20.json is gemaakt.')).toBeTruthy()
  expect(await saved[0]?.text()).not.toContain('DL-2026-')
})

it('says that nothing is published of a period with too little in it', async () => {
  const dialog = await exporting('/register?van=2020-01-01&tot=2020-01-31')
  await userEvent.click(dialog.getByRole('radio', { name: /^Versie om te publiceren/ }))
  expect(await dialog.findByText(/^Er zijn minder dan 5 datalekken in deze periode/)).toBeTruthy()
  expect(dialog.getByText('Alleen hele kwartalen vanaf 1 januari 2020, tot 1 april 2020.')).toBeTruthy()
})
