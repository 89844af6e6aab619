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
  api.advance(14 * 24 - 1)
  expect((await api.send<DraftList>('GET', 'drafts')).body.items.map((one) => one.id)).toEqual([id])
  api.advance(1.1)
  expect((await api.send<DraftList>('GET', 'drafts')).body.items).toEqual([])
  expect((await api.send('GET', `drafts/${id}`)).status).toBe(404)
})

it('refuses to save over what a colleague added since, and takes it on top of that', async () => {
  const api = testApi()
  const { body: first } = await api.send<DraftView>('PUT', `drafts/${id}`, { body })
  const { body: theirs } = await api.send<DraftView>('PUT', `drafts/${id}`, {
    as: 'bram',
    body: { ...body, seen: first.savedAt, answers: { visibleData: 'naam' } },
  })
  const stale = await api.send('PUT', `drafts/${id}`, { body: { ...body, seen: first.savedAt } })
  expect([stale.status, stale.body.code, stale.body.inTheWay]).toEqual([
    412,
    'draftChanged',
    { savedAt: theirs.savedAt },
  ])
  expect((await api.send<DraftView>('GET', `drafts/${id}`)).body.answers).toEqual({ visibleData: 'naam' })
  expect((await api.send('PUT', `drafts/${id}`, { body: { ...body, seen: theirs.savedAt } })).status).toBe(200)
})

it('does not let a late save bring back what was sent or thrown away', async () => {
  const api = testApi()
  const other = id.replace('abcd', 'abce')
  await api.send('PUT', `drafts/${id}`, { body })
  await api.send('POST', 'reports', { body: { channel: 'phone', description: 'Brief', draft: id } })
  await api.send('DELETE', `drafts/${other}`)
  for (const ended of [id, other]) {
    const late = await api.send('PUT', `drafts/${ended}`, { body })
    expect([late.status, late.body.code]).toEqual([410, 'draftEnded'])
  }
  expect((await api.send<DraftList>('GET', 'drafts')).body.items).toEqual([])
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
