import { expect, it } from 'vitest'
import type { CaseList, CaseView } from '../../contract/cases.ts'
import type { Me } from '../../contract/organisation.ts'
import type { Problem } from '../../contract/problems.ts'
import type { OutcomeSettled, ReportList, ReportView } from '../../contract/reports.ts'
import { type TestApi, testApi } from '../testing.ts'

const receive = async (api: TestApi, body: object = {}) =>
  (
    await api.send<{ id: string }>('POST', 'reports', {
      body: { channel: 'phone', description: 'Mail naar de verkeerde school', ...body },
    })
  ).body.id
const settle = (api: TestApi, id: string, body: object) =>
  api.send<OutcomeSettled & Problem>('POST', `reports/${id}/outcomes`, { body })

it('opens a case with the next reference of the Dutch year, and names it in Location', async () => {
  // Half past eleven at night in London is the new year in Amsterdam.
  const api = testApi({ now: '2026-12-31T23:30:00.000Z' })
  const first = await settle(api, await receive(api), { outcome: 'caseOpened', title: 'Een' })
  const second = await settle(api, await receive(api), { outcome: 'caseOpened', title: 'Twee' })
  expect([first.body.case?.reference, second.body.case?.reference]).toEqual(['DL-2027-0001', 'DL-2027-0002'])
  expect(first.headers.get('location')).toBe(`/api/v1/cases/${first.body.case?.id}`)
  expect(first.body.report).toMatchObject({ state: 'caseOpened', case: { reference: 'DL-2027-0001' } })
})

it('makes whoever opens a case its handler when they ask for it, and still takes the opening back', async () => {
  const api = testApi()
  const report = await receive(api)
  const { body } = await settle(api, report, { outcome: 'caseOpened', title: 'Een', handler: 'me' })
  const { body: mine } = await api.send<CaseView>('GET', `cases/${body.case?.id}`)
  const { body: me } = await api.send<Me>('GET', 'me')
  expect([mine.version, mine.handler?.id]).toEqual([1, me.id])
  expect((await settle(api, report, { outcome: 'undone' })).status).toBe(201)
})

it('takes no number for an opening that is refused', async () => {
  const api = testApi()
  const report = await receive(api)
  await settle(api, report, { outcome: 'caseOpened', title: 'Een' })
  expect((await settle(api, report, { outcome: 'caseOpened', title: 'Nog eens' })).body.code).toBe('reportHasOutcome')
  const next = await settle(api, await receive(api), { outcome: 'caseOpened', title: 'Twee' })
  expect(next.body.case?.reference).toBe('DL-2026-0002')
})

it('joins a case, whose provisional clock starts at the earlier report', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase({ receivedAt: '2026-11-17T12:00:00Z' })
  const earlier = await receive(api, { receivedAt: '2026-11-16T12:00:00Z' })
  const joined = await settle(api, earlier, { outcome: 'joinedCase', caseId })
  expect([joined.status, joined.body.case?.version]).toEqual([201, 2])
  const { body } = await api.send<CaseView>('GET', `cases/${caseId}`)
  expect(body.clock.startsAt).toBe('2026-11-16T12:00:00.000Z')
  expect(body.reports.map(({ id }) => id)).toContain(earlier)

  await settle(api, earlier, { outcome: 'undone' })
  const after = await api.send<CaseView>('GET', `cases/${caseId}`)
  expect(after.body.clock.startsAt).toBe('2026-11-17T12:00:00.000Z')
})

it('refuses to join a case that is not there, and leaves the report as it was', async () => {
  const api = testApi()
  const report = await receive(api)
  const { status, body } = await settle(api, report, {
    outcome: 'joinedCase',
    caseId: '01900000-0000-7000-8000-0000000000ff',
  })
  expect([status, body.code]).toEqual([422, 'caseUnknown'])
  expect((await api.send<ReportView>('GET', `reports/${report}`)).body).toMatchObject({
    state: 'new',
    version: 1,
  })
})

it('undoes an opening while nothing followed: the case leaves the lists, the number stays used', async () => {
  const api = testApi()
  const { reportId, caseId } = await api.openedCase()
  const undone = await settle(api, reportId, { outcome: 'undone' })
  expect(undone.body.report).toMatchObject({ state: 'new', case: null })
  expect((await api.send<CaseList>('GET', 'cases?view=team')).body.items).toEqual([])
  expect((await api.send<CaseView>('GET', `cases/${caseId}`)).body.outcome).toBe('undone')
})

