import { expect, it } from 'vitest'
import type { Actor } from '../people.ts'
import { dismissReport, putAwayMail, takeAsReport, undoOutcome } from './decideOnReport.ts'
import { destroyReportDetails } from './destroyReport.ts'
import type { ReportEvent } from './events.ts'
import { type Report, reportFrom } from './report.ts'

const anna: Actor = { kind: 'user', id: 'anna', roles: ['privacy-officer'] }
const arrivedAt = '2026-11-17T08:00:00Z'
const context = { by: anna, now: '2026-11-17T09:00:00Z' }

/** What became of a message that needed a look, after these events. */
const after = (...events: readonly ReportEvent[]): Report =>
  reportFrom(
    'r-1',
    [arrived, ...events].map((event, index) => {
      return { version: index + 1, recordedAt: context.now, happenedAt: context.now, by: anna, event }
    }),
  )
const arrived: ReportEvent = {
  type: 'reportReceived',
  channel: 'mail',
  receivedAt: arrivedAt,
  observedAt: null,
  ongoing: 'unknown',
  description: 'Ik ben er niet.',
  sourceReference: null,
  doubt: 'autoReply',
}

it('waits for a look and gets no outcome before it', () => {
  const report = after()
  expect(report.state).toBe('needsALook')
  expect(dismissReport({ reason: 'automatisch' }, report, context)).toEqual({ refused: { code: 'needsALookFirst' } })
  expect(undoOutcome(report, context)).toEqual({ refused: { code: 'nothingToUndo' } })
})

it('becomes a report whose clock counts from the arrival, and can be taken back', () => {
  expect(takeAsReport(after(), context)).toEqual({ events: [{ type: 'mailIsReport' }] })
  const report = after({ type: 'mailIsReport' })
  expect(report.state).toBe('new')
  expect(report.receivedAt).toBe(arrivedAt)
  const undone = { type: 'outcomeUndone', undone: 'isReport' } as const
  expect(undoOutcome(report, context)).toEqual({ events: [undone] })
  expect(after({ type: 'mailIsReport' }, undone).state).toBe('needsALook')
})

it('is put away with its reason, once, and can be had back', () => {
  const away = { type: 'mailPutAway', reason: 'afwezigheidsbericht' } as const
  expect(putAwayMail({ reason: 'afwezigheidsbericht' }, after(), context)).toEqual({ events: [away] })
  const report = after(away)
  expect(report).toMatchObject({ state: 'putAway', reason: 'afwezigheidsbericht', putAwayAt: context.now })
  expect(takeAsReport(report, context)).toEqual({ refused: { code: 'needsNoLook', state: 'putAway' } })
  expect(after(away, { type: 'outcomeUndone', undone: 'putAway' })).toMatchObject({ state: 'needsALook', reason: null })
})

it('is looked at only by those who handle cases', () => {
  const auditor: Actor = { kind: 'user', id: 'iris', roles: ['auditor'] }
  expect(takeAsReport(after(), { ...context, by: auditor })).toMatchObject({ refused: { code: 'notYourRole' } })
})

it('loses its personal details when the term after putting it away is over', () => {
  const report = after({ type: 'mailPutAway', reason: 'nieuwsbrief' })
  const command = { destroyed: [], proof: 'p' }
  expect(destroyReportDetails(command, report, context)).toMatchObject({ refused: { code: 'reportStillKept' } })
  expect(destroyReportDetails(command, report, { ...context, now: '2030-01-01T00:00:00Z' })).toHaveProperty('events')
})

it('is unseen again when its reporter answers', () => {
  const seen: ReportEvent = { type: 'reportSeen', seenBy: 'anna' }
  const told = { by: { kind: 'system', id: 'mail-intake' } as const, recordedAt: context.now, happenedAt: context.now }
  const event: ReportEvent = { type: 'reporterAnswered', text: 'Eén brief.', from: 'bewoner@voorbeeld.example' }
  const before = [arrived, seen].map((each, index) => ({ ...told, version: index + 1, event: each }))
  const report = reportFrom('r-1', [...before, { ...told, version: 3, event }])
  expect(report.seenBy).toEqual([])
  expect(report.conversation.at(-1)).toMatchObject({ kind: 'answered', from: 'bewoner@voorbeeld.example' })
})
