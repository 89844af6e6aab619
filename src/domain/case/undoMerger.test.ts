import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { clockOf } from './clock.ts'
import { decideOnAuthority, withdrawAuthorityDecision } from './decideOnAuthority.ts'
import { establishAwareness } from './establishAwareness.ts'
import type { CaseEvent } from './events.ts'
import { addNote, endTask } from './keepFile.ts'
import { absorbCase, mergeInto } from './relateCases.ts'
import { approvedReading, askSecondReading, giveSecondReading } from './secondReading.ts'
import {
  after,
  auditor,
  aware,
  by,
  given,
  hoursLater,
  lead,
  noMoments,
  officer,
  opened,
  refusalIn,
  withSecondReader,
} from './testing.ts'
import { giveBack, refusalToUndoMerger, undoMerger } from './undoMerger.ts'

const merging = by(officer, hoursLater(10))
const soon = by(lead, hoursLater(20))
const reason = 'Bij nader inzien twee brieven'

const call: CaseEvent = { type: 'taskAdded', taskId: 'a', text: 'Ontvanger bellen', owner: null, dueOn: null }
const asked: CaseEvent = {
  type: 'authorityResponded',
  responseId: 'ap',
  kind: 'question',
  receivedAt: hoursLater(6),
  answerBy: null,
  text: 'Stuur het logboek',
}
const police: CaseEvent = { type: 'policeReportFiled', filedAt: hoursLater(4), number: 'PL-1' }
const held: CaseEvent = { type: 'legalHoldSet', hold: true, reason: 'Claim' }

/** Two cases that were merged: everything that can go along stands in the one that went up. */
function merged(...own: readonly CaseEvent[]) {
  const survivor = given({ ...opened, firstReportAt: hoursLater(3) }, ...own)
  const beginning = { ...opened, reports: ['report-2'], regimes: ['avg', 'wpg'] } as const
  const other: Case = { ...given(beginning, aware, call, asked, police, held), id: 'case-2' }
  return {
    before: survivor,
    away: after(other, mergeInto({ other: survivor.id, reason: 'Zelfde brief' }, other, merging), merging),
    survivor: after(survivor, absorbCase(other, 'Zelfde brief', survivor, merging), merging),
  }
}
const back = (away: Case, survivor: Case) =>
  giveBack({ to: away, firstReportAt: hoursLater(3), reason }, survivor, soon)

describe('undoing a merger', () => {
  it('opens the case that went up again, and leaves the other as it was before', () => {
    const { before, away, survivor } = merged()
    expect(survivor).toMatchObject({ reports: ['report-1', 'report-2'], policeReport: { number: 'PL-1' } })
    expect(after(away, undoMerger({ reason }, away, survivor, soon), soon)).toMatchObject({
      handling: 'handling',
      outcome: 'breach',
      mergedInto: null,
      closing: null,
      reports: ['report-2'],
      tasks: [{ state: 'open' }],
    })
    const given = after(survivor, back(away, survivor), soon)
    expect(given.tasks.map(({ state }) => state)).toEqual(['dropped'])
    expect(clockOf(given).deadline).toBe(hoursLater(75))
    // Apart from what the log says of it, nothing is left of the merger.
    const apart = { version: 0, handling: null, tasks: [] }
    expect({ ...given, ...apart }).toEqual({ ...before, ...apart })
  })

  it('keeps in the case that went on whatever somebody recorded there since', () => {
    const { away, survivor } = merged(aware)
    const awareAt = hoursLater(-1)
    const noted = after(survivor, addNote({ text: 'Gebeld', happenedAt: hoursLater(11) }, survivor, soon), soon)
    const corrected = after(noted, establishAwareness({ awareAt, reason, moments: noMoments }, noted, soon), soon)
    const given = after(corrected, back(away, corrected), soon)
    expect(given.awareness?.awareAt).toBe(awareAt)
    expect(given.notes.map(({ text }) => text)).toEqual(['Gebeld'])
    expect(given.policeReport).toBeNull()
  })

  it('leaves no approval of what was proposed while the clock of both cases counted', () => {
    const { away, survivor } = merged()
    const proposed = after(survivor, askSecondReading({ of: 'correctAwareness', reason }, survivor, merging), merging)
    const readingId = proposed.secondReadings[0]?.readingId ?? ''
    const approval = { readingId, outcome: 'approved', text: 'Akkoord' } as const
    const approved = after(proposed, giveSecondReading(approval, proposed, soon), soon)
    const reads = (breach: Case) =>
      approvedReading('correctAwareness', breach, { by: officer, policy: withSecondReader })
    expect(reads(approved)).toEqual({ readingId })
    const given = after(approved, back(away, approved), soon)
    expect(reads(given)).toMatchObject({ refused: { code: 'secondReadingNeeded' } })
  })

  it('leaves a case without reports that had none before', () => {
    const { away, survivor } = merged()
    const empty = given({ ...opened, reports: [], firstReportAt: hoursLater(3) })
    const other: Case = { ...given({ ...opened, reports: ['report-2'] }), id: 'case-2' }
    const both = after(empty, absorbCase(other, reason, empty, merging), merging)
    expect(after(both, back(other, both), soon).reports).toEqual([])
    const left = after(
      survivor,
      { events: [{ type: 'reportLeft', reportId: 'report-1', firstReportAt: hoursLater(0) }] },
      soon,
    )
    expect(refusalIn(back(away, left))).toMatchObject({ what: 'split' })
  })

  it('asks nobody to do again what was done of its tasks in the other case', () => {
    const { away, survivor } = merged()
    const taskId = survivor.tasks[0]?.taskId ?? ''
    const done = after(survivor, endTask({ taskId, dropped: null }, survivor, soon), soon)
    expect(after(away, undoMerger({ reason }, away, done, soon), soon).tasks).toMatchObject([{ state: 'done' }])
    expect(after(done, back(away, done), soon).tasks).toMatchObject([{ state: 'done' }])
  })
})

