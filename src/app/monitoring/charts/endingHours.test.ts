import { expect, it } from 'vitest'
import { endingHours, stretches } from './endingHours.ts'

const friday = endingHours(
  '2026-11-20T19:00:00.000Z',
  Array.from({ length: 73 }, () => 0),
)

it('knows the night and the weekend by the clock in the Netherlands', () => {
  expect(stretches(friday, ({ isNight }) => isNight)).toEqual([
    { first: 2, length: 9 },
    { first: 26, length: 9 },
    { first: 50, length: 9 },
  ])
  expect(stretches(friday, ({ isDayOff }) => isDayOff)).toEqual([{ first: 4, length: 48 }])
})

it('counts a public holiday as a day off', () => {
  const [christmas] = endingHours('2026-12-25T11:00:00.000Z', [1])
  expect(christmas).toMatchObject({ hour: 12, isDayOff: true, isNight: false, count: 1 })
})

it('lives an hour twice when the clock goes back', () => {
  const hours = endingHours('2026-10-25T00:00:00.000Z', [0, 0, 0])
  expect(hours.map(({ hour }) => hour)).toEqual([2, 2, 3])
})
