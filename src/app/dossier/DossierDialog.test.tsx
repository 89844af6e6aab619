import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { atCase } from '../case/testAtCase.ts'

const openDialog = async () => {
  await userEvent.click(await screen.findByRole('button', { name: /Andere handelingen/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Dossier maken' }))
  return within(await screen.findByRole('dialog', { name: /^Dossier van DL-/ }))
}

it('asks what the dossier is for, and gives the document to the browser', async () => {
  const saved: string[] = []
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function keep(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
  await atCase()
  const dialog = await openDialog()
  await userEvent.click(dialog.getByRole('button', { name: 'Dossier maken' }))
  expect(dialog.getByText('Schrijf op waarvoor u het dossier maakt.')).toBeTruthy()
  await userEvent.type(dialog.getByLabelText('Waarvoor is het dossier?'), 'AP')
  await userEvent.click(dialog.getByRole('radio', { name: /^ODT/ }))
  await userEvent.click(dialog.getByRole('button', { name: 'Dossier maken' }))
  await waitFor(() => expect(saved).toEqual([expect.stringMatching(/^dossier-DL-\d{4}-\d{4}-\d+\.odt$/)]))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  click.mockRestore()
})

it('says where no PDF can be made, and keeps what was typed', async () => {
  await atCase()
  const dialog = await openDialog()
  await userEvent.type(dialog.getByLabelText('Waarvoor is het dossier?'), 'AP')
  await userEvent.click(dialog.getByRole('button', { name: 'Dossier maken' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('Kies ODT of DOCX.')
  expect(dialog.getByLabelText<HTMLInputElement>('Waarvoor is het dossier?').value).toBe('AP')
})

it('lets an auditor choose no personal details, and says why', async () => {
  await atCase('', { as: 'auditor' })
  const dialog = await openDialog()
  expect(dialog.getByText(/mag u niet zien/)).toBeTruthy()
  expect(dialog.queryByRole('checkbox', { name: /melders/ })).toBeNull()
})

it('is closed to who may not export, and says so in the menu', async () => {
  await atCase('', { as: 'ciso' })
  await userEvent.click(await screen.findByRole('button', { name: /Andere handelingen/ }))
  const item = await screen.findByRole('button', { name: /^Dossier maken/ })
  expect(item.getAttribute('aria-disabled')).toBe('true')
})
