import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import type { Problem } from '../../contract/problems.ts'
import type { ReportList, ReportView } from '../../contract/reports.ts'
import { letter } from '../../domain/law/official/letters.testdata.ts'
import { testApi, testNow } from '../testing.ts'

const recipient = { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes', public: false } as const
const whole = {
  report: { channel: 'phone', description: 'Brief bij een andere gemeente bezorgd', receivedAt: testNow },
  title: 'Brief naar verkeerde ontvanger',
  awareness: { awareAt: testNow },
  containmentActions: [{ kind: 'recipientConfirmedDestruction', text: 'Gebeld' }],
  containment: { contained: true, containedAt: testNow, how: 'De ontvanger heeft de brief vernietigd' },
  breachedData: {
    facts: {
      ...letter,
      classes: [...(letter.classes ?? [])],
      categories: ['name', 'address'],
      natures: ['confidentiality'],
      specialCategories: [],
      recipients: recipient,
    },
    incidentKind: 'postWrong',
  },
  riskAssessment: { verdict: 'unlikely' },
  authorityDecision: { decision: 'doNotNotify', reason: 'Een vertrouwde ontvanger heeft de brief vernietigd' },
  subjectsDecision: { decision: 'doNotInform', reason: 'Er is geen hoog risico' },
  lessons: { cause: { origin: 'internal', intent: 'accidental' }, text: 'Adres controleren voor verzending' },
  closure: { reason: 'Snel behandeld' },
}
type Api = ReturnType<typeof testApi>
const run = (api: Api, body: object) => api.send<CaseView & Problem>('POST', 'fast-lane-cases', { body })

it('goes from report to closed register entry at once', async () => {
  const api = testApi()
  const { status, body, headers } = await run(api, whole)
  expect(status).toBe(201)
  expect(body).toMatchObject({
    handling: 'closed',
    authorityState: 'notRequired',
    subjectsState: 'notRequired',
    handler: { id: 'anna' },
  })
  expect(headers.get('location')).toBe(`/api/v1/cases/${body.id}`)
  const { body: register } = await api.send<{ entries: { reference: string }[] }>('GET', 'register')
  expect(register.entries.map(({ reference }) => reference)).toEqual([body.reference])
})

it('is the same work as the separate requests: the same events in the same order', async () => {
  const api = testApi()
  const { body } = await run(api, whole)
  const { body: events } = await api.send<{ items: { type: string }[] }>('GET', `cases/${body.id}/events`)
  expect(events.items.map(({ type }) => type)).toEqual([
    'caseOpened',
    'handlerAssigned',
    'awarenessEstablished',
    'containmentActionRecorded',
    'leakContained',
    'breachedDataIdentified',
    'riskAssessed',
    'authorityDecided',
    'subjectsDecided',
    'lessonsRecorded',
    'caseClosed',
  ])
})

it('keeps nothing when one step is refused, and says which', async () => {
  const api = testApi()
  const { status, body } = await run(api, { ...whole, riskAssessment: { verdict: 'highRisk' } })
  expect([status, body.code, body.inTheWay?.['step']]).toEqual([422, 'reasonRequired', 'riskAssessment'])
  expect((await api.send<ReportList>('GET', 'reports?state=all')).body.items).toEqual([])
  expect((await run(api, whole)).body.reference).toBe('DL-2026-0001')
})

it('opens the case with what was filled in when the rest is left for the full treatment', async () => {
  const api = testApi()
  const { body } = await run(api, { report: whole.report, title: whole.title, breachedData: whole.breachedData })
  expect(body).toMatchObject({ handling: 'handling', breachedData: { incidentKind: 'postWrong' }, assessment: null })
})

it('treats a report that was taken in before, once', async () => {
  const api = testApi()
  const { body: taken } = await api.send<{ id: string }>('POST', 'reports', { body: whole.report })
  const { report: _, ...steps } = whole
  const { body } = await run(api, { ...steps, reportId: taken.id })
  expect((await api.send<ReportView>('GET', `reports/${taken.id}`)).body.case?.reference).toBe(body.reference)
  expect((await run(api, { ...steps, reportId: taken.id })).body.code).toBe('reportHasOutcome')
  expect((await run(api, { ...whole, reportId: taken.id })).status).toBe(400)
})

it('asks a second reader where the organisation wants one, and leaves the decision to be taken after it', async () => {
  const api = testApi({ policy: { secondReader: true } })
  expect((await run(api, whole)).body).toMatchObject({
    code: 'secondReadingNeeded',
    inTheWay: { step: 'authorityDecision' },
  })
  const { authorityDecision, subjectsDecision, closure: _, ...steps } = whole
  const readings = [
    { of: 'doNotNotify', reason: authorityDecision.reason },
    { of: 'doNotInform', reason: subjectsDecision.reason },
  ] as const
  const { body } = await run(api, { ...steps, secondReadings: [...readings] })
  expect(body).toMatchObject({
    authorityState: 'toBeAssessed',
    secondReadings: [{ of: 'doNotNotify' }, { of: 'doNotInform' }],
  })
})
