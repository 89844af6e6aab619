import { describe, expect, it } from 'vitest'
import { endOfDay, isWorkingDay, resolveLocal, startOfDay } from './amsterdam.ts'
import { holidays } from './holidays.ts'

describe('a local time', () => {
  it('is one instant on an ordinary day', () => {
    expect(resolveLocal('2026-07-01T09:30')).toEqual({
      kind: 'one',
      instant: '2026-07-01T07:30:00.000Z',
      offset: '+02:00',
    })
  })
  it('is asked about in the hour that is lived twice, the first one first', () => {
    expect(resolveLocal('2026-10-25T02:30')).toEqual({
      kind: 'two',
      readings: [
        { instant: '2026-10-25T00:30:00.000Z', offset: '+02:00' },
        { instant: '2026-10-25T01:30:00.000Z', offset: '+01:00' },
      ],
    })
  })
  it.each(['2026-03-29T02:00', '2026-03-29T02:59:59'])('%s did not exist', (text) => {
    expect(resolveLocal(text)).toEqual({ kind: 'none' })
  })
  it.each(['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T01:59', '2026-10-25T03:00'])(
    '%s is not in doubt',
    (text) => {
      expect(resolveLocal(text).kind).toBe('one')
    },
  )
  it.each(['2026-10-25T02:30Z', '2026-10-25T02:30+02:00', '2026-10-25T02:30[Europe/Amsterdam]', '2026-10-25', 'soon'])(
    'is not %s',
    (text) => {
      expect(() => resolveLocal(text)).toThrow(RangeError)
    },
  )
})

describe('a Dutch day', () => {
  it('begins and ends at midnight on the clock, also when it has 23 or 25 hours', () => {
    expect([startOfDay('2026-03-29T12:00:00Z'), endOfDay('2026-03-29T12:00:00Z')]).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ])
    expect([startOfDay('2026-10-25T12:00:00Z'), endOfDay('2026-10-25T12:00:00Z')]).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
  })
  it('is a working day unless the week or the law says otherwise; a royal decree only where asked', () => {
    expect(isWorkingDay('2026-11-23')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-04-06')).toBe(false)
    expect(isWorkingDay('2026-05-15')).toBe(true)
    expect(isWorkingDay('2026-05-15', true)).toBe(false)
  })
})

describe('the holidays of a year', () => {
  it('stand in the order of the calendar, with their ground', () => {
    expect(holidays(2026)).toEqual([
      { day: '2026-01-01', name: 'newYear', basis: 'atw3-1' },
      { day: '2026-01-02', name: 'decreeDay', basis: 'decree' },
      { day: '2026-04-03', name: 'goodFriday', basis: 'atw3-2' },
      { day: '2026-04-06', name: 'easterMonday', basis: 'atw3-1' },
      { day: '2026-04-27', name: 'kingsDay', basis: 'atw3-1' },
      { day: '2026-05-05', name: 'liberationDay', basis: 'atw3-1' },
      { day: '2026-05-14', name: 'ascension', basis: 'atw3-1' },
      { day: '2026-05-15', name: 'decreeDay', basis: 'decree' },
      { day: '2026-05-25', name: 'whitMonday', basis: 'atw3-1' },
      { day: '2026-12-25', name: 'christmasDay', basis: 'atw3-1' },
      { day: '2026-12-26', name: 'boxingDay', basis: 'atw3-1' },
    ])
  })
  it.each([
    [2013, '2013-04-30'],
    [2006, '2006-04-29'],
    [2014, '2014-04-26'],
    [2031, '2031-04-26'],
    [2026, '2026-04-27'],
  ])('keep the birthday of the monarch of %i on %s', (year, day) => {
    expect(holidays(year).find(({ name }) => name === 'kingsDay')?.day).toBe(day)
  })
  it.each([
    [2000, '2000-04-24'],
    [2008, '2008-03-24'],
    [2011, '2011-04-25'],
    [2038, '2038-04-26'],
    [2049, '2049-04-19'],
    [2076, '2076-04-20'],
  ])('find Easter Monday of %i on %s', (year, day) => {
    expect(holidays(year).find(({ name }) => name === 'easterMonday')?.day).toBe(day)
  })
  it.each([
    [2027, '03-26 03-29 04-27 05-05 05-06 05-17'],
    [2028, '04-14 04-17 04-27 05-05 05-25 06-05'],
    [2029, '03-30 04-02 04-27 05-05 05-10 05-21'],
    [2030, '04-19 04-22 04-27 05-05 05-30 06-10'],
  ])('of spring %i are Good Friday to Whit Monday on %s', (year, days) => {
    const named = ['goodFriday', 'easterMonday', 'kingsDay', 'liberationDay', 'ascension', 'whitMonday'] as const
    const found = named.map((name) =>
      holidays(year)
        .find((one) => one.name === name)
        ?.day.slice(5),
    )
    expect(found.join(' ')).toBe(days)
  })
})
