import { describe, expect, it } from 'vitest'
import { futurePack, packsWithChange } from '../law/futurePack.testdata.ts'
import { defaultPolicy, type Policy } from '../people.ts'
import { clockOf } from './clock.ts'
import { dutiesOf, type DutyCode, runningTimers } from './duties.ts'
import type { CaseEvent } from './events.ts'
import { summarise } from './summary.ts'
import { aware, dataIdentified, given, hoursLater, opened, reportedAt } from './testing.ts'

const under = (...regimes: Policy['regimes']): Policy => ({ ...defaultPolicy, regimes })
const openedUnder = (...regimes: Policy['regimes']): CaseEvent =>
  opened.type === 'caseOpened' ? { ...opened, regimes } : opened
const duty = (code: DutyCode, policy: Policy, ...events: readonly CaseEvent[]) =>
  dutiesOf(given(...events), policy).find((one) => one.code === code)

const significant: CaseEvent = { type: 'significanceJudged', significant: true, awareAt: hoursLater(2), reason: 'Stil' }
const step = (which: 'earlyWarning' | 'notification' | 'finalReport', hours: number): CaseEvent => ({
  type: 'otherAuthorityNotified',
  authority: 'Meldportaal',
  notifiedAt: hoursLater(hours),
  number: null,
  step: which,
})
const attacked: CaseEvent =
  dataIdentified.type === 'breachedDataIdentified' ? { ...dataIdentified, incidentKind: 'cyber' } : dataIdentified
const filed: CaseEvent = {
  type: 'authorityNotified',
  kind: 'initial',
  filedAt: hoursLater(80),
  authorityNumber: null,
  delayReason: null,
  reason: null,
  readingId: null,
  deadline: hoursLater(72),
  late: true,
}

describe('a duty without hours', () => {
  const supplement = (...regimes: Policy['regimes']) =>
    duty('supplement', under('avg', 'wpg', 'wjsg'), openedUnder(...regimes), aware, filed)
  it('rests on the law that counts where the GDPR does not', () => {
    expect(supplement('avg', 'wpg')).toMatchObject({ regime: 'avg', source: 'avg33-4' })
    expect(supplement('wpg')).toMatchObject({ regime: 'wpg', source: 'wpg' })
    expect(supplement('wjsg')).toMatchObject({ regime: 'wjsg', source: 'wjsg' })
    expect(supplement('cbw')).toMatchObject({ regime: 'avg', source: 'avg33-4' })
  })
})

describe('the filing with the AP', () => {
  it('is a duty of each law the case falls under and the organisation counts', () => {
    const found = dutiesOf(given(openedUnder('avg', 'wpg', 'wjsg'), aware), under('avg', 'wpg'))
    expect(found.map(({ code, dueAt, source }) => ({ code, dueAt, source }))).toEqual([
      { code: 'notifyAuthority', dueAt: hoursLater(72), source: 'avg33-1' },
      { code: 'notifyAuthorityWpg', dueAt: hoursLater(72), source: 'wpg' },
    ])
  })
  it('counts from the first day the organisation chose, judged by the start of the clock', () => {
    const from = (day: string): Policy => ({ ...under('avg', 'wpg'), regimesFrom: { wpg: day } })
    const wpg = (day: string) => duty('notifyAuthorityWpg', from(day), openedUnder('avg', 'wpg'), aware)
    expect(wpg('2026-11-17')?.dueAt).toBe(hoursLater(72))
    expect(wpg('2026-11-18')).toBeUndefined()
  })
  it('is met by one filing, late where it came too late', () => {
    const policy = under('avg', 'wjsg')
    for (const code of ['notifyAuthority', 'notifyAuthorityWjsg'] as const)
      expect(duty(code, policy, openedUnder('avg', 'wjsg'), aware, filed)).toMatchObject({
        state: 'met',
        metAt: hoursLater(80),
        metLate: true,
      })
  })
  it('is provisional until awareness is recorded', () => {
    expect(duty('notifyAuthority', defaultPolicy, opened)).toMatchObject({ provisional: true, startsAt: reportedAt })
  })
})