describe('a merger is no longer undone', () => {
  it('a day after it, nor by somebody who only reads', () => {
    const { away } = merged()
    expect(refusalToUndoMerger(away, by(officer, hoursLater(34)))).toBeNull()
    expect(refusalToUndoMerger(away, by(officer, hoursLater(34.1)))).toMatchObject({ code: 'mergerTooLongAgo' })
    expect(refusalToUndoMerger(away, by(auditor, hoursLater(11)))).toMatchObject({ code: 'notYourRole' })
    expect(refusalToUndoMerger(given(opened), soon)).toEqual({ code: 'caseNotMerged' })
  })

  it('once something was decided in the other case, until that is withdrawn', () => {
    const { away, survivor } = merged()
    const decided = after(survivor, decideOnAuthority({ decision: 'notify', reason: null }, survivor, merging), merging)
    expect(refusalIn(back(away, decided))).toEqual({ code: 'mergerFollowed', what: 'decided', caseId: 'case-1' })
    const withdrawn = after(decided, withdrawAuthorityDecision({ reason }, decided, merging), merging)
    expect(refusalIn(back(away, withdrawn))).toBeNull()
  })

  it.each<readonly ['sent' | 'closed' | 'merged' | 'split', CaseEvent]>([
    ['sent', { type: 'authorityAnswered', responseId: 'id-2', answeredAt: hoursLater(11), text: 'Hier' }],
    ['sent', { type: 'otherAuthorityNotified', authority: 'CSIRT', notifiedAt: hoursLater(11), number: null }],
    ['sent', { type: 'policeReportFiled', filedAt: hoursLater(11), number: 'PL-2' }],
    ['closed', { type: 'caseClosed', reason: null }],
    [
      'merged',
      {
        type: 'caseAbsorbed',
        from: 'case-3',
        reports: ['report-3'],
        firstReportAt: hoursLater(3),
        reason,
        goingAlong: 0,
      },
    ],
    ['split', { type: 'reportLeft', reportId: 'report-2', firstReportAt: hoursLater(3) }],
    ['split', { type: 'reportLeft', reportId: 'report-1', firstReportAt: hoursLater(0) }],
  ])('once something rests on it: %s', (what, event) => {
    const { away, survivor } = merged()
    const responseId = survivor.authority.responses[0]?.responseId ?? ''
    const said = event.type === 'authorityAnswered' ? { ...event, responseId } : event
    expect(refusalIn(back(away, after(survivor, { events: [said] }, soon)))).toEqual({
      code: 'mergerFollowed',
      what,
      caseId: 'case-1',
    })
  })
})
