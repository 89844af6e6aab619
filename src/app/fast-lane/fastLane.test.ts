import { describe, expect, it } from 'vitest'
import { adviceOn } from '../../domain/law/advice.ts'
import { rulePackAt } from '../../domain/law/rulePacks.ts'
import { fastLane as texts } from '../text/nl/fastLane.ts'
import { factsOf, readFastLane } from './fastLaneAnswers.ts'
import { bodyForFullTreatment, bodyOf, wordingOf } from './fastLaneBody.ts'
import { faultsOf } from './fastLaneFaults.ts'

const receivedAt = '2026-11-17T13:10:00.000Z'
const start = { draft: 'd', reportId: 'r', receivedAt, begunAt: '2026-11-17T13:20:00.000Z' }
const harmless = {
  mistake: 'post',
  special: 'no',
  recipient: 'trusted',
  where: 'destroyed',
  verdict: 'unlikely',
  decision: 'none',
}
const read = (over: Record<string, string> = {}) => readFastLane({ ...harmless, ...over })
const worded = (answers: ReturnType<typeof read>) => wordingOf(answers, texts, (kinds) => kinds.join(', '))
const pack = rulePackAt(receivedAt)
const adviceFor = (answers: ReturnType<typeof read>) => adviceOn(factsOf(answers), pack)
const judged = { advised: 'unlikely', receivedAt, now: Date.parse(start.begunAt), momentIsFaulty: false } as const
const options = { advised: 'unlikely', secondReader: false, texts } as const

describe('the facts that nine answers tell', () => {
  it('make a letter that a trusted recipient destroyed an unlikely risk, with nothing left unknown that matters', () => {
    const advice = adviceFor(read())
    expect(advice).toMatchObject({ risk: 'unlikely', notifyAuthority: 'no', informSubjects: 'no' })
    expect(advice.conditions.filter(({ kind }) => kind === 'open')).toEqual([])
  })

  it('make a letter about debts in the hands of neighbours something to notify', () => {
    const advice = adviceFor(read({ data: 'name,address,debts', recipient: 'known', where: 'refused' }))
    expect(advice.notifyAuthority).toBe('yes')
  })

  it('make the same letter an unlikely risk once it is back unopened, whoever had it', () => {
    const unopened = read({ data: 'name,address,debts', recipient: 'known', where: 'unopened' })
    expect(adviceFor(unopened)).toMatchObject({ risk: 'unlikely', notifyAuthority: 'no', informSubjects: 'no' })
    expect(worded(unopened).how).toContain('ongeopend')
    expect(read({ mistake: 'mail', where: 'unopened' }).where).toBeNull()
  })

  it('presume a name and an address in a letter, until somebody says otherwise', () => {
    expect(read().data).toEqual(['name', 'address'])
    expect(read({ mistake: 'mail' }).data).toEqual(['name', 'email'])
    expect(read({ data: '' }).data).toEqual([])
  })

  it('leave unknown what nobody answered', () => {
    const facts = factsOf(readFastLane({ mistake: 'post' }))
    expect(facts).toMatchObject({
      vulnerablePeople: 'unknown',
      recipients: { trusted: 'unknown', destructionConfirmed: 'unknown' },
    })
  })
})

describe('what stands in the way of the decision', () => {
  it('is nothing once the nine are answered, for the reasons are written beforehand', () => {
    expect(faultsOf(read(), worded(read()), judged)).toEqual([])
  })

  it('is every question without an answer, at once', () => {
    const empty = readFastLane({})
    expect(faultsOf(empty, worded(empty), judged)).toEqual([
      'kind',
      'data',
      'special',
      'recipient',
      'where',
      'verdict',
      'decision',
    ])
  })

  it('is a verdict beside the advice without its reason, and silence at a high risk', () => {
    const answers = read({ verdict: 'highRisk' })
    expect(faultsOf(answers, worded(answers), judged)).toEqual(['verdictReason', 'ground'])
  })

  it('is a number of people that is none', () => {
    expect(read({ people: '1.200' }).people).toBe(1200)
    for (const people of ['0', 'een', '', '-1']) expect(read({ people }).people, people).toBeNull()
  })
})

describe('the act', () => {
  it('goes from awareness to a closed case', () => {
    expect(bodyOf(read(), worded(read()), start, options)).toMatchObject({
      reportId: 'r',
      awareness: { awareAt: receivedAt, reason: null },
      containment: { contained: true },
      riskAssessment: { verdict: 'unlikely' },
      authorityDecision: { decision: 'doNotNotify' },
      subjectsDecision: { decision: 'doNotInform' },
      closure: {},
    })
  })

  it('closes nothing while the letter lies with the neighbours, or the AP has to be notified', () => {
    for (const over of [{ where: 'asked' }, { decision: 'notify' }])
      expect(bodyOf(read(over), worded(read(over)), start, options)).not.toHaveProperty('closure')
  })

  it('puts to a second reader what needs one, in the place of deciding it', () => {
    const body = bodyOf(read(), worded(read()), start, { ...options, secondReader: true })
    expect(body.secondReadings?.map(({ of }) => of)).toEqual(['doNotNotify', 'doNotInform'])
    expect(body).not.toHaveProperty('authorityDecision')
    expect(body).not.toHaveProperty('closure')
  })

  it('takes everything along to the full treatment, and decides nothing there', () => {
    const answers = read({ verdict: 'risk', verdictReason: 'Een bekende' })
    const body = bodyForFullTreatment(answers, { ...worded(answers), reasonAuthority: 'Eigen woorden' }, start, options)
    expect(body).toMatchObject({
      riskAssessment: { verdict: 'risk', reason: 'Een bekende' },
      breachedData: { incidentKind: 'postWrong' },
    })
    expect(body.note).toContain('Eigen woorden')
    expect(body).not.toHaveProperty('authorityDecision')
  })

  it('takes along an empty form too', () => {
    const empty = readFastLane({})
    expect(bodyForFullTreatment(empty, worded(empty), start, options)).toMatchObject({
      reportId: 'r',
      title: 'Brief naar verkeerde ontvanger',
    })
  })
})
