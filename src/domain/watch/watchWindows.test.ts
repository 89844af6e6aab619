import { expect, it } from 'vitest'
import { watchWindows } from './watchWindows.ts'

const windows = (now: string) => watchWindows(now).map(({ code, from, before }) => [code, from, before])

it('looks at the night and at the weekend to come', () => {
  const tuesday = '2026-11-17T14:00:00.000Z'
  expect(windows(tuesday)).toEqual([
    ['late', null, tuesday],
    ['tonight', tuesday, '2026-11-18T07:00:00.000Z'],
    ['weekend', '2026-11-20T16:00:00.000Z', '2026-11-23T07:00:00.000Z'],
  ])
})

it('lets the weekend follow the night of Friday, and leaves it out on Sunday', () => {
  expect(windows('2026-11-20T19:00:00.000Z').slice(1)).toEqual([
    ['tonight', '2026-11-20T19:00:00.000Z', '2026-11-21T07:00:00.000Z'],
    ['weekend', '2026-11-21T07:00:00.000Z', '2026-11-23T07:00:00.000Z'],
  ])
  expect(windows('2026-11-22T12:00:00.000Z').map(([code]) => code)).toEqual(['late', 'tonight'])
})

it('counts the small hours to the night that began the day before', () => {
  expect(windows('2026-11-18T02:00:00.000Z')[1]).toEqual([
    'tonight',
    '2026-11-18T02:00:00.000Z',
    '2026-11-18T07:00:00.000Z',
  ])
})

it('ends at eight by the clock when the clock goes back in the night', () => {
  expect(windows('2026-10-24T18:00:00.000Z')[1]?.[2]).toBe('2026-10-25T07:00:00.000Z')
})
