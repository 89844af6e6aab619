import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { atCase } from '../testAtCase.ts'
import { send } from '../testing.ts'

it('tells beside the term of the AP which other one ends before it', async () => {
  const { api, id, version, queryClient, goTo } = await atCase('kennisname')
  const clock = async () => within(await screen.findByRole('region', { name: 'Termijn AP' }))
  expect((await clock()).queryByText(/vraag van de AP/)).toBeNull()
  const question = { kind: 'question', receivedAt: '2026-11-20T06:30:00Z', answerBy: '2026-11-20T11:00:00Z' }
  await send(api, 'POST', `cases/${id}/authority-responses`, { ...question, text: 'Hoeveel mensen?' }, version)
  queryClient.clear()
  await goTo('ap')
  expect(await (await clock()).findByText(/vraag van de AP beantwoorden/)).toBeTruthy()
})
