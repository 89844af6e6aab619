import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts } from '../../../client/drafts.ts'
import { atCase } from '../../testAtCase.ts'

beforeEach(forgetDrafts)

const press = async (name: string) => userEvent.click(screen.getByRole('button', { name }))

it('sets how long a case is kept, and refuses a day that is too early without a legal basis', async () => {
  await atCase('afsluiten')
  await userEvent.click(await screen.findByRole('button', { name: 'Wijzig bewaartermijn' }))
  const until = screen.getByRole('textbox', { name: 'Bewaren tot en met' })
  expect(document.activeElement).toBe(until)
  await userEvent.type(until, '31-12-2026')
  await press('Leg bewaartermijn vast')
  expect(await screen.findByText(/korter bewaard dan mag/)).toBeTruthy()
  await userEvent.clear(until)
  await userEvent.type(until, '31-12-2099')
  await press('Leg bewaartermijn vast')
  expect(await screen.findByText(/De zaak wordt bewaard tot en met 31 dec 2099/)).toBeTruthy()
})

it('records that another authority was told, and shows it beside the case', async () => {
  await atCase('afsluiten')
  await userEvent.click(await screen.findByRole('button', { name: /^Meer/ }))
  await press('Andere toezichthouder vastleggen')
  const dialog = within(await screen.findByRole('dialog', { name: 'Andere toezichthouder vastleggen' }))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Bij wie is gemeld?' }), 'IBD')
  await userEvent.type(dialog.getByRole('textbox', { name: 'Dag' }), 'gisteren')
  await userEvent.type(dialog.getByRole('textbox', { name: 'Tijd' }), '1410')
  await userEvent.click(dialog.getByRole('button', { name: 'Leg melding vast' }))
  expect((await screen.findByText('Ook gemeld bij')).nextElementSibling?.textContent).toMatch(/^IBD, /)
})
