import { expect, it } from 'vitest'
import { auditor, hoursLater, officer, reportedAt } from '../case/testing.ts'
import type { Recorded } from '../recorded.ts'
import { correctReporterRole } from './correctReporter.ts'
import type { Reporter, ReportEvent } from './events.ts'
import { type Report, reportFrom } from './report.ts'

const writer: Reporter = {
  role: 'resident',
  name: 'Beheer (voorbeeld)',
  phone: null,
  email: 'beheer@verwerker.example',
  callBack: false,
}
const received = (reporter: Reporter | null): ReportEvent => ({
  type: 'reportReceived',
  channel: 'mail',
  receivedAt: reportedAt,
  observedAt: null,
  ongoing: 'unknown',
  description: 'Bij ons is ingebroken',
  reporter,
  sourceReference: null,
})
const given = (...events: readonly ReportEvent[]): Report =>
  reportFrom(
    'r1',
    events.map((event, index): Recorded<ReportEvent> => {
      const at = hoursLater(index)
      return { version: index + 1, recordedAt: at, happenedAt: at, by: { kind: 'user', id: 'officer' }, event }
    }),
  )
const corrected: ReportEvent = { type: 'reporterRoleCorrected', role: 'processor' }
const gone: ReportEvent = { type: 'reportDetailsDestroyed', caseId: 'c1', destroyed: [], proof: 'x' }

it('says what kind of reporter it is, and leaves the rest of what is known of them', () => {
  const report = given(received(writer))
  expect(correctReporterRole({ role: 'processor' }, report, { by: officer })).toEqual({ events: [corrected] })
  expect(given(received(writer), corrected).reporter).toEqual({ ...writer, role: 'processor' })
})

it('can be said of a report that named nobody', () => {
  expect(given(received(null), corrected).reporter).toEqual({
    role: 'processor',
    name: null,
    phone: null,
    email: null,
    callBack: false,
  })
})

it('changes nothing when it is known already', () => {
  expect(correctReporterRole({ role: 'processor' }, given(received(writer), corrected), { by: officer })).toEqual({
    events: [],
  })
})

it('can still be said once the report belongs to a case', () => {
  const joined = given(received(writer), { type: 'reportJoinedCase', caseId: 'c1' })
  expect(correctReporterRole({ role: 'employee' }, joined, { by: officer })).toHaveProperty('events.0.role', 'employee')
})

it('is refused to who does not handle cases, and once the personal details are destroyed', () => {
  expect(correctReporterRole({ role: 'processor' }, given(received(writer)), { by: auditor })).toHaveProperty(
    'refused.code',
    'notYourRole',
  )
  expect(correctReporterRole({ role: 'processor' }, given(received(writer), gone), { by: officer })).toHaveProperty(
    'refused.code',
    'reportDestroyed',
  )
})

it('leaves no kind of reporter behind once its details are destroyed', () => {
  const { reporter: _, ...bare } = received(null) as Extract<ReportEvent, { type: 'reportReceived' }>
  expect(given(bare, { type: 'reporterRoleCorrected' }, gone).reporter).toBeNull()
})
