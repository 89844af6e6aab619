import { describe, expect, it } from 'vitest'
import { adviceOn } from '../law/advice.ts'
import { rulePackById } from '../law/rulePacks.ts'
import { severityOf } from '../law/severity.ts'
import { defaultPolicy, type Policy } from '../people.ts'
import { clockOf } from './clock.ts'
import { closeCase, declareNoBreach, reopenCase } from './closeCase.ts'
import type { CaseEvent } from './events.ts'
import { missingFor } from './missing.ts'
import type { CbwStep } from './moments.ts'
import { nextStepOf, progressOf } from './nextStep.ts'
import {
  after,
  aware,
  by,
  dataIdentified,
  given,
  hoursLater,
  leakContained,
  officer,
  opened,
  refusalIn,
} from './testing.ts'

const context = by(officer, hoursLater(60))
const pack = rulePackById('2026-01')
const facts = dataIdentified.type === 'breachedDataIdentified' ? dataIdentified.facts : {}
const assessed: CaseEvent = {
  type: 'riskAssessed',
  facts,
  severity: severityOf(facts, pack),
  advice: adviceOn(facts, pack),
  verdict: 'unlikely',
  reason: 'Ontvanger is ambtgenoot',
  rulePack: pack.id,
}
const silent: CaseEvent = {
  type: 'authorityDecided',
  decision: 'doNotNotify',
  reason: 'x',
  assessmentVersion: 5,
  readingId: null,
  rulePack: pack.id,
}
const untold: CaseEvent = {
  type: 'subjectsDecided',
  decision: 'doNotInform',
  ground: null,
  reason: 'x',
  groups: [],
  lookAgainAt: null,
  assessmentVersion: 5,
  readingId: null,
  rulePack: pack.id,
}
const lessons: CaseEvent = {
  type: 'lessonsRecorded',
  cause: { origin: 'internal', intent: 'accidental' },
  text: 'Geen, omdat dit een enkele vergissing was',
  measures: [],
}
const done = [opened, aware, leakContained, dataIdentified, assessed, silent, untold, lessons] as const

it('closes a case of which everything is decided and carried out', () => {
  expect(closeCase({ reason: null }, given(...done), context)).toEqual({
    events: [{ type: 'caseClosed', reason: null }],
  })
})

it('does not close in silence on a high risk that was found after it was decided not to inform', () => {
  const raised = given(...done, { ...assessed, verdict: 'highRisk' })
  const missing = [{ fact: 'subjectsDecision', section: 'subjects', blocks: true }]
  expect(refusalIn(closeCase({ reason: null }, raised, context))).toEqual({
    code: 'missingForAct',
    act: 'close',
    missing,
  })
  const grounded = given(...done, { ...assessed, verdict: 'highRisk' }, { ...untold, ground: '34-3-b' })
  expect(refusalIn(closeCase({ reason: null }, grounded, context))).toBeNull()
})

it('names at once everything that is still open', () => {
  expect(refusalIn(closeCase({ reason: null }, given(opened), context))).toMatchObject({
    code: 'missingForAct',
    act: 'close',
    missing: [
      'awareness',
      'containment',
      'breachedData',
      'riskAssessment',
      'authorityDecision',
      'subjectsDecision',
      'lessons',
    ].map((fact) => ({ fact, blocks: true })),
  })
})

it('takes a leak that cannot be contained for an answer', () => {
  const history = done.map((event) =>
    event === leakContained ? ({ type: 'containmentFoundImpossible', reason: 'Gepubliceerd' } as const) : event,
  )
  expect(refusalIn(closeCase({ reason: null }, given(...history), context))).toBeNull()
})

it('waits for an answer that the AP asked for', () => {
  const asked: CaseEvent = {
    type: 'authorityResponded',
    responseId: 'r1',
    kind: 'question',
    receivedAt: hoursLater(59),
    answerBy: null,
    text: '?',
  }
  expect(refusalIn(closeCase({ reason: null }, given(...done, asked), context))).toMatchObject({
    missing: [{ fact: 'authorityAnswer' }],
  })
})

describe('a significant incident', () => {
  const policy: Policy = { ...defaultPolicy, regimes: ['avg', 'cbw'] }
  const incident: CaseEvent = { type: 'significanceJudged', significant: true, awareAt: null, reason: 'Alles lag stil' }
  const step = (which: CbwStep): CaseEvent => ({
    type: 'otherAuthorityNotified',
    authority: 'CSIRT',
    notifiedAt: hoursLater(3),
    number: null,
    step: which,
  })
  const counting = by(officer, hoursLater(60), policy)

  it('keeps its case open until every step of the Cyberbeveiligingswet was taken', () => {
    expect(refusalIn(closeCase({ reason: null }, given(...done, incident), counting))).toMatchObject({
      missing: [{ fact: 'cbwEarlyWarning' }, { fact: 'cbwNotification' }, { fact: 'cbwFinalReport' }],
    })
    const notified = given(...done, incident, step('notification'))
    expect(refusalIn(closeCase({ reason: null }, notified, counting))).toMatchObject({
      missing: [{ fact: 'cbwFinalReport', section: 'awareness' }],
    })
    expect(refusalIn(closeCase({ reason: null }, given(...done, incident, step('finalReport')), counting))).toBeNull()
  })

  it('is not ended by saying that no personal data were hit', () => {
    expect(refusalIn(declareNoBreach({ reason: 'x' }, given(opened, incident), counting))).toMatchObject({
      code: 'missingForAct',
      missing: [{ fact: 'cbwEarlyWarning' }, { fact: 'cbwNotification' }, { fact: 'cbwFinalReport' }],
    })
  })

  it('blocks nothing where the organisation does not count that law', () => {
    expect(refusalIn(closeCase({ reason: null }, given(...done, incident), context))).toBeNull()
  })

  it('names the step that is left as the next one, not closing', () => {
    const left = given(...done, incident, step('notification'))
    const { code } = nextStepOf(progressOf(left, policy), clockOf(left), hoursLater(60))
    expect(code).toBe('sendFinalReport')
  })
})

it('refuses to change a closed case, and opens it again with a reason', () => {
  const closed = after(given(...done), closeCase({ reason: null }, given(...done), context), context)
  expect(refusalIn(closeCase({ reason: null }, closed, context))).toEqual({ code: 'caseClosed', closedAt: context.now })
  const open = after(closed, reopenCase({ reason: 'Nieuwe melding' }, closed, context), context)
  expect(open.handling).toBe('handling')
})

it('calls nothing "no breach" while a filing with the AP stands', () => {
  const filed: CaseEvent = {
    type: 'authorityNotified',
    kind: 'initial',
    filedAt: hoursLater(50),
    authorityNumber: null,
    delayReason: null,
    reason: null,
    readingId: null,
    deadline: hoursLater(72),
    late: false,
  }
  expect(refusalIn(declareNoBreach({ reason: 'x' }, given(opened, filed), context))).toEqual({
    code: 'alreadyFiled',
    filedAt: hoursLater(50),
  })
})

it('asks for no class of data once the kinds of data are known, for the class follows from them', () => {
  expect(missingFor('assessRisk', given(opened, dataIdentified), defaultPolicy)).toEqual([])
})
