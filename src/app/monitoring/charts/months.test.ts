import { expect, it } from 'vitest'
import { monthsBetween } from './months.ts'

it('shows the months in which nothing came, over the turn of the year', () => {
  const months = [
    { month: '2025-11', breaches: 2, notified: 1, late: 0 },
    { month: '2026-02', breaches: 1, notified: 0, late: 0 },
  ]
  expect(monthsBetween(months).map(({ month, breaches }) => [month, breaches])).toEqual([
    ['2025-11', 2],
    ['2025-12', 0],
    ['2026-01', 0],
    ['2026-02', 1],
  ])
  expect(monthsBetween([])).toEqual([])
})
