import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { ReportView } from '../../contract/reports.ts'
import { atCase } from '../case/testAtCase.ts'
import { send } from '../case/testing.ts'
import { forgetDrafts } from '../client/drafts.ts'

beforeEach(forgetDrafts)

const theWay = () => screen.findByRole('button', { name: 'Wijzig wie dit meldde' })
const asked = () => within(screen.getByRole('group', { name: 'Wie meldde dit?' }))

async function mailFromProcessor() {
  const shown = await renderAt('/meldingen')
  const { id } = await shown.beside<{ id: string }>('officer', 'reports', {
    method: 'POST',
    body: {
      channel: 'mail',
      description: 'Bij ons is ingebroken',
      reporter: { role: 'resident', name: 'Beheer (voorbeeld)', email: 'beheer@verwerker.example' },
    },
  })
  await shown.router.navigate(`/meldingen?melding=${id}`)
  return { ...shown, id }
}

it('says at a report by mail that a processor wrote it, and leaves the focus where that can be changed again', async () => {
  const { api, id } = await mailFromProcessor()
  await userEvent.click(await theWay())
  expect(asked().getByRole<HTMLInputElement>('radio', { name: 'inwoner' }).checked).toBe(true)
  expect(asked().queryByRole('radio', { name: 'anoniem' })).toBeNull()
  await userEvent.click(asked().getByRole('radio', { name: 'verwerker' }))
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }))
  expect(await screen.findByText('verwerker, Beheer (voorbeeld), beheer@verwerker.example')).toBeTruthy()
  expect(document.activeElement).toBe(await theWay())
  const { reporter } = await send<ReportView>(api, 'GET', `reports/${id}`)
  expect(reporter?.role).toBe('processor')

  await userEvent.click(await theWay())
  expect(document.activeElement).toBe(asked().getByRole('radio', { name: 'verwerker' }))
})

it('changes nothing when somebody leaves the question with Esc', async () => {
  const { api, id } = await mailFromProcessor()
  await userEvent.click(await theWay())
  await userEvent.click(asked().getByRole('radio', { name: 'verwerker' }))
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('group', { name: 'Wie meldde dit?' })).toBeNull()
  expect(document.activeElement).toBe(await theWay())
  expect((await send<ReportView>(api, 'GET', `reports/${id}`)).version).toBeLessThanOrEqual(2)
})

it('proposes the report of a processor as the moment it told us, once the case says that a processor reported', async () => {
  await atCase('kennisname', {}, { receivedAt: '2026-11-18T08:00:00Z' })
  await userEvent.click(await theWay())
  await userEvent.click(asked().getByRole('radio', { name: 'verwerker' }))
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }))
  expect(await screen.findByText(/Overgenomen uit de melding van de verwerker\. Controleer dit/)).toBeTruthy()
  const told = within(screen.getByRole('group', { name: /Verwerker vertelde het ons/ }))
  await waitFor(() => expect(told.getByRole<HTMLInputElement>('textbox', { name: 'Tijd' }).value).toBe('09:00'))
})
