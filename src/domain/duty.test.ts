import { describe, expect, it } from 'vitest'
import { type DutyPeriod, onDutyAt, onDutyOn, weekendOf } from './duty.ts'

const period = (person: string, from: string, until: string): DutyPeriod => ({
  id: `${person}${from}`,
  person,
  from,
  until,
})
const weeks = [period('anna', '2026-11-16', '2026-11-20'), period('bram', '2026-11-21', '2026-11-22')]

describe('the duty roster', () => {
  it('counts the first and the last day of a period', () => {
    expect(['15', '16', '20', '21'].map((day) => onDutyOn(weeks, `2026-11-${day}`))).toEqual([
      [],
      ['anna'],
      ['anna'],
      ['bram'],
    ])
  })

  it('names who stands in for a day before the one whose week it is', () => {
    const standIn = period('cas', '2026-11-18', '2026-11-18')
    expect(onDutyOn([...weeks, standIn], '2026-11-18')).toEqual(['cas', 'anna'])
  })

  it('knows the coming weekend, and on a Sunday the one it is', () => {
    expect(weekendOf('2026-11-17')).toEqual(['2026-11-21', '2026-11-22'])
    expect(weekendOf('2026-11-21')).toEqual(['2026-11-21', '2026-11-22'])
    expect(weekendOf('2026-11-22')).toEqual(['2026-11-21', '2026-11-22'])
  })

  it('takes the day from the Dutch clock, not from that of Greenwich', () => {
    const justAfterMidnight = '2026-11-20T23:30:00.000Z'
    expect(onDutyAt(weeks, justAfterMidnight)).toMatchObject({ today: '2026-11-21', todayBy: ['bram'] })
  })

  it('names everybody of a weekend that two people share', () => {
    const shared = [period('anna', '2026-11-21', '2026-11-21'), period('bram', '2026-11-22', '2026-11-22')]
    expect(onDutyAt(shared, '2026-11-17T12:00:00.000Z').weekendBy).toEqual(['anna', 'bram'])
  })
})
