import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

beforeEach(() => localStorage.clear())

const openSearch = async () => {
  await userEvent.keyboard('/')
  return screen.findByRole('combobox', { name: 'Zoeken' })
}
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
const kept = (storage: Storage) => Object.keys(storage).map((name) => storage.getItem(name))
const active = () => screen.getByRole('option', { selected: true }).textContent

it('opens from anywhere with a key and offers what is due first', async () => {
  await renderAt('/register', { examples: true })
  await screen.findByRole('heading', { level: 1 })
  await openSearch()
  const due = within(await screen.findByRole('group', { name: 'Als eerste aan de beurt' }))
  expect(due.getAllByRole('option')[0]?.textContent).toMatch(/^DL-2026-0016 .*te laat/)
})

it('finds a case by two misspelt words, shows where they stand, and opens it with Enter', async () => {
  const { router } = await renderAt('/werklijst', { examples: true })
  await screen.findByRole('table')
  await userEvent.type(await openSearch(), 'stikc pasportkopieen')
  const found = within(await screen.findByRole('group', { name: 'Zaken' }))
  expect(found.getByText('paspoortkopieën').tagName).toBe('MARK')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/zaken\/DL-2026-0016/))
  expect(router.state.location.search).toBe('')
  expect(screen.queryByRole('combobox', { name: 'Zoeken' })).toBeNull()
})

it('moves between the options with the arrows, round the ends, while the focus stays in the field', async () => {
  await renderAt('/werklijst', { examples: true })
  await screen.findByRole('table')
  const field = await openSearch()
  await screen.findByRole('group', { name: 'Als eerste aan de beurt' })
  const all = options()
  expect(active()).toBe(all[0])
  await userEvent.keyboard('{ArrowDown}')
  expect(active()).toBe(all[1])
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(active()).toBe(all.at(-1))
  expect(document.activeElement).toBe(field)
})

it('lists the cases that were opened last, and keeps of them only the reference', async () => {
  await renderAt('/zaken/DL-2026-0017', { examples: true })
  await screen.findByRole('heading', { level: 1 })
  await openSearch()
  const recent = within(await screen.findByRole('group', { name: 'Laatst geopend' }))
  expect(recent.getByRole('option').textContent).toContain('DL-2026-0017')
  expect(kept(localStorage).filter((value) => value?.includes('DL-'))).toEqual(['["DL-2026-0017"]'])
})

it('keeps the words out of the address, the title and the storage', async () => {
  const { router } = await renderAt('/werklijst', { examples: true })
  await screen.findByRole('table')
  await userEvent.type(await openSearch(), 'brief')
  await screen.findByRole('group', { name: 'Zaken' })
  const traces = [router.state.location.search, document.title, ...kept(localStorage), ...kept(sessionStorage)]
  expect(traces.filter((trace) => /brief/i.test(trace ?? ''))).toEqual([])
})

it('says that nothing was found, and breaks no rule of access', async () => {
  await renderAt('/werklijst', { examples: true })
  await screen.findByRole('table')
  await userEvent.type(await openSearch(), 'xqzwvv')
  expect(await screen.findByText(/^Niets gevonden/)).toBeTruthy()
  const { violations } = await axe.run(screen.getByRole('dialog', { name: 'Zoeken' }), {
    rules: { 'color-contrast': { enabled: false } },
  })
  expect(violations.map(({ id }) => id)).toEqual([])
})

it('says that there is no connection, and finds when it is back', async () => {
  let connected = false
  const cut = http.post('*/api/v1/searches', () => (connected ? undefined : HttpResponse.error()))
  await renderAt('/werklijst', { examples: true, handlers: [cut] })
  await screen.findByRole('table')
  window.dispatchEvent(new Event('offline'))
  await userEvent.type(await openSearch(), 'brief')
  const dialog = within(screen.getByRole('dialog', { name: 'Zoeken' }))
  expect(await dialog.findByText(/^Er is geen verbinding/)).toBeTruthy()
  connected = true
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByRole('group', { name: 'Zaken' })).toBeTruthy()
  expect(dialog.queryByText(/^Er is geen verbinding/)).toBeNull()
})

it('closes with Esc and gives the focus back', async () => {
  await renderAt('/werklijst', { examples: true })
  await screen.findByRole('table')
  const button = screen.getByRole('button', { name: /^Zoeken/ })
  await userEvent.click(button)
  await screen.findByRole('combobox', { name: 'Zoeken' })
  await userEvent.click(screen.getByRole('button', { name: 'Sluiten' }))
  expect(screen.queryByRole('combobox', { name: 'Zoeken' })).toBeNull()
  expect(document.activeElement).toBe(button)
})
