import { expect, it } from 'vitest'
import { judgeSignificance, setRegimes } from './applyLaws.ts'
import type { Case } from './case.ts'
import { setRetention } from './closeCase.ts'
import { setContainment } from './containLeak.ts'
import type { Context } from './context.ts'
import { correctRole } from './correctRole.ts'
import { filePoliceReport } from './dealWithOthers.ts'
import { establishAwareness } from './establishAwareness.ts'
import { holdForLaw } from './holdForLaw.ts'
import { identifyData } from './identifyData.ts'
import { changeTitle } from './openCase.ts'
import { recordRegisterDetails } from './recordRegisterDetails.ts'
import type { CaseDecision } from './refusal.ts'
import { after, by, dataIdentified, given, hoursLater, noMoments, officer, opened, reportedAt } from './testing.ts'

const reason = 'Blijkt uit het contract'
const { type: _, ...data } = dataIdentified
type Verb = (breach: Case, context: Context) => CaseDecision
const details = { department: 'Post', processings: ['V-12'], summary: 'Brief verkeerd bezorgd' }

it.each<[string, Verb]>([
  ['the title', (breach, context) => changeTitle({ title: 'Andere titel' }, breach, context)],
  [
    'our role',
    (breach, context) => correctRole({ ourRole: 'processor', controller: 'Duinrand', reason }, breach, context),
  ],
  ['the laws', (breach, context) => setRegimes({ regimes: ['avg', 'wpg'], reason }, breach, context)],
  [
    'when we knew',
    (breach, context) => establishAwareness({ awareAt: reportedAt, reason: null, moments: noMoments }, breach, context),
  ],
  [
    'the significance for our services',
    (breach, context) => judgeSignificance({ significant: true, awareAt: null, reason }, breach, context),
  ],
  [
    'that the leak is contained',
    (breach, context) =>
      setContainment({ contained: true, containedAt: reportedAt, how: 'Opgehaald' }, breach, context),
  ],
  [
    'that it cannot be',
    (breach, context) => setContainment({ contained: false, impossible: true, reason }, breach, context),
  ],
  ['the data', (breach, context) => identifyData(data, breach, context)],
  [
    'the report to the police',
    (breach, context) => filePoliceReport({ filedAt: reportedAt, number: null }, breach, context),
  ],
  [
    'the end of keeping',
    (breach, context) => setRetention({ basis: 'other', until: '2027-01-01', reason }, breach, context),
  ],
  ['a legal hold', (breach, context) => holdForLaw({ hold: true, reason }, breach, context)],
  ['the details of the register', (breach, context) => recordRegisterDetails(details, breach, context)],
])('saying %s once more in the same words makes no entry, as nothing changed', (_, say) => {
  const context = by(officer, hoursLater(1))
  const said = after(given(opened), say(given(opened), context), context)
  expect(said.version).toBeGreaterThan(1)
  expect(say(said, context)).toEqual({ events: [] })
})

it('a role that stays is not corrected by a reason, nor an open leak opened', () => {
  const breach = given(opened)
  const context = by(officer)
  expect(correctRole({ ourRole: 'controller', controller: null, reason }, breach, context)).toEqual({ events: [] })
  expect(setContainment({ contained: false, impossible: false, reason }, breach, context)).toEqual({ events: [] })
  expect(recordRegisterDetails({ department: null, processings: [], summary: null }, breach, context)).toEqual({
    events: [],
  })
})

it('a significant incident brings its law along again where that was taken off the case', () => {
  const context = by(officer, hoursLater(1))
  const judge = (breach: Case) => judgeSignificance({ significant: true, awareAt: null, reason }, breach, context)
  const judged = after(given(opened), judge(given(opened)), context)
  const without = after(judged, setRegimes({ regimes: ['avg'], reason }, judged, context), context)
  expect(after(without, judge(without), context).regimes).toContain('cbw')
})

it('another word is news', () => {
  const breach = given(opened, dataIdentified)
  const decision = identifyData({ ...data, consequences: 'Kans op phishing' }, breach, by(officer))
  expect(decision).toMatchObject({ events: [{ type: 'breachedDataIdentified', consequences: 'Kans op phishing' }] })
})
