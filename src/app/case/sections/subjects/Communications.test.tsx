import { screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../../contract/cases.ts'
import { forgetDrafts } from '../../../client/drafts.ts'
import { atCase } from '../../testAtCase.ts'
import { letterToNeighbour, send } from '../../testing.ts'

beforeEach(forgetDrafts)

/** A case about three people, of whom it was decided that they are told. */
async function threeToTell() {
  const at = await atCase('kennisname')
  const does = async (method: 'POST' | 'PUT', path: string, body: unknown) => {
    const { version } = await send<CaseView>(at.api, 'GET', `cases/${at.id}`)
    return send(at.api, method, `cases/${at.id}/${path}`, body, version)
  }
  const facts = { ...letterToNeighbour.facts, people: { min: 3, max: 3, estimate: false } }
  await does('PUT', 'breached-data', { ...letterToNeighbour, facts })
  await does('POST', 'subjects-decisions', { decision: 'inform', reason: 'Zij kunnen opletten' })
  const look = async () => {
    at.queryClient.clear()
    await at.goTo('betrokkenen')
    await screen.findByRole('heading', { name: 'Bericht aan betrokkenen' })
  }
  return { ...at, does, look }
}

it('says how many got no message, or one that came back', async () => {
  const { does, look } = await threeToTell()
  const informed = { informedAt: '2026-11-20T06:30:00Z', means: ['letter'], text: 'Er is iets misgegaan' }
  await does('POST', 'subjects-communications', { ...informed, people: 2, returned: 1 })
  await look()
  expect(
    await screen.findByText(/gaat het om 3 mensen; 1 kreeg bericht, 1 onbestelbaar terug\. Stuur de anderen/),
  ).toBeTruthy()
  expect(screen.getByText('1 van 3 geïnformeerd')).toBeTruthy()
})

it('asks for no message by hand where a letter is being written here, and leaves the way to one', async () => {
  const { api, id, look } = await threeToTell()
  await look()
  expect(screen.getByRole('textbox', { name: /De tekst zoals verstuurd/ })).toBeTruthy()
  await send(api, 'POST', `cases/${id}/letters`, { kind: 'letter', parts: [] })
  await look()
  expect(await screen.findByRole('button', { name: 'Bericht buiten de brieven om vastleggen' })).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: /De tekst zoals verstuurd/ })).toBeNull()
})

it('goes on telling until everybody is reached, and closes with the reason why that cannot be', async () => {
  const { does, look, goTo } = await threeToTell()
  const informed = { informedAt: '2026-11-20T06:30:00Z', means: ['letter'], text: 'Er is iets misgegaan' }
  await does('POST', 'subjects-communications', { ...informed, people: 3, returned: 1 })
  await look()
  expect(await screen.findByText('te informeren')).toBeTruthy()
  await goTo('afsluiten')
  expect(await screen.findByRole('textbox', { name: /Waarom is niet iedereen te bereiken/ })).toBeTruthy()
})
