import { expect, it } from 'vitest'
import { daysOffIn, lastWorkingDayBefore } from './daysOff.ts'

it('finds the weekend and the holidays that a term touches, also on its first and its last day', () => {
  expect(daysOffIn('2026-12-25T09:00:00Z', '2026-12-28T09:00:00Z')).toEqual([
    { day: '2026-12-25', holiday: 'christmasDay' },
    { day: '2026-12-26', holiday: 'boxingDay' },
    { day: '2026-12-27', holiday: null },
  ])
})

it('finds none in the middle of a week', () => {
  expect(daysOffIn('2026-11-16T09:00:00Z', '2026-11-19T09:00:00Z')).toEqual([])
})

it('counts days as a calendar in the Netherlands does, where Sunday has begun before midnight in UTC', () => {
  expect(daysOffIn('2026-11-18T22:30:00Z', '2026-11-20T23:30:00Z')).toEqual([{ day: '2026-11-21', holiday: null }])
})

it('names the last working day before a deadline on a day off, and none for a deadline on a working day', () => {
  expect(lastWorkingDayBefore('2026-12-27T10:00:00Z')).toBe('2026-12-24')
  expect(lastWorkingDayBefore('2026-12-28T10:00:00Z')).toBeNull()
})
