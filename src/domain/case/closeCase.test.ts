import { expect, it } from 'vitest'
import { adviceOn } from '../law/advice.ts'
import { rulePackById } from '../law/rulePack.ts'
import { severityOf } from '../law/severity.ts'
import { defaultPolicy } from '../people.ts'
import { closeCase, declareNoBreach, reopenCase } from './closeCase.ts'
import type { CaseEvent } from './events.ts'
import { missingFor } from './missing.ts'
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
