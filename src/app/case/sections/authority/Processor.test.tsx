import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts } from '../../../client/drafts.ts'
import { atCase } from '../../testAtCase.ts'

beforeEach(forgetDrafts)

const asProcessor = { controller: 'Gemeente Waterveen' }
const sections = () => within(screen.getByRole('navigation', { name: 'Onderdelen van de zaak' }))

it('asks a processor to tell its controller, with what there is to tell, and no decision of its own', async () => {
  await atCase('ap', {}, asProcessor)
  await screen.findByRole('heading', { name: 'Verantwoordelijken informeren' })
  expect(screen.queryByText(/binnen 72 uur/)).toBeNull()
  expect(sections().getByText('verantwoordelijke nog te informeren')).toBeTruthy()
  expect(screen.getByText('Brief schuldhulp naar verkeerde ontvanger', { selector: 'dd' })).toBeTruthy()
  const own = screen.getByText('Meldt u toch zelf, namens de verantwoordelijke?').closest('details')
  expect(own?.open).toBe(false)

  await userEvent.click(screen.getByRole('button', { name: 'Leg vast' }))
  await screen.findByText(/Geïnformeerd .*: Gemeente Waterveen/)
  expect(sections().getByText(/verantwoordelijke geïnformeerd/)).toBeTruthy()
})

it('leaves to the controller of a processor whether the people are told', async () => {
  await atCase('betrokkenen', {}, asProcessor)
  await screen.findByText(/de verwerkingsverantwoordelijke bepaalt of de betrokkenen bericht krijgen/)
  expect(sections().getByText('de verantwoordelijke beslist')).toBeTruthy()
  expect(screen.getByText(/Informeert u de betrokkenen toch zelf/).closest('details')?.open).toBe(false)
})
