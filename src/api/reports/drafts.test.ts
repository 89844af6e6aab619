import { expect, it } from 'vitest'
import type { DraftList, DraftView } from '../../contract/drafts.ts'
import type { ReportList, ReportView } from '../../contract/reports.ts'
import { addHours } from '../../domain/time.ts'
import { testApi, testNow } from '../testing.ts'

const id = '01900000-0000-7000-8000-00000000abcd'
const body = { kind: 'call', answers: { description: 'Brief bij de buren' } }

it('keeps what a caller said until the report is sent, and then it is gone with it', async () => {
  const api = testApi()
  await api.send('PUT', `drafts/${id}`, { body })
  expect((await api.send<DraftView>('GET', `drafts/${id}`)).body).toMatchObject({
    ...body,
    id,
    report: null,
    startedAt: testNow,
    by: { id: 'anna', me: true },
  })
  const sent = { channel: 'phone', description: 'Brief bij de buren', aboutWhom: 'één gezin', draft: id }
  const { body: received } = await api.send<{ id: string }>('POST', 'reports', { body: sent })
  expect((await api.send<ReportView>('GET', `reports/${received.id}`)).body.aboutWhom).toBe('één gezin')
  expect((await api.send('GET', `drafts/${id}`)).status).toBe(404)
})

it('keeps the draft when the report is refused', async () => {
  const api = testApi()
  await api.send('PUT', `drafts/${id}`, { body })
  const refused = { channel: 'phone', description: 'Brief', receivedAt: '2027-01-01T00:00:00Z', draft: id }
  expect((await api.send('POST', 'reports', { body: refused })).status).toBe(422)
  expect((await api.send('GET', `drafts/${id}`)).status).toBe(200)
})

it('lets a colleague go on with a call, and forgets it two weeks after the last pause', async () => {
  const api = testApi()
  await api.send('PUT', `drafts/${id}`, { body })
  api.advance(1)
  const { body: taken } = await api.send<DraftView>('PUT', `drafts/${id}`, { as: 'bram', body })
  expect(taken).toMatchObject({ startedAt: testNow, savedAt: addHours(testNow, 1), by: { id: 'bram' } })
  api.advance(14 * 24 + 1)
  await api.send('PUT', `drafts/${id.replace('abcd', 'abce')}`, { body })
  const { body: list } = await api.send<DraftList>('GET', 'drafts')
  expect(list.items.map((one) => one.id)).toEqual([id.replace('abcd', 'abce')])
})

it('shows a draft to nobody of another organisation', async () => {
  const api = testApi()
  await api.send('PUT', `drafts/${id}`, { body })
  expect((await api.send<DraftList>('GET', 'drafts', { as: 'stranger' })).body.items).toEqual([])
  expect((await api.send('DELETE', `drafts/${id}`, { as: 'stranger' })).status).toBe(404)
  expect((await api.send('DELETE', `drafts/${id}`)).status).toBe(204)
})

it('lists exactly those who still have to be called', async () => {
  const api = testApi()
  const reporter = { role: 'resident', name: 'Bewoner (voorbeeld)', phone: '000 000 00 00', callBack: true }
  const taken = await api.send<{ id: string }>('POST', 'reports', {
    body: { channel: 'form', description: 'Bel mij', reporter },
  })
  await api.send('POST', 'reports', { body: { channel: 'mail', description: 'Niet nodig' } })
  const waiting = async () => (await api.send<ReportList>('GET', 'reports?state=all&callBack=true')).body
  expect((await waiting()).items.map((one) => one.id)).toEqual([taken.body.id])
  expect((await waiting()).counts.matching).toBe(1)
  await api.send('POST', `reports/${taken.body.id}/call-backs`, { body: {} })
  expect((await waiting()).items).toEqual([])
})
