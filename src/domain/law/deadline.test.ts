import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineOf, endOfTerm, latenessOf } from './deadline.ts'
import { explainDeadline } from './explain.ts'
import { futurePack, packsWithChange } from './futurePack.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { timelinessRemark } from './reg1182.ts'
import { rulePackAt } from './rulePacks.ts'

const codes = (awareAt: string) => deadlineOf(awareAt, pack).explanation.map(({ code }) => code)

describe('the deadline', () => {
  it('is 72 hours of elapsed time after awareness, for every instant of a century', () => {
    const instants = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2100-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (aware) => {
        const { deadline } = deadlineOf(aware.toISOString(), pack)
        expect(Date.parse(deadline) - aware.getTime()).toBe(72 * 60 * 60 * 1000)
      }),
      { numRuns: 1000 },
    )
  })
  it('takes any offset in and gives UTC out, with the pack it rests on', () => {
    expect(deadlineOf('2026-03-27T14:10:00+01:00', pack)).toMatchObject({
      deadline: '2026-03-30T13:10:00.000Z',
      hours: 72,
      rulePack: '2026-01',
    })
  })
  it.each([
    // The last moment before, and the first after, a change of the clock; and the last of a year.
    ['2027-03-28T00:59:59.999Z', '2027-03-31T00:59:59.999Z', ['daysOffCount', 'clockGoesForward']],
    ['2027-03-28T01:00:00.000Z', '2027-03-31T01:00:00.000Z', ['daysOffCount']],
    ['2027-10-31T00:59:59.999Z', '2027-11-03T00:59:59.999Z', ['daysOffCount', 'clockGoesBack']],
    ['2027-10-31T01:00:00.000Z', '2027-11-03T01:00:00.000Z', ['daysOffCount']],
    ['2028-12-31T22:59:59.999Z', '2029-01-03T22:59:59.999Z', ['daysOffCount']],
  ])('from %s is %s, to the millisecond, and is explained by %j', (awareAt, deadline, remarks) => {
    expect(deadlineOf(awareAt, pack).deadline).toBe(deadline)
    const always = ['startsAtAwareness', 'hoursElapsed', 'outerLimit']
    expect(codes(awareAt).filter((code) => !always.includes(code))).toEqual(remarks)
  })
  it('refuses a time without offset', () => {
    expect(() => deadlineOf('2026-03-27T14:10:00', pack)).toThrow(RangeError)
  })
})

describe('the explanation', () => {
  it('is short in an ordinary week', () => {
    expect(codes('2026-11-02T08:15:00Z')).toEqual(['startsAtAwareness', 'hoursElapsed', 'outerLimit'])
  })
  it('says that a weekend inside counts', () => {
    expect(codes('2026-11-06T15:40:00Z')).toEqual(['startsAtAwareness', 'hoursElapsed', 'daysOffCount', 'outerLimit'])
  })
  it('answers "why not until Tuesday?" when the deadline falls on Easter Monday', () => {
    const { explanation } = deadlineOf('2026-04-03T07:05:00Z', pack)
    expect(explanation[2]).toEqual({
      code: 'notUntilWorkingDay',
      params: { deadline: '2026-04-06T07:05:00.000Z', nextWorkingDay: '2026-04-07' },
      source: 'atw4',
    })
  })
  it.each([
    ['2026-03-27T13:10:00Z', 'clockGoesForward'],
    ['2026-10-23T12:10:00Z', 'clockGoesBack'],
  ])('says for %s that the %s', (awareAt, code) => {
    expect(codes(awareAt)).toContain(code)
  })
  it('speaks Dutch and English, with the moment as a Dutch clock shows it and the source', () => {
    const deadline = deadlineOf('2026-04-03T07:05:00Z', pack)
    const dutch = explainDeadline(deadline, 'nl').explanation
    expect(dutch[0]?.text).toContain('vrijdag 3 april 2026 om 09:05')
    expect(dutch[2]).toMatchObject({ source: 'Algemene termijnenwet art. 4 onder a', certainty: 'C' })
    expect(dutch[2]?.text).toContain('dinsdag 7 april')
    expect(explainDeadline(deadline, 'en').explanation[1]?.text).toContain('72 hours long: until Monday')
  })
})

