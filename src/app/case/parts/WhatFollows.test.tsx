import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { CaseView } from '../../../contract/cases.ts'
import { atCase } from '../testAtCase.ts'
import { letterToNeighbour, send } from '../testing.ts'

it('says beside the data that a decision rests on earlier facts now, with the way to it', async () => {
  const { api, id, version, queryClient } = await atCase('gegevens')
  await screen.findByRole('heading', { level: 2, name: 'Gegevens vaststellen' })
  const write = (method: 'PUT' | 'POST', path: string, body: unknown, at: number) =>
    send<CaseView>(api, method, `cases/${id}/${path}`, body, at)
  const known = await write('PUT', 'breached-data', letterToNeighbour, version)
  const judged = await write(
    'POST',
    'risk-assessments',
    { verdict: 'highRisk', reason: 'Het is een dossier.', parts: [] },
    known.version,
  )
  const decided = await write('POST', 'authority-decisions', { decision: 'notify', reason: null }, judged.version)
  await queryClient.invalidateQueries({ queryKey: ['case'] })
  expect(screen.queryByText(/rust op eerdere feiten/)).toBeNull()

  const facts = { ...letterToNeighbour.facts, maliciousIntent: 'yes' }
  await write('PUT', 'breached-data', { ...letterToNeighbour, facts }, decided.version)
  await queryClient.invalidateQueries({ queryKey: ['case'] })
  const score = within(screen.getByRole('region', { name: 'Score nu' }))
  expect(await score.findByText(/^Het besluit over de AP rust op eerdere feiten/)).toBeTruthy()
  expect(score.getByRole('link', { name: 'Besluit AP' })).toBeTruthy()
})

it('says that an approval rests on earlier facts, until it is asked anew', async () => {
  const { api, id, version, queryClient } = await atCase('gegevens')
  await screen.findByRole('heading', { level: 2, name: 'Gegevens vaststellen' })
  let at = version
  const write = async (method: 'PUT' | 'POST', path: string, body: unknown) => {
    const view = await send<CaseView>(api, method, `cases/${id}/${path}`, body, at)
    at = view.version
    return view
  }
  const ask = () => write('POST', 'second-readings', { of: 'doNotNotify', reason: 'Ongeopend terug.' })
  await write('PUT', 'breached-data', letterToNeighbour)
  const asked = await ask()
  api.become('colleague')
  const readingId = asked.secondReadings.at(-1)?.readingId
  await write('POST', 'second-readings', { readingId, outcome: 'approved', text: '' })
  api.become('officer')
  await write('PUT', 'breached-data', {
    ...letterToNeighbour,
    facts: { ...letterToNeighbour.facts, secretAddress: 'yes' },
  })
  await queryClient.invalidateQueries({ queryKey: ['case'] })
  expect(await screen.findByText(/^De tweede lezer gaf akkoord op eerdere feiten/, { selector: 'p' })).toBeTruthy()

  await ask()
  await queryClient.invalidateQueries({ queryKey: ['case'] })
  await waitFor(() => expect(screen.queryByText(/^De tweede lezer gaf akkoord/, { selector: 'p' })).toBeNull())
})
