import { expect, it } from 'vitest'
import type { DutyRoster } from '../../contract/duty.ts'
import { testApi } from '../testing.ts'

const put = (api: ReturnType<typeof testApi>, body: object, as: 'lead' | 'anna' = 'lead') =>
  api.send<{ id: string; code?: string }>('POST', 'duty-periods', { as, body })

it('tells everybody who is on duty today and in the weekend', async () => {
  const api = testApi()
  await put(api, { person: 'bram', from: '2026-11-16', until: '2026-11-20' })
  const weekend = await put(api, { person: 'me', from: '2026-11-21', until: '2026-11-22' })
  expect(weekend.status).toBe(201)
  const { body } = await api.send<DutyRoster>('GET', 'duty-periods', { as: 'dpo' })
  expect(body.now).toEqual({
    today: '2026-11-17',
    todayBy: [{ id: 'bram', name: 'Bram (voorbeeld)' }],
    weekend: ['2026-11-21', '2026-11-22'],
    weekendBy: [{ id: 'lead', name: 'Lotte (voorbeeld)' }],
  })
  expect(body.can.change).toMatchObject({ code: 'notYourRole' })

  await api.send('DELETE', `duty-periods/${weekend.body.id}`, { as: 'lead' })
  expect((await api.send<DutyRoster>('GET', 'duty-periods')).body.now.weekendBy).toEqual([])
})

it('is set by the team lead, for people of the organisation, with a first day before the last', async () => {
  const api = testApi()
  expect((await put(api, { person: 'me', from: '2026-11-21', until: '2026-11-22' }, 'anna')).body.code).toBe(
    'notYourRole',
  )
  expect((await put(api, { person: 'stranger', from: '2026-11-21', until: '2026-11-22' })).body.code).toBe(
    'personUnknown',
  )
  expect((await put(api, { person: 'me', from: '2026-11-22', until: '2026-11-21' })).status).toBe(400)
})

it('counts nobody who left', async () => {
  const api = testApi()
  await put(api, { person: 'bram', from: '2026-11-16', until: '2026-11-22' })
  api.leaves('bram')
  api.advance(1)
  const { body } = await api.send<DutyRoster>('GET', 'duty-periods')
  expect(body.items).toEqual([])
  expect(body.now).toMatchObject({ todayBy: [], weekendBy: [] })
})

it('takes nobody who may not handle cases', async () => {
  const api = testApi()
  for (const person of ['dpo', 'auditor', 'administrator']) {
    const refused = await put(api, { person, from: '2026-11-21', until: '2026-11-22' })
    expect([refused.status, refused.body.code]).toEqual([422, 'cannotKeepWatch'])
  }
})

it('counts once when the answer was lost and it is sent again', async () => {
  const api = testApi()
  const body = { person: 'bram', from: '2026-11-21', until: '2026-11-22' }
  const sent = { as: 'lead', body, key: 'one' } as const
  const first = await api.send<{ id: string }>('POST', 'duty-periods', sent)
  expect((await api.send<{ id: string }>('POST', 'duty-periods', sent)).body).toEqual(first.body)
  expect((await api.send<DutyRoster>('GET', 'duty-periods')).body.items).toHaveLength(1)
})
