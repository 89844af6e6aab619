import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts } from '../../../client/drafts.ts'
import { send } from '../../testing.ts'
import { atCase } from '../../testAtCase.ts'

beforeEach(forgetDrafts)

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

/** A case that proved to be no breach; its term ended on a legal basis the day before. */
async function atOverdueCase() {
  const screenOf = await atCase('afsluiten')
  const path = `cases/${screenOf.id}`
  const closed = await send<{ version: number }>(
    screenOf.api,
    'POST',
    `${path}/no-breach-declarations`,
    { reason: 'De brief was leeg' },
    screenOf.version,
  )
  await send(
    screenOf.api,
    'PUT',
    `${path}/retention`,
    { basis: 'legalProceedings', until: '2026-11-19', reason: 'Uitspraak van de rechter' },
    closed.version,
  )
  screenOf.queryClient.clear()
  await screenOf.goTo('risico')
  await screenOf.goTo('afsluiten')
  return screenOf
}

it('records what the register wants beside the facts', async () => {
  await atCase('afsluiten')
  await press('Wijzig de gegevens voor het register')
  const department = screen.getByRole('textbox', { name: /^Afdeling/ })
  expect(document.activeElement).toBe(department)
  await userEvent.type(department, 'Burgerzaken')
  await userEvent.type(screen.getByRole('textbox', { name: /^Verwerkingen/ }), 'VR-1, VR-2')
  await press('Leg vast voor het register')
  const part = within(await screen.findByRole('region', { name: 'Voor het register' }))
  expect(await part.findByText('Burgerzaken')).toBeTruthy()
  expect(part.getByText('VR-1, VR-2')).toBeTruthy()
})

it('sets a legal hold only with its reason, and lifts it', async () => {
  await atCase('afsluiten')
  await press('Zet bewaarplicht')
  await press('Zet bewaarplicht')
  expect(await screen.findAllByText('Schrijf op waarom.')).not.toHaveLength(0)
  await userEvent.type(screen.getByRole('textbox', { name: 'Waarom?' }), 'Schadeclaim')
  await press('Zet bewaarplicht')
  expect(await screen.findByText(/Bewaarplicht, gezet door/)).toBeTruthy()
  await press('Hef bewaarplicht op')
  await userEvent.type(screen.getByRole('textbox', { name: 'Waarom?' }), 'Afgerond')
  await press('Hef bewaarplicht op')
  expect(await screen.findByText(/Er is geen bewaarplicht/)).toBeTruthy()
})

it('shows what would be destroyed, asks for the reference, and shows the proof afterwards', async () => {
  const { reference } = await atOverdueCase()
  await press('Bekijk wat verdwijnt')
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText(/wie heeft gemeld/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Vernietig definitief' }))
  expect(dialog.getAllByText(`Typ ${reference} om te bevestigen.`)).not.toHaveLength(0)
  await userEvent.type(dialog.getByRole('textbox', { name: 'Typ het kenmerk van de zaak' }), reference)
  await userEvent.click(dialog.getByRole('button', { name: 'Vernietig definitief' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText(/Vernietigd door .* op 20 november 2026/)).toBeTruthy()
  expect(await screen.findByRole('button', { name: 'Bewaar het bewijs' })).toBeTruthy()
})

it('says until when nothing can be destroyed, and why not at a press', async () => {
  const screenOf = await atCase('afsluiten')
  await send(
    screenOf.api,
    'POST',
    `cases/${screenOf.id}/no-breach-declarations`,
    { reason: 'De brief was leeg' },
    screenOf.version,
  )
  screenOf.queryClient.clear()
  await screenOf.goTo('risico')
  await screenOf.goTo('afsluiten')
  expect(await screen.findByText('Dit kan vanaf de dag na 20 november 2031.')).toBeTruthy()
  await press('Bekijk wat verdwijnt')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('says of a case whose term is over that only a legal hold still keeps it', async () => {
  await atOverdueCase()
  await press('Zet bewaarplicht')
  await userEvent.type(screen.getByRole('textbox', { name: 'Waarom?' }), 'Schadeclaim')
  await press('Zet bewaarplicht')
  expect(await screen.findByText(/rust een bewaarplicht/)).toBeTruthy()
  expect(screen.getByText('De bewaartermijn is voorbij.')).toBeTruthy()
  expect(screen.queryByText(/Dit kan vanaf/)).toBeNull()
  await press('Bekijk wat verdwijnt')
  expect(screen.queryByRole('dialog')).toBeNull()
})
