import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { unopenedCase } from './unopenedCase.ts'
import { clockOf } from './clock.ts'
import { establishAwareness } from './establishAwareness.ts'
import type { CaseEvent } from './events.ts'
import { absorbCase, linkCase, mergeInto, openSplitOff } from './relateCases.ts'
import { askSecondReading, giveSecondReading } from './secondReading.ts'
import {
  after,
  aware,
  by,
  colleague,
  given,
  hoursLater,
  noMoments,
  officer,
  opened,
  refusalIn,
  withSecondReader,
} from './testing.ts'

const context = by(officer, hoursLater(10))
const later = { awareAt: hoursLater(6), reason: 'Onderzoek duurde tot 20:10', moments: noMoments }
const awareLater = after(given(opened), establishAwareness(later, given(opened), context), context)
const other = (breach: Case) => ({ ...breach, id: 'case-2' })
const merge = (absorbed: Case, survivor: Case) =>
  after(survivor, absorbCase(absorbed, 'Zelfde brief', survivor, context), context)

const asked = {
  type: 'authorityResponded',
  kind: 'question',
  receivedAt: hoursLater(6),
  answerBy: hoursLater(90),
  text: 'Stuur het logboek',
} as const
const filing = {
  type: 'authorityNotified',
  kind: 'initial',
  authorityNumber: null,
  delayReason: null,
  reason: null,
  readingId: null,
  late: false,
} as const

describe('the case that takes another one over', () => {
  it('takes over the earlier awareness, so the clock never runs later in silence', () => {
    const merged = after(
      awareLater,
      absorbCase(other(given(opened, aware)), 'Zelfde brief', awareLater, context),
      context,
    )
    expect(clockOf(merged).deadline).toBe(hoursLater(72))
    expect(merged.earlierAwareness.map(({ awareAt }) => awareAt)).toEqual([hoursLater(6)])
  })

  it('ends no duties of a controller in a case where we are the processor, without the second reader', () => {
    const own = other(given(opened, aware))
    const processor = given({ ...opened, ourRole: 'processor', controller: 'Gemeente Waterveen' }, aware)
    const strict = { ...context, policy: withSecondReader }
    const absorb = (absorbed: Case) => refusalIn(absorbCase(absorbed, 'Zelfde brief', processor, strict))
    expect(absorb(own)).toEqual({ code: 'secondReadingNeeded', of: 'becomeProcessor' })
    const proposed = after(own, askSecondReading({ of: 'becomeProcessor', reason: 'x' }, own, strict), strict)
    const reader = { ...by(colleague, hoursLater(10)), policy: withSecondReader }
    const readingId = proposed.secondReadings[0]?.readingId ?? ''
    const approval = { readingId, outcome: 'approved', text: 'Akkoord' } as const
    expect(absorb(after(proposed, giveSecondReading(approval, proposed, reader), reader))).toBeNull()
    expect(absorb({ ...processor, id: 'case-2' })).toBeNull()
    expect(refusalIn(absorbCase(processor, 'Zelfde brief', own, strict))).toBeNull()
  })

  it('keeps its own awareness when that is the earlier one', () => {
    const own = given(opened, aware)
    const merged = after(own, absorbCase(other(awareLater), 'Zelfde brief', own, context), context)
    expect(clockOf(merged).deadline).toBe(hoursLater(72))
    expect(merged.earlierAwareness).toEqual([])
  })

  it('keeps counting from its own first report where the other knew later, so no merger hides that it is late', () => {
    const own = given(opened)
    const merged = merge(other(awareLater), own)
    expect(clockOf(merged)).toMatchObject({ provisional: true, deadline: hoursLater(72) })
  })

  it('is never said to know of it only after it was filed', () => {
    const filed: CaseEvent = { ...filing, filedAt: hoursLater(4), deadline: hoursLater(72) }
    const own = given({ ...opened, firstReportAt: hoursLater(7) }, filed)
    expect(merge(other(awareLater), own).awareness).toBeNull()
  })
})