it('does not undo an opening on which work was built', async () => {
  const api = testApi()
  const { reportId, caseId } = await api.openedCase()
  await api.send('POST', `cases/${caseId}/notes`, { body: { text: 'Gebeld' } })
  const { status, body } = await settle(api, reportId, { outcome: 'undone' })
  expect([status, body.code]).toEqual([409, 'somethingFollowed'])
  expect((await api.send<ReportView>('GET', `reports/${reportId}`)).body.state).toBe('caseOpened')
})

it('parks until a moment to come, asks, dismisses and takes each back', async () => {
  const api = testApi()
  const report = await receive(api)
  expect(
    (await settle(api, report, { outcome: 'parked', until: '2026-11-16T00:00:00Z', reason: 'Morgen' })).body.code,
  ).toBe('inThePast')
  expect(
    (await settle(api, report, { outcome: 'parked', until: '2026-11-19T00:00:00Z', reason: 'Morgen' })).body.report
      .state,
  ).toBe('parked')
  expect((await settle(api, report, { outcome: 'asked', question: 'Hoeveel brieven?' })).body.report.state).toBe(
    'asked',
  )
  expect((await api.send<ReportView>('POST', `reports/${report}/answers`, { body: { text: 'Eén' } })).body.state).toBe(
    'new',
  )
  expect(
    (await settle(api, report, { outcome: 'noBreach', reason: 'Geen persoonsgegevens' })).body.report,
  ).toMatchObject({ state: 'noBreach', case: null })
  expect((await settle(api, report, { outcome: 'undone' })).body.report.state).toBe('new')
  expect((await settle(api, report, { outcome: 'undone' })).body.code).toBe('nothingToUndo')
})

it('makes one report of a message that another system delivers twice', async () => {
  const api = testApi()
  const body = { channel: 'system', description: 'Melding van de leverancier', sourceReference: 'soc-342' }
  const first = await api.send<{ id: string }>('POST', 'reports', { body })
  const again = await api.send<{ id: string }>('POST', 'reports', { body })
  expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id])
})

it('marks a report as seen once per person', async () => {
  const api = testApi()
  const report = await receive(api)
  await api.send('POST', `reports/${report}/sightings`)
  const again = await api.send<ReportView>('POST', `reports/${report}/sightings`)
  expect(again.body).toMatchObject({ version: 2, seenBy: [{ id: 'anna', name: 'Anna (voorbeeld)' }] })
})

it('names the open case that a report resembles, with every reason why', async () => {
  const api = testApi()
  const { reference } = await api.openedCase({
    description: 'Salarisstrook van een collega ontvangen via bedrijfspost',
    reporter: { role: 'employee', name: 'Collega (voorbeeld)', email: 'collega@waterveen.example' },
  })
  const sameSender = await receive(api, {
    description: 'Nog iets anders',
    reporter: { role: 'employee', email: 'collega@waterveen.example' },
  })
  const alike = await receive(api, { description: 'Weer een salarisstrook in de bedrijfspost' })
  const other = await receive(api, { description: 'Laptop gestolen uit een dienstauto' })
  const resembles = async (id: string) => (await api.send<ReportView>('GET', `reports/${id}`)).body.resembles
  expect(await resembles(sameSender)).toMatchObject({ case: { reference }, because: ['sameSender', 'nearInTime'] })
  expect(await resembles(alike)).toMatchObject({ case: { reference }, because: ['nearInTime', 'likeWords'] })
  expect(await resembles(other)).toBeNull()
})

it('lists and counts the inbox by what still waits', async () => {
  const api = testApi()
  await api.openedCase()
  await settle(api, await receive(api), {
    outcome: 'parked',
    until: '2026-11-19T00:00:00Z',
    reason: 'Morgen',
  })
  const open = await receive(api)
  const { body } = await api.send<ReportList>('GET', 'reports')
  expect(body.items.map(({ id }) => id)).toEqual([open])
  expect(body.counts).toEqual({ open: 1, needsALook: 0, parked: 1, settled: 1, matching: 1 })
})

it('undoes an opening whose other reports left again, last in first out', async () => {
  const api = testApi()
  const { reportId, caseId } = await api.openedCase()
  const other = await receive(api)
  await settle(api, other, { outcome: 'joinedCase', caseId })
  expect((await settle(api, reportId, { outcome: 'undone' })).body.code).toBe('somethingFollowed')
  await settle(api, other, { outcome: 'undone' })
  expect((await settle(api, reportId, { outcome: 'undone' })).body.report).toMatchObject({ state: 'new', case: null })
})
