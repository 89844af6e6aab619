import { expect, it } from 'vitest'
import { callBetween } from './useClockCalls.ts'

const deadline = '2026-11-20T14:00:00.000Z'
const at = (time: string) => Date.parse(`2026-11-${time}:00.000Z`)

it.each([
  ['a day before the end', '19T13:59', '19T14:00', 24],
  ['four hours before the end', '20T09:59', '20T10:00', 4],
  ['an hour before the end', '20T12:59', '20T13:00', 1],
  ['at the end', '20T13:59', '20T14:00', 0],
])('calls %s', (_, before, now, left) => {
  expect(callBetween(deadline, at(before), at(now))).toBe(left)
})

it('is silent in every minute between', () => {
  expect(callBetween(deadline, at('20T10:00'), at('20T10:01'))).toBeNull()
  expect(callBetween(deadline, at('20T14:00'), at('20T14:01'))).toBeNull()
})

it('says only the last of what was missed while nobody looked', () => {
  expect(callBetween(deadline, at('19T10:00'), at('20T13:30'))).toBe(1)
})
