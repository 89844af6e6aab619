import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../contract/cases.ts'
import { forgetDrafts } from '../../client/drafts.ts'
import { atCase } from '../testAtCase.ts'
import { send } from '../testing.ts'

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