describe('the Cyberbeveiligingswet', () => {
  const policy = under('avg', 'cbw')
  const both = openedUnder('avg', 'cbw')
  it('asks nothing with hours of a breach that cannot be a significant incident', () => {
    expect(duty('cbwEarlyWarning', policy, both, aware, dataIdentified)).toMatchObject({
      state: 'toJudge',
      dueAt: null,
    })
  })
  it('counts provisionally where it may be one, until somebody judges', () => {
    expect(duty('cbwEarlyWarning', policy, both, aware, attacked)).toMatchObject({
      state: 'toJudge',
      provisional: true,
      dueAt: hoursLater(24),
    })
  })
  it('runs from the moment the incident was known to be significant, in three steps', () => {
    const events = [both, aware, significant]
    expect(duty('cbwEarlyWarning', policy, ...events)?.dueAt).toBe(hoursLater(26))
    expect(duty('cbwNotification', policy, ...events)?.dueAt).toBe(hoursLater(74))
    expect(duty('cbwFinalReport', policy, ...events)).toMatchObject({ state: 'running', startsAt: null, dueAt: null })
  })
  it('wants the final report one month after the notification, by the end of a working day', () => {
    const events = [both, aware, significant, step('earlyWarning', 20), step('notification', 40)]
    expect(duty('cbwEarlyWarning', policy, ...events)).toMatchObject({ state: 'met', metLate: false })
    expect(duty('cbwNotification', policy, ...events)?.metAt).toBe(hoursLater(40))
    expect(duty('cbwFinalReport', policy, ...events)?.dueAt).toBe('2026-12-21T22:59:59.000Z')
  })
  it('takes a notification for the early warning too, and says when it came late', () => {
    expect(duty('cbwEarlyWarning', policy, both, aware, significant, step('notification', 30))).toMatchObject({
      state: 'met',
      metLate: true,
    })
  })
  it('keeps running in a case that was closed without it, and goes with a case that merged', () => {
    const events = [both, aware, significant]
    const closed: CaseEvent = { type: 'caseClosed', reason: null }
    expect(duty('cbwEarlyWarning', policy, ...events, closed)).toMatchObject({ state: 'running' })
    const merged: CaseEvent = { type: 'caseMerged', into: 'case-2', reason: 'Zelfde' }
    expect(duty('cbwEarlyWarning', policy, ...events, merged)).toMatchObject({ state: 'notNeeded' })
  })
  it('asks nothing in hours of an early warning that was given, and still asks to judge', () => {
    const given = [both, aware, attacked, step('earlyWarning', 20)]
    expect(duty('cbwEarlyWarning', policy, ...given)).toMatchObject({
      state: 'toJudge',
      dueAt: null,
      metAt: hoursLater(20),
      metLate: false,
    })
  })
  it('ends once judged not significant, and does not count where it is switched off', () => {
    const no: CaseEvent = { type: 'significanceJudged', significant: false, awareAt: null, reason: 'Eén brief' }
    expect(duty('cbwEarlyWarning', policy, both, aware, attacked, no)?.state).toBe('notNeeded')
    expect(duty('cbwEarlyWarning', under('avg'), both, aware, attacked)).toBeUndefined()
  })
})

describe('what the AP sends back', () => {
  const response = (kind: 'question' | 'order' | 'decision', answerBy: string | null): CaseEvent => ({
    type: 'authorityResponded',
    responseId: 'r',
    kind,
    receivedAt: hoursLater(90),
    answerBy,
    text: 'Stuur het logboek',
  })
  const answered: CaseEvent = { type: 'authorityAnswered', responseId: 'r', answeredAt: hoursLater(130), text: '' }
  it('opens a dated duty of its own, and an answer meets it', () => {
    const asked = [opened, aware, filed, response('question', hoursLater(120))]
    expect(duty('answerAuthority', defaultPolicy, ...asked)).toMatchObject({ state: 'running', dueAt: hoursLater(120) })
    expect(summarise(given(...asked), defaultPolicy)).toMatchObject({
      dueAt: hoursLater(120),
      dueFor: 'answerAuthority',
    })
    expect(duty('answerAuthority', defaultPolicy, ...asked, answered)).toMatchObject({ state: 'met', metLate: true })
    expect(summarise(given(...asked, answered), defaultPolicy).dueAt).toBeNull()
  })
  it('is an order to comply with, or a decision that asks nothing', () => {
    expect(duty('complyWithOrder', defaultPolicy, opened, response('order', null))).toMatchObject({
      source: 'avg34-4',
      dueAt: null,
    })
    expect(dutiesOf(given(opened, response('decision', null)), defaultPolicy)).toHaveLength(1)
  })
  it('is asked under the law that counts where the GDPR does not', () => {
    const asked = (...regimes: Policy['regimes']) =>
      duty('answerAuthority', under('avg', 'wpg'), openedUnder(...regimes), response('question', null))
    expect(asked('wpg')).toMatchObject({ regime: 'wpg', source: 'wpg' })
    expect(asked('avg', 'wpg')).toMatchObject({ regime: 'avg', source: 'avg58-1' })
  })
})

