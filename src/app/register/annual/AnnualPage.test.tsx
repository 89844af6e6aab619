import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { renderAt } from '../../../../tests/support/renderScreen.tsx'

it('tells a year in sentences and beside the year before, and makes a spreadsheet of it', async () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:figures')
  // The test browser would leave the page for the file.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await renderAt('/register/jaarcijfers', { examples: true })
  expect(await screen.findByRole('heading', { name: 'Jaarcijfers 2026', level: 1 })).toBeTruthy()
  expect(screen.getByText(/^In 2026 zijn \d+ datalekken gevonden, \d+ meer dan in 2025\. Daarvan zijn er/)).toBeTruthy()
  const table = within(screen.getByRole('table', { name: 'Vergeleken met het jaar ervoor' }))
  expect(table.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Cijfer', '2026', '2025'])
  expect(screen.getByRole('table', { name: 'Soort incident' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Spreadsheet (ODS)' }))
  expect(await screen.findByText('jaarcijfers-2026.ods is gemaakt.')).toBeTruthy()
})

it('says of a year without breaches that there were none', async () => {
  await renderAt('/register/jaarcijfers/2024', { examples: true })
  expect(await screen.findByText('In 2024 is geen datalek gevonden.')).toBeTruthy()
  expect(screen.getByRole('link', { name: '2024' }).getAttribute('aria-current')).toBe('page')
})
