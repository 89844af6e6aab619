import { expect, it } from 'vitest'
import { dpo, hoursLater, officer, reportedAt } from '../case/testing.ts'
import type { Recorded } from '../recorded.ts'
import {
  askReporter,
  dismissReport,
  joinCase,
  parkReport,
  receiveReport,
  seeReport,
  undoOutcome,
} from './decideOnReport.ts'
import type { ReportEvent } from './events.ts'
import { type Report, reportFrom } from './report.ts'

const received: ReportEvent = {
  type: 'reportReceived',
  channel: 'phone',
  receivedAt: reportedAt,
  observedAt: null,
  ongoing: 'yes',
  description: 'Brief bij de buren',
  sourceReference: null,
}
const given = (...events: readonly ReportEvent[]): Report =>
  reportFrom(
    'r1',
    events.map((event, index): Recorded<ReportEvent> => {
      const at = hoursLater(index)
      return { version: index + 1, recordedAt: at, happenedAt: at, by: { kind: 'user', id: 'officer' }, event }
    }),
  )
const now = { by: officer, now: hoursLater(2) }
const parked: ReportEvent = { type: 'reportParked', until: hoursLater(20), reason: 'Wacht op ICT' }

it('is new until somebody gives it an outcome', () => {
  expect(given(received).state).toBe('new')
  expect(given(received, { type: 'reportSeen', seenBy: 'officer' }).state).toBe('new')
})

it('may have reached us earlier and never later than now', () => {
  const { type: _, ...told } = { ...received, receivedAt: hoursLater(3) }
  expect(receiveReport(told, now)).toEqual({ refused: { code: 'inTheFuture', field: 'receivedAt', at: hoursLater(3) } })
})

it('gets one outcome; a second one is refused with the first', () => {
  const joined = given(received, { type: 'reportJoinedCase', caseId: 'c1' })
  expect(joined).toMatchObject({ state: 'joinedCase', caseId: 'c1' })
  expect(dismissReport({ reason: 'x' }, joined, now)).toEqual({
    refused: { code: 'reportHasOutcome', state: 'joinedCase' },
  })
})

it('can still be joined to a case while it is parked or waits for an answer', () => {
  expect(joinCase({ caseId: 'c1' }, given(received, parked), now)).toHaveProperty('events')
  expect(joinCase({ caseId: 'c1' }, given(received, { type: 'reporterAsked', question: '?' }), now)).toHaveProperty(
    'events',
  )
})

it('is parked until a moment that is still to come', () => {
  expect(parkReport({ until: hoursLater(1), reason: 'x' }, given(received), now)).toEqual({
    refused: { code: 'inThePast', field: 'until', at: hoursLater(1) },
  })
})

it('is new again after its outcome is undone, and there is nothing to undo twice', () => {
  const undone = given(received, parked, { type: 'outcomeUndone', undone: 'parked' })
  expect(undone).toMatchObject({ state: 'new', parkedUntil: null, reason: null })
  expect(undoOutcome(undone, now)).toEqual({ refused: { code: 'nothingToUndo' } })
})

it('is triaged by those who handle cases, not by the DPO', () => {
  expect(askReporter({ question: '?' }, given(received), { ...now, by: dpo })).toMatchObject({
    refused: { code: 'notYourRole' },
  })
})

it('remembers once who has seen it', () => {
  expect(seeReport(given(received, { type: 'reportSeen', seenBy: 'officer' }), now)).toEqual({ events: [] })
})
