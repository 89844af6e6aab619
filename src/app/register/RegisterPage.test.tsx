import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { readShownColumns } from './shownColumns.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const theTable = () => screen.findByRole('table', { name: 'Register van datalekken' })

it('lists every breach with its data, its risk and both its states, notified or not', async () => {
  await renderAt('/register', { examples: true })
  const rows = within(await theTable())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
  expect(rows.length).toBeGreaterThan(8)
  expect(rows.some((row) => /gemeld.*nr\. /.test(row))).toBe(true)
  expect(rows.some((row) => row.includes('niet nodig'))).toBe(true)
  expect(rows.some((row) => row.includes('loopt nog'))).toBe(true)
})

it('shows apart what turned out to be no breach, by an address', async () => {
  const { router } = await renderAt('/register', { examples: true })
  await theTable()
  await userEvent.click(screen.getByRole('link', { name: 'Geen datalek' }))
  await screen.findByText(/dit is alles|bleek achteraf/)
  expect(router.state.location.search).toBe('?toon=geen-datalek')
})

it('says so when nothing was opened in a period', async () => {
  await renderAt('/register?van=2020-01-01&tot=2020-12-31', { examples: true })
  expect(await screen.findByText('In deze periode is geen zaak aangemaakt')).toBeTruthy()
})

it('exports only with a purpose, as a file with the name of the day', async () => {
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file)
    return 'blob:register'
  })
  // The test browser would leave the page for the file.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await renderAt('/register', { examples: true })
  await theTable()
  await userEvent.click(screen.getByRole('button', { name: 'Exporteren' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Bestand maken' }))
  expect(dialog.getByText('Schrijf op waarvoor u het register exporteert.')).toBeTruthy()
  expect(saved).toHaveLength(0)

  await userEvent.type(dialog.getByRole('textbox', { name: 'Waarvoor is de export?' }), 'Jaarverslag')
  await userEvent.click(dialog.getByRole('radio', { name: 'CSV, met codes' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Bestand maken' }))
  expect(await screen.findByText('register-2026-11-20.csv is gemaakt.')).toBeTruthy()
  expect(await saved[0]?.text()).toContain('DL-2026-')
})

it('narrows by an address that a figure opens, says so in words, and lets each filter be taken away', async () => {
  const { router } = await renderAt('/register?toon=datalekken&soort=postWrong&gemeld=yes', { examples: true })
  const rows = () => within(screen.getByRole('table', { name: 'Register van datalekken' })).getAllByRole('row').length
  await theTable()
  const narrow = rows()
  await userEvent.click(screen.getByRole('button', { name: /Gemeld bij de AP: ja/ }))
  await waitFor(() => expect(router.state.location.search).toBe('?toon=datalekken&soort=postWrong'))
  await waitFor(() => expect(rows()).toBeGreaterThan(narrow))
  expect(screen.getByRole('button', { name: /Soort incident: / })).toBeTruthy()
})

it('shows the columns that somebody chose, and remembers them', async () => {
  await renderAt('/register', { examples: true })
  await theTable()
  expect(screen.queryByRole('columnheader', { name: 'Oorzaak' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Kolommen' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Oorzaak' }))
  expect(screen.getByRole('columnheader', { name: 'Oorzaak' })).toBeTruthy()
  expect(readShownColumns()).toContain('cause')
})

it('opens an entry as a page that says everything, and that nothing was recorded where nothing was', async () => {
  const { router } = await renderAt('/register', { examples: true })
  const [first] = within(await theTable()).getAllByRole('link')
  await userEvent.click(first as HTMLElement)
  await screen.findByRole('heading', { level: 2, name: 'Wat is er gebeurd?' })
  expect(router.state.location.pathname).toMatch(/^\/register\/DL-/)
  for (const name of ['Wanneer?', 'Melding bij de AP', 'De betrokkenen', 'Bewaren', 'Wat wanneer is vastgelegd'])
    expect(screen.getByRole('heading', { level: 2, name })).toBeTruthy()
  expect(screen.getAllByText('niet vastgelegd').length).toBeGreaterThan(0)
  expect(screen.getByText('Zaak aangemaakt')).toBeTruthy()
})

it('shows what was reported and proved to be no breach, with its reason', async () => {
  const { beside, router } = await renderAt('/werklijst', {})
  const report = await beside<{ id: string }>('officer', 'reports', {
    method: 'POST',
    body: { channel: 'phone', description: 'Lege envelop gevonden' },
  })
  await beside('officer', `reports/${report.id}/outcomes`, {
    method: 'POST',
    body: { outcome: 'noBreach', reason: 'Er zat niets in' },
  })
  await router.navigate('/register?toon=geen-datalek')
  const reports = within(await screen.findByRole('region', { name: 'Meldingen die geen datalek waren' }))
  expect(reports.getByText('Er zat niets in')).toBeTruthy()
})

it('destroys, after asking, who told us of what was no breach and is kept no longer', async () => {
  await renderAt('/register?toon=bewaren', { examples: true })
  const title = 'Meldingen zonder datalek waarvan de termijn voorbij is'
  const reports = within(await screen.findByRole('region', { name: title }))
  expect(reports.getByText('De envelop was leeg en er stond geen naam op.')).toBeTruthy()
  await userEvent.click(reports.getByRole('button', { name: /^Vernietig de gegevens van de melding van/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/Dit is niet ongedaan te maken/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Vernietig voorgoed' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: title })).toBeNull())
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('explains to a CISO why the register cannot be exported', async () => {
  await renderAt('/register', { as: 'ciso', examples: true })
  await theTable()
  const button = screen.getByRole('button', { name: 'Exporteren' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(button)
  expect(screen.queryByRole('dialog')).toBeNull()
})
