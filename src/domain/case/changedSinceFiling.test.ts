import { describe, expect, it } from 'vitest'
import { caseFromMore, filed, withData } from '../law/form/testing.ts'
import { defaultPolicy } from '../people.ts'
import { assessRisk } from './assessRisk.ts'
import type { Case } from './case.ts'
import { changedSinceFiling } from './changedSinceFiling.ts'
import { clockOf } from './clock.ts'
import { dutiesOf } from './duties.ts'
import type { CaseEvent } from './events.ts'
import { nextStepOf, progressOf } from './nextStep.ts'
import { after, aware, by, dataIdentified, given, hoursLater, leakContained, officer, opened } from './testing.ts'

const notInformed: CaseEvent = {
  type: 'subjectsDecided',
  decision: 'doNotInform',
  ground: 'uavg-41',
  reason: 'x',
  groups: [],
  lookAgainAt: null,
  assessmentVersion: 5,
  readingId: null,
  rulePack: '2026-01',
}
const judged = (breach: Case, verdict: 'risk' | 'highRisk') => {
  const context = by(officer, hoursLater(41))
  return after(breach, assessRisk({ verdict, reason: 'x' }, breach, context), context)
}
const whole = judged(given(opened, aware, leakContained, dataIdentified), 'risk')
const notified = filed(caseFromMore(whole, notInformed))
const { facts } = dataIdentified
const morePeople = withData({ facts: { ...facts, people: { min: 40, max: 40, estimate: false } } })
const corrected: CaseEvent = { ...aware, awareAt: hoursLater(-5), reason: 'Een collega wist het al' }

const stepOf = (breach: Case) => nextStepOf(progressOf(breach, defaultPolicy), clockOf(breach), hoursLater(50)).code
const asksSupplement = (breach: Case) => dutiesOf(breach, defaultPolicy).some(({ code }) => code === 'supplement')

describe('what the AP was told and is no longer so', () => {
  it('is nothing right after a filing, nor before one', () => {
    expect(changedSinceFiling(notified)).toEqual([])
    expect(changedSinceFiling(caseFromMore(whole, morePeople))).toEqual([])
  })
  it.each([
    ['the moment of awareness', caseFromMore(notified, corrected), ['awareness']],
    ['how many people', caseFromMore(notified, morePeople), ['people']],
    [
      'which data, and with them the consequences',
      caseFromMore(notified, withData({ facts: { ...facts, categories: ['name', 'bsn', 'identityDocumentCopy'] } })),
      ['data', 'consequences'],
    ],
    ['the incident', caseFromMore(notified, withData({ incidentKind: 'postLost' })), ['incident']],
    ['the verdict', judged(notified, 'highRisk'), ['verdict']],
    [
      'all in the order of the form',
      caseFromMore(caseFromMore(notified, morePeople), corrected),
      ['awareness', 'people'],
    ],
  ])('names %s', (_, breach, topics) => {
    expect(changedSinceFiling(breach)).toEqual(topics)
  })
  it('leaves out what was recorded again as it was, and what the form does not ask', () => {
    const again = judged(caseFromMore(caseFromMore(notified, aware), dataIdentified), 'risk')
    expect(changedSinceFiling(again)).toEqual([])
    const unasked = withData({ facts: { ...facts, identifiability: 'limited' }, consequences: 'Schaamte' })
    expect(changedSinceFiling(caseFromMore(notified, unasked))).toEqual([])
    expect(changedSinceFiling(caseFromMore(notified, { type: 'titleChanged', title: 'Twee brieven' }))).toEqual([])
  })
  it('leaves out what the filing already told by hand', () => {
    const records = { min: 3, max: 3, estimate: false }
    const counted = withData({ facts: { ...facts, records } })
    expect(changedSinceFiling(caseFromMore(notified, counted))).toEqual(['data'])
    const byHand = filed(whole, { answers: [{ question: '6.3.1', value: 3 }] })
    expect(changedSinceFiling(caseFromMore(byHand, counted))).toEqual([])
  })
  it('names what was typed on the form since, unless the AP was given it or it was taken back', () => {
    const typed = (question: string, value: string | null): CaseEvent => ({
      type: 'authorityFormAnswered',
      answers: [{ question, value, insteadOf: null }],
    })
    const told = filed(caseFromMore(caseFromMore(whole, notInformed), typed('4.3', 'Een bewoner belde')))
    expect(changedSinceFiling(told)).toEqual([])
    expect(changedSinceFiling(caseFromMore(told, typed('4.3', 'Een bewoner belde')))).toEqual([])
    const retyped = caseFromMore(told, typed('4.3', 'Een collega zag het'))
    expect([changedSinceFiling(retyped), stepOf(retyped)]).toEqual([['awareness'], 'supplement'])
    expect(changedSinceFiling(caseFromMore(retyped, typed('4.3', 'Een bewoner belde')))).toEqual([])
    expect(changedSinceFiling(caseFromMore(told, typed('4.3', null)))).toEqual(['awareness'])
    // Why it was late the form asks of each filing anew.
    expect(changedSinceFiling(caseFromMore(told, typed('4.5', 'Vakantie')))).toEqual([])
  })
  it('takes the first report for the awareness that nobody had established yet', () => {
    const early = filed(given(opened, dataIdentified))
    expect(changedSinceFiling(caseFromMore(early, aware))).toEqual([])
    expect(changedSinceFiling(caseFromMore(early, { ...corrected, reason: null }))).toEqual(['awareness'])
  })
  it('is over once it is supplemented, or withdrawn', () => {
    const changed = caseFromMore(notified, morePeople)
    const supplemented = filed(changed, { kind: 'supplement' }, 45)
    expect(changedSinceFiling(supplemented)).toEqual([])
    expect(changedSinceFiling(caseFromMore(supplemented, dataIdentified))).toEqual(['people'])
    expect(changedSinceFiling(filed(changed, { kind: 'withdrawal', reason: 'Geen datalek' }, 45))).toEqual([])
  })
})

describe('a supplement', () => {
  it('is the next step and a duty without hours while the AP was told what is no longer so', () => {
    expect([stepOf(notified), asksSupplement(notified)]).toEqual(['recordLessons', false])
    const changed = caseFromMore(notified, corrected)
    expect([stepOf(changed), asksSupplement(changed)]).toEqual(['supplement', true])
    const supplemented = filed(changed, { kind: 'supplement' }, 45)
    expect([stepOf(supplemented), asksSupplement(supplemented)]).toEqual(['recordLessons', false])
  })
  it('waits for what the AP asks before a day', () => {
    const asked: CaseEvent = {
      type: 'authorityResponded',
      responseId: 'r',
      kind: 'question',
      receivedAt: hoursLater(42),
      answerBy: hoursLater(60),
      text: 'Hoeveel mensen?',
    }
    expect(stepOf(caseFromMore(caseFromMore(notified, morePeople), asked))).toBe('answerAuthority')
  })
})
