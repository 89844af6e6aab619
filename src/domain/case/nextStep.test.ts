import { describe, expect, it } from 'vitest'
import { type Actor, defaultPolicy } from '../people.ts'
import { assessRisk } from './assessRisk.ts'
import type { Case } from './case.ts'
import { clockOf } from './clock.ts'
import type { CaseEvent } from './events.ts'
import { nextStepOf, progressOf, waitsForReadingBy } from './nextStep.ts'
import { askSecondReading, giveSecondReading } from './secondReading.ts'
import {
  after,
  auditor,
  aware,
  by,
  dataIdentified,
  given,
  hoursLater,
  lead,
  leakContained,
  officer,
  opened,
} from './testing.ts'

const stepAt = (hours: number, breach: Case, policy = defaultPolicy) =>
  nextStepOf(progressOf(breach, policy), clockOf(breach), hoursLater(hours)).code

const context = by(officer, hoursLater(9))
const verdict = (breach: Case) =>
  after(breach, assessRisk({ verdict: 'highRisk', reason: 'x' }, breach, context), context)
const assessed = verdict(given(opened, aware, leakContained, dataIdentified))
const decidedToNotify: CaseEvent = {
  type: 'authorityDecided',
  decision: 'notify',
  reason: null,
  assessmentVersion: 5,
  readingId: null,
  rulePack: '2026-01',
}

describe('while the clock is far, the order of the work', () => {
  it('begins with containing the leak', () => expect(stepAt(1, given(opened))).toBe('contain'))
  it('then asks since when we know', () => expect(stepAt(1, given(opened, leakContained))).toBe('establishAwareness'))
  it('then which data of whom', () => expect(stepAt(1, given(opened, aware, leakContained))).toBe('identifyData'))
  it('then the risk', () => expect(stepAt(1, given(opened, aware, leakContained, dataIdentified))).toBe('assessRisk'))
  it('then the decision on the AP', () => expect(stepAt(10, assessed)).toBe('decideOnAuthority'))
  it('asks the DPO first where the organisation wants it', () =>
    expect(stepAt(10, assessed, { ...defaultPolicy, dpoAdvice: 'required' })).toBe('askDpo'))
})

describe('within a day of the deadline, the duty to the AP', () => {
  it('goes before an open leak', () => expect(stepAt(49, given(opened, aware, dataIdentified))).toBe('assessRisk'))
  it('is filed as soon as it is decided', () =>
    expect(stepAt(49, given(opened, aware, decidedToNotify))).toBe('fileNotification'))
  it('is filed with reasons once it is late', () =>
    expect(stepAt(73, given(opened, aware, decidedToNotify))).toBe('fileNowWithReasons'))
})

it('waits for nobody in silence: who and since when stand beside the step', () => {
  const waiting = given(opened, aware, leakContained, { type: 'dpoAdviceAsked' })
  expect(nextStepOf(progressOf(waiting, defaultPolicy), clockOf(waiting), hoursLater(1)).waitingFor).toEqual({
    role: 'dpo',
    since: hoursLater(3 / 60),
  })
})

it('is to read for a second reader, and to wait for who asked and for who may not read', () => {
  const waiting = after(assessed, askSecondReading({ of: 'doNotNotify', reason: 'x' }, assessed, context), context)
  const stepOf = (who: Actor) => nextStepOf(progressOf(waiting, defaultPolicy), clockOf(waiting), hoursLater(10), who)
  expect(stepOf(officer)).toMatchObject({ code: 'awaitSecondReader' })
  expect(stepOf(auditor)).toMatchObject({ code: 'awaitSecondReader' })
  expect(stepOf(lead)).toEqual({
    code: 'readAsSecondReader',
    section: 'authority',
    waitingFor: { role: 'secondReader', since: hoursLater(9) },
  })
})

it('is to read for each of two who asked, and for neither once only their own is left', () => {
  const other = by(lead, hoursLater(10))
  const one = after(assessed, askSecondReading({ of: 'doNotNotify', reason: 'x' }, assessed, context), context)
  const both = after(one, askSecondReading({ of: 'correctAwareness', reason: 'y' }, one, other), other)
  const readBy = (breach: Case) =>
    [officer, lead].filter(({ id }) => waitsForReadingBy(progressOf(breach, defaultPolicy), id))
  expect(readBy(both)).toEqual([officer, lead])
  const readingId = one.secondReadings[0]?.readingId ?? ''
  const left = after(both, giveSecondReading({ readingId, outcome: 'approved', text: '' }, both, other), other)
  expect(readBy(left)).toEqual([officer])
})

it('of a closed case is nothing', () => {
  expect(stepAt(1, given(opened, { type: 'caseIsNoBreach', reason: 'Proefbestand' }))).toBe('none')
})

describe('the nearest timer of any law', () => {
  const cbw = { ...defaultPolicy, regimes: ['avg', 'cbw'] as const }
  const attack: CaseEvent =
    dataIdentified.type === 'breachedDataIdentified' ? { ...dataIdentified, incidentKind: 'cyber' } : dataIdentified
  const openedCbw: CaseEvent = opened.type === 'caseOpened' ? { ...opened, regimes: ['avg', 'cbw'] } : opened
  const attacked = given(openedCbw, aware, attack)
  const significant: CaseEvent = { type: 'significanceJudged', significant: true, awareAt: hoursLater(-1), reason: 'x' }
  const judged = given(openedCbw, aware, attack, significant)
  const order = (hours: number): CaseEvent => ({
    type: 'authorityResponded',
    responseId: 'r',
    kind: 'order',
    receivedAt: hoursLater(1),
    answerBy: hoursLater(hours),
    text: '',
  })

  it('lets an attack be contained first, then asks whether it is a significant incident', () => {
    expect(stepAt(15, attacked, cbw)).toBe('contain')
    expect(stepAt(16, attacked, cbw)).toBe('judgeSignificance')
  })
  it('asks for the early warning, and for the notification once that is given', () => {
    expect(stepAt(16, judged, cbw)).toBe('giveEarlyWarning')
    const warned: CaseEvent = {
      type: 'otherAuthorityNotified',
      authority: 'Meldportaal',
      notifiedAt: hoursLater(17),
      number: null,
      step: 'earlyWarning',
    }
    expect(stepAt(50, given(openedCbw, aware, attack, significant, warned), cbw)).toBe('notifyCsirt')
  })
  it('asks nothing of a law that the organisation has not switched on', () => {
    expect(stepAt(16, attacked)).toBe('contain')
  })
  it('goes before a later filing, and after one that is due at the same moment or earlier', () => {
    expect(stepAt(60, given(opened, aware, dataIdentified, order(71)))).toBe('complyWithOrder')
    expect(stepAt(60, given(opened, aware, dataIdentified, order(72)))).toBe('assessRisk')
    expect(stepAt(60, given(opened, aware, dataIdentified, order(73)))).toBe('assessRisk')
  })
})

it('of a processor is to tell the controllers, and never a decision on the AP', () => {
  const processor: CaseEvent = opened.type === 'caseOpened' ? { ...opened, ourRole: 'processor' } : opened
  expect(stepAt(60, given(processor, aware, leakContained))).toBe('informControllers')
  const told: CaseEvent = { type: 'controllersInformed', controllers: ['Duinrand'], informedAt: hoursLater(2) }
  expect(stepAt(60, given(processor, aware, leakContained, told))).toBe('identifyData')
  expect(stepAt(60, given(processor, aware, leakContained, told, dataIdentified))).toBe('recordLessons')
})
