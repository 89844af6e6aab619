import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../../contract/cases.ts'
import { forgetDrafts } from '../../../client/drafts.ts'
import { atCase } from '../../testAtCase.ts'
import { send } from '../../testing.ts'

beforeEach(forgetDrafts)

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

it('supplements under the number that the AP gave the first time, unless somebody says otherwise', async () => {
  const { api, id, version, goTo, queryClient } = await atCase('kennisname')
  const filedAt = '2026-11-20T06:10:00Z'
  await send(
    api,
    'POST',
    `cases/${id}/authority-notifications`,
    {
      kind: 'initial',
      filedAt,
      authorityNumber: 'AP-VOORBEELD-7',
    },
    version,
  )
  queryClient.clear()
  await goTo('ap')
  await press('Aanvulling vastleggen')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Meldingsnummer van de AP' }).value).toBe(
    'AP-VOORBEELD-7',
  )
  await press('Zojuist')
  await press('Leg aanvulling vast')
  await screen.findByText(/^Aanvulling: /)
  const { authority } = await send<CaseView>(api, 'GET', `cases/${id}`)
  expect(authority.notifications.map(({ kind, authorityNumber }) => [kind, authorityNumber])).toEqual([
    ['initial', 'AP-VOORBEELD-7'],
    ['supplement', 'AP-VOORBEELD-7'],
  ])
})

it('takes the reason of a late notification with the supplement, where nobody gave it before', async () => {
  const { api, id, version, goTo, queryClient } = await atCase('kennisname', {}, { receivedAt: '2026-11-10T09:00:00Z' })
  const initial = { kind: 'initial', filedAt: '2026-11-20T06:10:00Z', authorityNumber: 'AP-VOORBEELD-7' }
  await send(api, 'POST', `cases/${id}/authority-notifications`, initial, version)
  queryClient.clear()
  await goTo('ap')
  expect(await screen.findByText(/^De reden van de vertraging ontbreekt nog\./)).toBeTruthy()
  await press('Aanvulling vastleggen')
  expect(document.activeElement?.textContent).toBe('Aanvulling')
  await press('Zojuist')
  await userEvent.type(screen.getByRole('textbox', { name: /^Reden van de vertraging/ }), 'De stick was nog zoek')
  await press('Leg aanvulling vast')
  await screen.findByText(/^Aanvulling: /)
  expect(screen.queryByText(/^De reden van de vertraging ontbreekt nog/)).toBeNull()
  const { authority } = await send<CaseView>(api, 'GET', `cases/${id}`)
  expect(authority.notifications.at(-1)?.delayReason).toBe('De stick was nog zoek')
})
