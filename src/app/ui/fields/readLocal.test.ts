import { expect, it } from 'vitest'
import { readDay, readTime, writeDay } from './readLocal.ts'

const today = '2026-11-20'

it.each([
  ['20-11-2026', '2026-11-20'],
  ['3/4/26', '2026-04-03'],
  ['1.2', '2026-02-01'],
  ['2026-11-16', '2026-11-16'],
  [' Vandaag ', '2026-11-20'],
  ['gisteren', '2026-11-19'],
])('reads %o as the day it names', (typed, day) => {
  expect(readDay(typed, today)).toBe(day)
})

it.each(['31-11-2026', '29-2-2027', '11-20-2026', 'morgenochtend', '', '20-11-202'])(
  'does not guess a day from %o',
  (typed) => {
    expect(readDay(typed, today)).toBeNull()
  },
)

it.each([
  ['14:10', '14:10'],
  ['9.05', '09:05'],
  ['1410', '14:10'],
  ['930', '09:30'],
  ['9u05', '09:05'],
])('reads %o as a time', (typed, time) => {
  expect(readTime(typed)).toBe(time)
})

it.each(['24:00', '12:60', '2', 'noen', '25:10'])('does not guess a time from %o', (typed) => {
  expect(readTime(typed)).toBeNull()
})

it('writes a day as it is typed in the Netherlands, and reads it back', () => {
  expect(writeDay('2026-11-05')).toBe('05-11-2026')
  expect(readDay(writeDay('2026-11-05'), today)).toBe('2026-11-05')
})
