import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../people.ts'
import { assessRisk } from './assessRisk.ts'
import type { Case } from './case.ts'
import { clockOf } from './clock.ts'
import type { CaseEvent } from './events.ts'
import { nextStepOf, progressOf } from './nextStep.ts'
import { after, aware, by, dataIdentified, given, hoursLater, leakContained, officer, opened } from './testing.ts'

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

it('of a closed case is nothing', () => {
  expect(stepAt(1, given(opened, { type: 'caseIsNoBreach', reason: 'Proefbestand' }))).toBe('none')
})
