import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts } from '../client/drafts.ts'
import { atCase } from './testAtCase.ts'
import { send } from './testing.ts'

beforeEach(forgetDrafts)

const heading = (name: string) => screen.findByRole('heading', { level: 2, name })
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

it('shows theirs, yours and the result when a colleague changed the same part, and keeps both texts', async () => {
  const { api, id, version } = await atCase('lessen')
  await heading('Oorzaak en lessen')
  await userEvent.click(screen.getByRole('radio', { name: 'Van binnen de organisatie' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Nee, een vergissing of ongeluk' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Oorzaak en les' }), 'Twee brieven in één envelop.')
  api.become('colleague')
  await send(
    api,
    'PUT',
    `cases/${id}/lessons`,
    { cause: { origin: 'internal', intent: 'accidental' }, text: 'Adres niet gecontroleerd.', measures: [] },
    version,
  )
  api.become('officer')

  const conflict = within(await screen.findByRole('region', { name: 'U en een collega wijzigden dit tegelijk' }))
  // The choice may stand far above what somebody types in: the header tells of it and leads there.
  await press('niet bewaard: kies wat blijft')
  expect(document.activeElement?.textContent).toBe('U en een collega wijzigden dit tegelijk')
  const field = conflict.getByRole('group', { name: 'Oorzaak en les' })
  expect(within(field).getAllByText(/Adres niet gecontroleerd\./)).toHaveLength(2)
  expect(within(field).getAllByText(/Twee brieven in één envelop\./)).toHaveLength(2)
  await press('Bewaar resultaat')
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  expect(await send(api, 'GET', `cases/${id}`)).toMatchObject({
    lessons: { text: 'Adres niet gecontroleerd.\nTwee brieven in één envelop.' },
  })
})

it.each(['uw', 'hun'])('keeps %s version alone when somebody takes that one', async (whose) => {
  const { api, id, version } = await atCase('lessen')
  await heading('Oorzaak en lessen')
  await userEvent.type(screen.getByRole('textbox', { name: 'Oorzaak en les' }), 'Twee brieven in één envelop.')
  const cause = { origin: 'internal', intent: 'accidental' }
  api.become('colleague')
  await send(api, 'PUT', `cases/${id}/lessons`, { cause, text: 'Adres niet gecontroleerd.', measures: [] }, version)
  api.become('officer')
  // Nothing of it was sent before: it was not complete.
  await userEvent.click(screen.getByRole('radio', { name: 'Van binnen de organisatie' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Nee, een vergissing of ongeluk' }))
  await screen.findByRole('region', { name: 'U en een collega wijzigden dit tegelijk' })
  await press(`Neem deze: ${whose} versie van Oorzaak en les`)
  await press('Bewaar resultaat')
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  const text = whose === 'uw' ? 'Twee brieven in één envelop.' : 'Adres niet gecontroleerd.'
  expect(await send(api, 'GET', `cases/${id}`)).toMatchObject({ lessons: { text } })
})
