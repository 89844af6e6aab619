import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

afterEach(() => vi.restoreAllMocks())

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
  const dialog = within(screen.getByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Bestand maken' }))
  expect(dialog.getByText('Schrijf op waarvoor u het register exporteert.')).toBeTruthy()
  expect(saved).toHaveLength(0)

  await userEvent.type(dialog.getByRole('textbox', { name: 'Waarvoor is de export?' }), 'Jaarverslag')
  await userEvent.click(dialog.getByRole('button', { name: 'Bestand maken' }))
  expect(await screen.findByText('register-2026-11-20.csv is gemaakt.')).toBeTruthy()
  expect(await saved[0]?.text()).toContain('DL-2026-')
})

it('explains to a CISO why the register cannot be exported', async () => {
  await renderAt('/register', { as: 'ciso', examples: true })
  await theTable()
  const button = screen.getByRole('button', { name: 'Exporteren' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(button)
  expect(screen.queryByRole('dialog')).toBeNull()
})
