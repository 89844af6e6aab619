import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { atCase } from '../../testAtCase.ts'
import { letterToNeighbour, send } from '../../testing.ts'

const title = 'Risico voor betrokkenen'

it('gives an empty case no score and no reasons, and says what a score needs', async () => {
  await atCase('risico')
  const section = within(await screen.findByRole('region', { name: title }))
  expect(section.getByText(/Zeg wat er gebeurde, welke gegevens het zijn/)).toBeTruthy()
  expect(section.getByText(/Zonder feiten rekenen wij met het ergste/)).toBeTruthy()
  expect(section.queryByText(/zeer hoog|ernstscore/)).toBeNull()
})

it('gives the score with its reasons as soon as there are facts', async () => {
  const { api, id, version, queryClient } = await atCase('risico')
  await screen.findByRole('heading', { level: 2, name: title })
  await send(api, 'PUT', `cases/${id}/breached-data`, letterToNeighbour, version)
  await queryClient.invalidateQueries({ queryKey: ['case'] })
  expect(await screen.findByText(/De ernstscore is \d/)).toBeTruthy()
  expect(screen.queryByText(/Zonder feiten/)).toBeNull()
})

it('names what is unknown, and unfolds the whole argument and folds it again under one key', async () => {
  const { api, id, version, queryClient } = await atCase('risico')
  const section = await screen.findByRole('region', { name: title })
  await send(
    api,
    'PUT',
    `cases/${id}/breached-data`,
    { ...letterToNeighbour, facts: { natures: ['confidentiality'] } },
    version,
  )
  await queryClient.invalidateQueries({ queryKey: ['case'] })
  await screen.findByText(/soorten gegevens.*kwetsbare mensen/)
  const folds = () => [...section.querySelectorAll('details')].map(({ open }) => open)
  expect(folds().length).toBeGreaterThanOrEqual(4)
  expect(new Set(folds())).toEqual(new Set([false]))
  await userEvent.keyboard('o')
  expect(new Set(folds())).toEqual(new Set([true]))
  expect(within(section).getByRole('button', { name: 'Vouw in', expanded: true })).toBeTruthy()
  await userEvent.keyboard('o')
  expect(new Set(folds())).toEqual(new Set([false]))
})