describe('what was done under other laws goes along with a merger', () => {
  const significant: CaseEvent = {
    type: 'significanceJudged',
    significant: true,
    awareAt: hoursLater(2),
    reason: 'Stil',
  }
  const warned: CaseEvent = {
    type: 'otherAuthorityNotified',
    authority: 'CSIRT',
    notifiedAt: hoursLater(3),
    number: '1',
    step: 'earlyWarning',
  }

  it('an incident that is significant stays so, from the same hour, with the warning that was given', () => {
    const merged = merge(other(given(opened, aware, significant, warned)), given(opened, aware))
    expect(merged.significance).toMatchObject({ significant: true, awareAt: hoursLater(2), reason: 'Stil' })
    expect(merged.regimes).toEqual(['avg', 'cbw'])
    expect(merged.otherAuthorities).toEqual([
      { authority: 'CSIRT', notifiedAt: hoursLater(3), number: '1', step: 'earlyWarning' },
    ])
  })

  it('keeps the earlier start where both were found significant, and tells nothing twice', () => {
    const earlier: CaseEvent = { ...significant, awareAt: hoursLater(1) }
    const own = given(opened, aware, earlier, warned)
    const merged = merge(other(given(opened, aware, significant, warned)), own)
    expect([merged.significance, merged.otherAuthorities]).toEqual([own.significance, own.otherAuthorities])
  })

  it('takes over the laws, the police report, the controllers told and what the AP asked', () => {
    const merged = merge(
      other(
        given(
          { ...opened, regimes: ['avg', 'wpg'] },
          { type: 'policeReportFiled', filedAt: hoursLater(4), number: 'PL-1' },
          { type: 'controllersInformed', controllers: ['Duinrand'], informedAt: hoursLater(5), toldTo: null },
          { ...asked, responseId: 'a' },
          { ...asked, responseId: 'b', text: 'Wie las mee?' },
          { type: 'authorityAnswered', responseId: 'b', answeredAt: hoursLater(8), text: 'Niemand' },
        ),
      ),
      given(opened),
    )
    expect(merged.regimes).toEqual(['avg', 'wpg'])
    expect(merged.policeReport).toEqual({ filedAt: hoursLater(4), number: 'PL-1' })
    expect(merged.controllersInformed.map(({ controllers }) => controllers)).toEqual([['Duinrand']])
    expect(merged.authority.responses.map(({ text, answered }) => [text, answered?.text ?? null])).toEqual([
      ['Stuur het logboek', null],
      ['Wie las mee?', 'Niemand'],
    ])
  })

  it('a legal hold on either case holds the case that goes on', () => {
    const merged = merge(other(given(opened, { type: 'legalHoldSet', hold: true, reason: 'Claim' })), given(opened))
    expect(merged.legalHold).toMatchObject({ reason: 'Claim' })
  })
})

it('a part that is split off is held by the legal hold of the whole', () => {
  const { type: _, ...command } = opened
  const held = given(opened, { type: 'legalHoldSet', hold: true, reason: 'Claim' })
  const split = after(unopenedCase('case-2'), openSplitOff(command, held, context), context)
  expect(split).toMatchObject({ splitFrom: 'case-1', legalHold: { reason: 'Claim' } })
})

it('takes over the open tasks with owner and day, and leaves those that were done', () => {
  const call = {
    type: 'taskAdded',
    taskId: 'a',
    text: 'Ontvanger nabellen',
    owner: 'officer',
    dueOn: '2026-11-19',
  } as const
  const ask = { ...call, taskId: 'b', text: 'Envelop opvragen' }
  const absorbed = other(given(opened, call, ask, { type: 'taskDone', taskId: 'b' }))
  const merged = after(given(opened), absorbCase(absorbed, 'Zelfde brief', given(opened), context), context)
  expect(merged.tasks.map(({ text, owner, dueOn, state }) => [text, owner, dueOn, state])).toEqual([
    ['Ontvanger nabellen', 'officer', '2026-11-19', 'open'],
  ])
})

it('is never linked to or merged into itself', () => {
  const itself = { other: 'case-1', reason: 'x' }
  expect(refusalIn(linkCase(itself, given(opened), context))).toEqual({ code: 'sameCase' })
  expect(refusalIn(mergeInto(itself, given(opened), context))).toEqual({ code: 'sameCase' })
})
