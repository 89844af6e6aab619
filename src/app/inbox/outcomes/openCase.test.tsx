import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../../tests/support/renderScreen.tsx'
import type { CaseList, CaseView } from '../../../contract/cases.ts'

const laws = async () => within(await screen.findByRole('group', { name: 'Onder welke wetten valt dit?' }))

/** The form to open a case of the only report, in an organisation that works under the AVG and the Cbw. */
async function opening() {
  const shown = await renderAt('/meldingen')
  const { id } = await shown.beside<{ id: string }>('officer', 'reports', {
    method: 'POST',
    body: { channel: 'phone', description: 'Brief bij de buren' },
  })
  await shown.router.navigate(`/meldingen?melding=${id}`)
  await userEvent.click(await screen.findByRole('button', { name: /^Zaak aanmaken/ }))
  const opened = async () => {
    await screen.findByText(/^Zaak DL-2026-\d+ is aangemaakt\.$/, { selector: 'section span' })
    const { items } = await shown.beside<CaseList>('officer', 'cases?view=team')
    return shown.beside<CaseView>('officer', `cases/${items[0]?.id}`)
  }
  return { opened }
}
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Aanmaken' }))

it('proposes the AVG and the law beside it whose term is shorter', async () => {
  const { opened } = await opening()
  const shown = await laws()
  expect(shown.getAllByRole<HTMLInputElement>('checkbox').map(({ value, checked }) => [value, checked])).toEqual([
    ['avg', true],
    ['cbw', true],
  ])
  await submit()
  expect((await opened()).regimes).toEqual(['avg', 'cbw'])
})

it('opens the case under the laws that were chosen for it, and not without one', async () => {
  const { opened } = await opening()
  const shown = await laws()
  await userEvent.click(shown.getByRole('checkbox', { name: /^Cbw/ }))
  await userEvent.click(shown.getByRole('checkbox', { name: 'AVG' }))
  await submit()
  expect(screen.getByText('Kies ten minste één wet.')).toBeTruthy()
  await userEvent.click(shown.getByRole('checkbox', { name: /^Cbw/ }))
  await submit()
  expect((await opened()).regimes).toEqual(['cbw'])
})