describe('duties without hours', () => {
  const asProcessor: CaseEvent = opened.type === 'caseOpened' ? { ...opened, ourRole: 'processor' } : opened
  it('get no countdown: a processor has no 72 hours, it tells its controllers', () => {
    expect(dutiesOf(given(asProcessor, aware), defaultPolicy).map(({ code, dueAt }) => ({ code, dueAt }))).toEqual([
      { code: 'informControllers', dueAt: null },
    ])
    expect(summarise(given(asProcessor, aware), defaultPolicy)).toMatchObject({
      dueAt: null,
      clock: { state: 'notNeeded' },
      authorityState: 'notRequired',
    })
  })
  it('are met once the controllers were told, and keep who was told when', () => {
    const tell = (name: string, hours: number): CaseEvent => ({
      type: 'controllersInformed',
      controllers: [name],
      informedAt: hoursLater(hours),
    })
    const told = given(asProcessor, aware, tell('Duinrand', 2), tell('Zeedorp', 3))
    expect(dutiesOf(told, defaultPolicy)[0]).toMatchObject({ state: 'met', metAt: hoursLater(2) })
    expect(told.controllersInformed.map(({ controllers, informedAt }) => [controllers[0], informedAt])).toEqual([
      ['Duinrand', hoursLater(2)],
      ['Zeedorp', hoursLater(3)],
    ])
  })
  it('list informing the people and supplementing the notification, never with an end', () => {
    const inform: CaseEvent = {
      type: 'subjectsDecided',
      decision: 'inform',
      ground: null,
      reason: null,
      groups: [],
      lookAgainAt: null,
      assessmentVersion: null,
      readingId: null,
      rulePack: '2026-01',
    }
    const found = dutiesOf(given(opened, aware, filed, inform), defaultPolicy)
    expect(found.filter(({ dueAt }) => dueAt === null).map(({ code, state }) => [code, state])).toEqual([
      ['informSubjects', 'running'],
      ['supplement', 'running'],
    ])
  })
})

it('the timers that run are told nearest first, and lead for the last third or day', () => {
  const policy = under('avg', 'cbw')
  const timers = runningTimers(dutiesOf(given(openedUnder('avg', 'cbw'), aware, attacked), policy))
  expect(timers).toEqual([
    { code: 'cbwEarlyWarning', dueAt: hoursLater(24), leadsFrom: hoursLater(16), toJudge: true },
    { code: 'notifyAuthority', dueAt: hoursLater(72), leadsFrom: hoursLater(48), toJudge: false },
  ])
})

it('a term of 96 hours counts for a case that began under it, while police data keep theirs', () => {
  const began: CaseEvent =
    aware.type === 'awarenessEstablished'
      ? { ...aware, awareAt: '2028-01-10T09:00:00.000Z', rulePack: futurePack.id }
      : aware
  const found = dutiesOf(given(openedUnder('avg', 'wpg'), began), under('avg', 'wpg'), packsWithChange)
  expect(found.map(({ dueAt }) => dueAt)).toEqual(['2028-01-14T09:00:00.000Z', '2028-01-13T09:00:00.000Z'])
})

describe('a case that is about police data only', () => {
  const policy = under('avg', 'wpg')
  const began: CaseEvent =
    aware.type === 'awarenessEstablished'
      ? { ...aware, awareAt: '2028-01-10T09:00:00.000Z', rulePack: futurePack.id }
      : aware
  const breach = given(openedUnder('wpg'), began)
  const due = '2028-01-13T09:00:00.000Z'

  it('has the hours of its own law on its clock, in the lists and in its one timer', () => {
    expect(clockOf(breach, packsWithChange).deadline).toBe(due)
    expect(summarise(breach, policy, packsWithChange)).toMatchObject({ dueAt: due, dueFor: 'notifyAuthorityWpg' })
    expect(dutiesOf(breach, policy, packsWithChange)).toMatchObject([{ code: 'notifyAuthorityWpg', dueAt: due }])
  })

  it('is filed late after those hours', () => {
    const late: CaseEvent =
      filed.type === 'authorityNotified'
        ? { ...filed, filedAt: '2028-01-13T10:00:00.000Z', deadline: due, late: true }
        : filed
    expect(clockOf(given(openedUnder('wpg'), began, late), packsWithChange)).toMatchObject({
      filedLate: true,
      atFiling: { startsAt: '2028-01-10T09:00:00.000Z', deadline: due },
    })
  })
})