describe('the end of another term', () => {
  it('is so many elapsed hours later, whatever day that is', () => {
    expect(endOfTerm('2026-10-24T12:00:00Z', { hours: 24, source: 'nis2-23-4a' })).toBe('2026-10-25T12:00:00.000Z')
  })
  it.each([
    ['2026-11-17T22:30:00Z', '2026-12-17T22:59:59.000Z', 'a Thursday, in the night of which it is still that day'],
    ['2026-11-17T23:30:00Z', '2026-12-18T22:59:59.000Z', 'already the 18th on a Dutch clock'],
    ['2026-10-01T12:00:00Z', '2026-11-02T22:59:59.000Z', 'a Sunday, in winter time by then'],
    ['2026-11-19T05:10:00Z', '2026-12-21T22:59:59.000Z', 'a Saturday'],
    ['2027-01-31T09:00:00Z', '2027-03-01T22:59:59.000Z', 'the last day of February, a Sunday'],
    ['2026-02-27T09:00:00Z', '2026-03-27T22:59:59.000Z', 'a Friday before the clock goes forward'],
    ['2026-03-03T09:00:00Z', '2026-04-07T21:59:59.000Z', 'Good Friday, with Easter behind it'],
    ['2026-04-15T09:00:00Z', '2026-05-18T21:59:59.000Z', 'the Friday after Ascension, equated by decree'],
    ['2026-11-25T09:00:00Z', '2026-12-28T22:59:59.000Z', 'Christmas, and a weekend behind it'],
    [
      '2027-04-05T09:00:00Z',
      '2027-05-10T21:59:59.000Z',
      'Liberation Day, with Ascension, a decree and a weekend behind it',
    ],
    [
      '2028-01-31T22:59:59.999Z',
      '2028-02-29T22:59:59.000Z',
      'the last day of a leap February, from the last moment of January',
    ],
  ])('of a month from %s is at the end of a working day, %s: it would be %s', (from, until) => {
    expect(endOfTerm(from, { months: 1, source: 'nis2-23-4d' })).toBe(until)
  })
})

describe('lateness', () => {
  it.each([
    ['2026-11-05T08:15:00Z', { late: false, minutes: 0 }],
    ['2026-11-05T08:14:00Z', { late: false, minutes: 1 }],
    ['2026-11-05T08:15:00.001Z', { late: true, minutes: 0 }],
    ['2026-11-05T09:16:59Z', { late: true, minutes: 61 }],
  ])('at %s is %o', (moment, lateness) => {
    expect(latenessOf('2026-11-05T08:15:00Z', moment)).toEqual(lateness)
  })
})

describe('the remark on Regulation 1182/71', () => {
  it('is not made before the strict deadline has passed', () => {
    expect(timelinessRemark('2026-11-06T15:40:00Z', '2026-11-09T15:40:00Z', pack)).toBeNull()
  })
  it('is made on a late case', () => {
    expect(timelinessRemark('2026-11-06T15:40:00Z', '2026-11-09T15:41:00Z', pack)).toMatchObject({
      hourRule: '2026-11-09T16:00:00.000Z',
      readingA: { until: '2026-11-09T16:00:00.000Z', extends: false },
      readingB: { until: '2026-11-10T23:00:00.000Z', extends: true },
    })
  })
})

describe('a change of law', () => {
  it('counts for awareness from its first day, and not a moment before', () => {
    const before = '2027-12-31T22:59:59.999Z'
    expect(deadlineOf(before, rulePackAt(before, packsWithChange)).deadline).toBe('2028-01-03T22:59:59.999Z')
    const after = '2027-12-31T23:00:00Z'
    expect(deadlineOf(after, rulePackAt(after, packsWithChange))).toMatchObject({
      deadline: '2028-01-04T23:00:00.000Z',
      hours: 96,
      rulePack: futurePack.id,
    })
  })
})
