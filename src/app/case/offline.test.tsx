import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import { forgetDrafts } from '../client/drafts.ts'
import { atCase } from './testAtCase.ts'
import { send } from './testing.ts'

beforeEach(forgetDrafts)

const heading = (name: string) => screen.findByRole('heading', { level: 2, name })

it('keeps what was typed while there is no connection, and sends it when the connection is back', async () => {
  let connected = false
  const cut = http.put('*/api/v1/cases/*/lessons', () => (connected ? undefined : HttpResponse.error()))
  const { api, id } = await atCase('lessen', { handlers: [cut] })
  await heading('Oorzaak en lessen')
  await userEvent.click(screen.getByRole('radio', { name: 'Van binnen de organisatie' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Nee, een vergissing of ongeluk' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Oorzaak en les' }), 'Vensterenvelop schoof.')
  expect(await screen.findByText(/Geen verbinding\. Wat u typt/)).toBeTruthy()
  expect(sessionStorage.getItem(`dijkwacht.draft.1.${id}.lessons`)).toContain('Vensterenvelop schoof.')

  connected = true
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  expect(sessionStorage.getItem(`dijkwacht.draft.1.${id}.lessons`)).toBeNull()
  expect(await send(api, 'GET', `cases/${id}`)).toMatchObject({ lessons: { text: 'Vensterenvelop schoof.' } })
})

it('records a note once when it is tried again, and then empties the field', async () => {
  let connected = false
  const cut = http.post('*/api/v1/cases/*/notes', () => (connected ? undefined : HttpResponse.error()))
  const { api, id } = await atCase('indammen', { handlers: [cut] })
  await heading('Indammen')
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notitie' })
  await userEvent.type(field, 'Ontvanger gebeld.')
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar notitie' }))
  const again = await screen.findByRole('button', { name: 'Opnieuw proberen' })
  expect(field.value).toBe('Ontvanger gebeld.')

  connected = true
  await userEvent.click(again)
  expect(await screen.findByText('Ontvanger gebeld.', { selector: 'p' })).toBeTruthy()
  expect(field.value).toBe('')
  expect((await send<CaseView>(api, 'GET', `cases/${id}`)).notes).toHaveLength(1)
})

it('records the verdict that is meant, not each one that the arrows pass over', async () => {
  const { api, id } = await atCase('risico')
  await heading('Risico voor betrokkenen')
  await userEvent.click(screen.getByRole('radio', { name: /^Hoog risico/ }))
  await userEvent.keyboard('{ArrowUp}{ArrowDown}')
  expect(await screen.findByText(/^Bewaard/)).toBeTruthy()
  const { items } = await send<{ items: { type: string }[] }>(api, 'GET', `cases/${id}/events`)
  expect(items.filter(({ type }) => type === 'riskAssessed')).toHaveLength(1)
})
