import { expect, it } from 'vitest'
import { spokenCode, spokenCodeTyped, spokenLength, spokenSigns } from './spokenCode.ts'

it('is written in groups of four, without signs that look alike', () => {
  expect(spokenCode([0, 1, 2, 3, 30, 29, 28, 27])).toBe('ABCD-9876')
  expect(spokenSigns).not.toMatch(/[ILO01]/)
})

it('is understood however it was typed', () => {
  expect(spokenCodeTyped(' k7qx 9mb4tc5r–whj8 ', spokenLength.password)).toBe('K7QX-9MB4-TC5R-WHJ8')
})

it('leaves a code of another kind as it is, for one given before is still valid', () => {
  expect(spokenCodeTyped(' aI0pZ-CJvlN ', spokenLength.recovery)).toBe('aI0pZ-CJvlN')
})
