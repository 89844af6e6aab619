import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import type { CalendarFeedList, NewCalendarFeed } from '../../contract/calendar.ts'
import { handling, type TestApi, testApi, type Who } from '../testing.ts'

async function calendarOf(api: TestApi, as: Who = 'anna', scope = 'mine') {
  const { body } = await api.send<NewCalendarFeed>('POST', 'calendar-feeds', { as, body: { scope, language: 'nl' } })
  const path = new URL(body.address).pathname.replace('/api/v1/', '')
  const read = (headers: Record<string, string> = {}) => api.send('GET', path, { as: null, headers })
  const titles = async () =>
    ICAL.Component.fromString((await read()).text)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event).summary)
  return { id: body.id, path, read, titles }
}

it('holds the deadlines of the cases that somebody handles, by reference alone', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.openedCase()
  const calendar = await calendarOf(api)
  expect(await calendar.titles()).toEqual([])
  // Empty of deadlines, and yet whole: a calendar has at least one component (RFC 5545, 3.4).
  expect(ICAL.Component.fromString((await calendar.read()).text).getAllSubcomponents()).toHaveLength(1)
  await handling(api, caseId).does('PUT', 'handler', { handler: 'me' })
  expect(await calendar.titles()).toEqual(['DL-2026-0001: melden bij de AP'])
  const { headers, text } = await calendar.read()
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(text).toContain('DTSTART:20261120T140000Z')
  expect(text).not.toContain('schuldhulp')
})

it('holds those of every open case for who asked so', async () => {
  const api = testApi()
  await api.openedCase()
  await api.openedCase()
  expect(await (await calendarOf(api, 'lead', 'all')).titles()).toHaveLength(2)
})

it('moves an event under the same name when its deadline moves', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const anna = handling(api, caseId)
  const calendar = await calendarOf(api, 'anna', 'all')
  const event = async () => {
    const { text } = await calendar.read()
    return new ICAL.Event(ICAL.Component.fromString(text).getAllSubcomponents('vevent')[0])
  }
  const before = await event()
  await anna.does('PUT', 'awareness', { awareAt: '2026-11-17T13:00:00Z', reason: 'De eerste melding was zeker genoeg' })
  const after = await event()
  expect(after.uid).toBe(before.uid)
  expect(after.sequence).toBeGreaterThan(before.sequence)
  expect(after.startDate.toString()).toBe('2026-11-20T13:00:00Z')
})

it('says that nothing changed to an agenda that has it already', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const { read } = await calendarOf(api, 'anna', 'all')
  const { headers } = await read()
  const known = { 'if-none-match': headers.get('etag') ?? '' }
  expect(await read(known)).toMatchObject({ status: 304, text: '' })
  api.advance(1)
  expect((await read(known)).status).toBe(304)
  await handling(api, caseId).does('PUT', 'awareness', { awareAt: '2026-11-17T14:00:00Z' })
  expect((await read(known)).status).toBe(200)
})

it('is worth nothing once its owner revoked it', async () => {
  const api = testApi()
  const { id, read } = await calendarOf(api)
  expect((await read()).status).toBe(200)
  expect((await api.send<CalendarFeedList>('GET', 'calendar-feeds')).body.items).toMatchObject([
    { id, scope: 'mine', lastReadOn: '2026-11-17' },
  ])
  expect((await api.send('DELETE', `calendar-feeds/${id}`, { as: 'bram' })).status).toBe(404)
  expect((await api.send('DELETE', `calendar-feeds/${id}`)).status).toBe(204)
  expect((await read()).status).toBe(404)
})

it('is noted each time it is read, and shows its address only once', async () => {
  const api = testApi()
  const { id, read, path } = await calendarOf(api)
  await read()
  const [fact] = await api.store.of(api.organisation.id).auditTrail({ limit: 1 })
  expect(fact).toMatchObject({ by: { id: 'anna' }, what: 'read', object: { kind: 'calendar', id } })
  const { text } = await api.send('GET', 'calendar-feeds')
  expect(text).not.toContain(path.split('/').at(-1))
})
