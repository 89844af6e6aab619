import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import type { ReportView } from '../../contract/reports.ts'
import { testApi, testNow } from '../testing.ts'
import { withoutClockSkew } from './clockSkew.ts'

const ahead = '2026-11-17T15:00:30.000+01:00'

it('takes a call and a fast lane from a browser whose clock runs half a minute ahead, as of now', async () => {
  const api = testApi()
  const report = { channel: 'phone', description: 'Brief', receivedAt: ahead }
  const call = await api.send<{ id: string }>('POST', 'reports', { body: report })
  expect((await api.send<ReportView>('GET', `reports/${call.body.id}`)).body.receivedAt).toBe(testNow)
  const lane = await api.send<CaseView>('POST', 'fast-lane-cases', {
    body: {
      report,
      title: 'Brief bij de buren',
      containmentActions: [{ kind: 'documentRetrieved', happenedAt: ahead }],
      containment: { contained: true, containedAt: ahead, how: 'Opgehaald' },
    },
  })
  expect([lane.status, lane.body.containment?.state]).toMatchObject([201, { containedAt: testNow }])
})

it('still refuses a moment that no clock explains', async () => {
  const api = testApi()
  const body = { channel: 'phone', description: 'Brief', receivedAt: '2026-11-17T14:01:01Z' }
  expect((await api.send('POST', 'reports', { body })).body.code).toBe('inTheFuture')
})

it('leaves everything but the moments of its fields as it came', () => {
  const body = {
    text: '2026-11-17T14:00:30Z',
    until: '2026-11-17T14:00:30Z',
    filedAt: '2026-11-17T13:59:59Z',
    list: [{ answerBy: ahead, happenedAt: ahead }, null, 3],
    atAt: '2026-11-17T99:00:00Z',
  }
  expect(withoutClockSkew(body, testNow)).toEqual({
    ...body,
    list: [{ answerBy: ahead, happenedAt: testNow }, null, 3],
  })
})
