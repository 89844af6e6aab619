import { expect, it } from 'vitest'
import { between, inTheMiddle, moved, moveOfKey, within } from './maskRegions.ts'

const picture = { width: 1000, height: 500 }

it('keeps every box within the picture, whichever way it was dragged', () => {
  expect(between({ x: 300, y: 200 }, { x: 100, y: 50 }, picture)).toEqual({ x: 100, y: 50, width: 200, height: 150 })
  expect(between({ x: 900, y: 400 }, { x: 1400, y: 900 }, picture)).toEqual({ x: 500, y: 0, width: 500, height: 500 })
  expect(within({ x: -50, y: 490, width: 100, height: 100 }, picture)).toEqual({
    x: 0,
    y: 400,
    width: 100,
    height: 100,
  })
})

it('takes a press for no box, and a narrow stroke for one', () => {
  expect(between({ x: 300, y: 200 }, { x: 303, y: 201 }, picture)).toBeNull()
  expect(between({ x: 300, y: 200 }, { x: 600, y: 201 }, picture)).toMatchObject({ width: 300, height: 5 })
})

it('moves and sizes the chosen box with the arrow keys, up to the edge', () => {
  const box = inTheMiddle(picture)
  expect(box).toEqual({ x: 375, y: 225, width: 250, height: 50 })
  expect(moved(box, moveOfKey('ArrowLeft', false) ?? 'up', picture).x).toBe(355)
  expect(moved(box, moveOfKey('ArrowDown', true) ?? 'up', picture).height).toBe(60)
  const narrow = Array.from({ length: 40 }).reduce<typeof box>((now) => moved(now, 'narrower', picture), box)
  expect(narrow.width).toBe(10)
  expect(moveOfKey('Enter', false)).toBeNull()
})
