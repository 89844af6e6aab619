import { expect, it } from 'vitest'
import { assessRisk } from '../../case/assessRisk.ts'
import type { Case } from '../../case/case.ts'
import type { CaseEvent } from '../../case/events.ts'
import { after, aware, by, dataIdentified, given, hoursLater, noMoments, officer, opened } from '../../case/testing.ts'
import type { Verdict } from '../verdict.ts'
import { remarksOn } from './remarks.ts'
import { formAt, withData } from './testing.ts'

const ready = given(opened, aware, dataIdentified)
const remarksOf = (breach: Case, hours = 1) => remarksOn(formAt(breach, hours), breach, hoursLater(hours))
const codesAt = (question: string, breach: Case, hours = 1) =>
  remarksOf(breach, hours)[question]?.map(({ code }) => code)

const judged = (verdict: Verdict, ...more: readonly CaseEvent[]): Case => {
  const context = by(officer, hoursLater(2))
  const assessed = after(ready, assessRisk({ verdict, reason: 'Gewogen' }, ready, context), context)
  return after(assessed, { events: more }, context)
}
const silent: CaseEvent = {
  type: 'subjectsDecided',
  decision: 'doNotInform',
  ground: '34-3-b',
  reason: 'Maatregelen',
  groups: [],
  lookAgainAt: null,
  assessmentVersion: null,
  readingId: null,
  rulePack: '2026-01',
}

it('always says that question 9.3 has a scale of its own, with the verdict for comparison', () => {
  expect(remarksOf(ready)['9.3']).toEqual([{ code: 'ownScale', verdict: null }])
  expect(remarksOf(judged('highRisk'))['9.3']).toEqual([{ code: 'ownScale', verdict: 'highRisk' }])
})

it('always asks to name nobody in the description', () => {
  expect(codesAt('5.3', ready)).toEqual(['noPersonalData'])
})

it('says what to type for a number that is not known, or that is none', () => {
  const records = (min: number, max: number) =>
    given(opened, withData({ facts: { records: { min, max, estimate: true } } }))
  expect(codesAt('6.3.1', ready)).toEqual(['unknownNumber'])
  expect(codesAt('6.3.1', records(3, 9))).toEqual(['takeTheHighest'])
  expect(codesAt('6.3.1', records(3, 3))).toBeUndefined()
})

it('says after an attack that the attacker’s encryption protects nobody', () => {
  expect(codesAt('8.1', given(opened, withData({ incidentKind: 'cyber' })))).toEqual(['attackersEncryption'])
  expect(codesAt('8.1', ready)).toBeUndefined()
})

it('warns of a high risk of which the people are not told, where the form asks why', () => {
  expect(codesAt('10.1.5', judged('highRisk', silent))).toEqual(['notTold'])
  expect(codesAt('10.1.5', judged('risk', silent))).toBeUndefined()
  expect(codesAt('10.1.5', judged('highRisk'))).toBeUndefined()
})

it('says that the form counts from discovery and the law from awareness, as long as that makes a difference', () => {
  const discovered = { ...aware, moments: { ...noMoments, firstSignalAt: hoursLater(-30) } } as CaseEvent
  const breach = given(opened, discovered)
  expect(codesAt('4.5', breach, 60)).toEqual(['discoveredEarlier'])
  expect(codesAt('4.5', breach, 73)).toBeUndefined()
})
