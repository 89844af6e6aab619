import { expect, it } from 'vitest'
import { afterQuietHours } from './settings.ts'

const quiet = { from: '19:00', until: '07:00', weekends: true }

it.each([
  ['a working day', '2026-11-18T10:00:00.000Z', '2026-11-18T10:00:00.000Z'],
  ['an evening', '2026-11-18T18:30:00.000Z', '2026-11-19T06:00:00.000Z'],
  ['the small hours', '2026-11-18T02:00:00.000Z', '2026-11-18T06:00:00.000Z'],
  ['Friday evening', '2026-11-20T18:30:00.000Z', '2026-11-23T06:00:00.000Z'],
  ['Saturday noon', '2026-11-21T11:00:00.000Z', '2026-11-23T06:00:00.000Z'],
  ['the night before summer time ends, on a clock', '2026-10-23T20:00:00.000Z', '2026-10-26T06:00:00.000Z'],
])('waits in %s until people are at work', (_, now, then) => {
  expect(afterQuietHours(quiet, now)).toBe(then)
})

it('waits in a quiet hour within the day, and not at all where none is set', () => {
  const noon = { from: '12:00', until: '13:00', weekends: false }
  expect(afterQuietHours(noon, '2026-11-21T11:30:00.000Z')).toBe('2026-11-21T12:00:00.000Z')
  expect(afterQuietHours(noon, '2026-11-21T12:00:00.000Z')).toBe('2026-11-21T12:00:00.000Z')
  expect(afterQuietHours(null, '2026-11-21T02:00:00.000Z')).toBe('2026-11-21T02:00:00.000Z')
})
