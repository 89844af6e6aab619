import { expect, it } from 'vitest'
import { formatIn, offsetNearChange } from './format.ts'
import { countIn } from './plural.ts'

const nl = formatIn('nl')
const en = formatIn('en')
const now = Date.parse('2026-11-20T06:50:00Z')

it('says what is left and how late it is, in at most two units', () => {
  expect(nl.remaining('2026-11-20T13:10:00Z', now)).toBe('nog 6 u 20 m')
  expect(nl.remaining('2026-11-19T12:50:00Z', now)).toBe('18 u te laat')
  expect(nl.remaining('2026-11-22T08:00:00Z', now)).toBe('nog 2 d 1 u')
  expect(en.remaining('2026-11-20T13:10:00Z', now)).toBe('6 h 20 m left')
  expect(nl.remaining('2026-11-20T06:50:20Z', now)).toBe('nu')
})

it('names the clock of Amsterdam, wherever the browser stands', () => {
  expect(nl.time('2026-11-20T13:10:00Z')).toBe('14:10')
  expect(nl.moment('2026-07-01T22:30:00Z')).toBe('donderdag 2 juli 2026 00:30')
  expect(en.moment('2026-11-20T13:10:00Z')).toBe('Friday 20 November 2026 14:10')
})

it('shows the offset only around a change of the clock', () => {
  expect(offsetNearChange('2026-10-25T00:30:00Z')).toBe('+02:00')
  expect(offsetNearChange('2026-10-27T13:10:00Z')).toBe('+01:00')
  expect(offsetNearChange('2026-11-20T13:10:00Z')).toBeNull()
})

it('leaves the day of the month out only within the week, where the weekday is enough', () => {
  expect(nl.shortMoment('2026-11-20T13:10:00Z', now)).toBe('vr 14:10')
  expect(nl.shortMoment('2026-12-04T13:10:00Z', now)).toBe('vr 4 dec 14:10')
})

it('writes numbers of people as they are known', () => {
  expect(nl.quantity({ min: 1200, max: 1500, estimate: true })).toBe('1.200 tot 1.500 (schatting)')
  expect(nl.quantity({ min: 312, max: 312 })).toBe('312')
  expect(nl.quantity({ min: 40, max: null, estimate: true })).toBe('minstens 40 (schatting)')
  expect(nl.quantity({ min: null, max: null })).toBe('onbekend')
})

it('counts in the plural of the language', () => {
  expect(countIn('nl')(1, 'zaak', 'zaken')).toBe('1 zaak')
  expect(countIn('nl')(1200, 'zaak', 'zaken')).toBe('1.200 zaken')
  expect(countIn('en')(0, 'case', 'cases')).toBe('0 cases')
})
