import { expect, it } from 'vitest'
import { dikeAt, placeLabels, placeOf } from './gaugeScale.ts'

const [start, end] = ['2026-11-17T13:10:00Z', '2026-11-20T13:10:00Z']

it('puts the start at the edge, the end at the dike, and what came before or far too late at the edges', () => {
  expect(placeOf(start, end, start)).toBe(0)
  expect(placeOf(start, end, end)).toBe(dikeAt)
  expect(placeOf(start, end, '2026-11-10T00:00:00Z')).toBe(0)
  expect(placeOf(start, end, '2026-12-10T00:00:00Z')).toBe(100)
})

it('keeps the figures above crowded marks apart and on the scale', () => {
  expect(placeLabels([10, 11, 50])).toEqual([10, 14, 50])
  expect(placeLabels([97, 98, 99])).toEqual([90.5, 94.5, 98.5])
})
