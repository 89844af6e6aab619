import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { columnsIn } from './useColumns.ts'

beforeEach(() => localStorage.clear())

const heads = () =>
  screen
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent)
    .filter((name) => name !== '' && name !== 'Openvouwen')
const open = async () => {
  await renderAt('/werklijst?weergave=team', { examples: true })
  await screen.findByRole('table')
  await userEvent.click(screen.getByRole('button', { name: 'Kolommen' }))
  await screen.findByRole('checkbox', { name: 'Betrokkenen' })
}

it('adds a column, moves it by keyboard with the focus on the button, and goes back to the usual ones', async () => {
  await open()
  expect(heads()).toEqual(['Zaak', 'AP uiterlijk', 'Volgende stap', 'Behandelaar', 'AP · betrokkenen'])
  expect(screen.queryByRole('button', { name: 'Terug naar de gewone kolommen' })).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Score' }))
  screen.getByRole('button', { name: 'Score naar voren' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(heads()).toEqual(['Zaak', 'AP uiterlijk', 'Volgende stap', 'Behandelaar', 'Score', 'AP · betrokkenen'])
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Score naar voren' })))
  await userEvent.click(screen.getByRole('button', { name: 'Terug naar de gewone kolommen' }))
  expect(heads()).toEqual(['Zaak', 'AP uiterlijk', 'Volgende stap', 'Behandelaar', 'AP · betrokkenen'])
})

it('keeps the choice for the next visit', async () => {
  await open()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Volgende stap' }))
  cleanup()
  await open()
  expect(heads()).toEqual(['Zaak', 'AP uiterlijk', 'Behandelaar', 'AP · betrokkenen'])
})

it('reads nothing but columns that exist, and always the case first', () => {
  expect(columnsIn('["verzonnen","people","reference",7]')).toEqual(['reference', 'people'])
  expect(columnsIn('{')).toBeNull()
})
