import { describe, expect, it } from 'vitest'
import { clockOf } from './clock.ts'
import { notifyAuthority } from './decideOnAuthority.ts'
import { establishAwareness } from './establishAwareness.ts'
import { after, aware, by, given, hoursLater, noMoments, officer, opened, refusalIn, reportedAt } from './testing.ts'

const filing = (hours: number) =>
  ({
    kind: 'initial',
    filedAt: hoursLater(hours),
    authorityNumber: null,
    delayReason: null,
    reason: null,
  }) as const
const filedAfter = (hours: number) => {
  const known = given(opened, aware)
  const context = by(officer, hoursLater(hours))
  return after(known, notifyAuthority(filing(hours), known, context), context)
}
const corrected = (filed: ReturnType<typeof filedAfter>, hours: number) => {
  const context = by(officer, hoursLater(100))
  const command = { awareAt: hoursLater(hours), reason: 'Blijkt uit het logboek', moments: noMoments }
  return after(filed, establishAwareness(command, filed, context), context)
}

describe('lateness of a filing', () => {
  it('stays, when awareness is corrected to a later moment', () => {
    const clock = clockOf(corrected(filedAfter(74), 10))
    expect(clock).toMatchObject({ filedLate: true, startsAt: hoursLater(10), deadline: hoursLater(82) })
    expect(clock.atFiling).toEqual({ startsAt: reportedAt, deadline: hoursLater(72), late: true })
  })
  it('comes to light, when awareness is corrected to an earlier moment', () => {
    const clock = clockOf(corrected(filedAfter(70), -5))
    expect(clock).toMatchObject({ filedLate: true, deadline: hoursLater(67) })
    expect(clock.atFiling).toEqual({ startsAt: reportedAt, deadline: hoursLater(72), late: false })
  })
  it('is none at the very deadline', () => {
    expect(clockOf(filedAfter(72)).filedLate).toBe(false)
  })
  it('is judged by the first report while awareness was not recorded', () => {
    const context = by(officer, hoursLater(5))
    const filed = after(given(opened), notifyAuthority(filing(5), given(opened), context), context)
    expect(clockOf(filed).atFiling).toEqual({ startsAt: reportedAt, deadline: hoursLater(72), late: false })
  })
})

describe('a filing and awareness', () => {
  it('cannot pass each other: nobody files what is not known', () => {
    const context = by(officer, hoursLater(5))
    expect(refusalIn(notifyAuthority(filing(-1), given(opened), context))).toEqual({
      code: 'filedBeforeKnown',
      knownAt: reportedAt,
    })
    expect(refusalIn(notifyAuthority(filing(0), given(opened), context))).toBeNull()
  })
  it('may fall in the same minute, which is as precise as anybody names a moment', () => {
    const reportedLate = given({ ...opened, firstReportAt: hoursLater(25 / 3600) })
    expect(refusalIn(notifyAuthority(filing(0), reportedLate, by(officer, hoursLater(5))))).toBeNull()
  })
  it('allows a filing after an awareness that came before the report', () => {
    const known = corrected(given(opened, aware), -5)
    expect(refusalIn(notifyAuthority(filing(-4), known, by(officer, hoursLater(101))))).toBeNull()
  })
  it('and nobody becomes aware after filing', () => {
    const filed = filedAfter(20)
    const command = { awareAt: hoursLater(21), reason: 'Vergissing', moments: noMoments }
    expect(refusalIn(establishAwareness(command, filed, by(officer, hoursLater(30))))).toEqual({
      code: 'awareAfterFiling',
      filedAt: hoursLater(20),
    })
  })
})
