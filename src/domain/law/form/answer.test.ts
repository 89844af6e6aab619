import { expect, it } from 'vitest'
import { derived, either, isRange, missing, perhaps, recorded, written } from './answer.ts'

it('takes an empty text, or one of blanks, for no answer', () => {
  for (const text of ['', '  \n', null, undefined]) expect(written(text, 4)).toBe(missing)
  expect(written(' a ', 4)).toEqual(recorded(' a ', 4))
})

it('derives nothing from nothing, and something from a zero', () => {
  for (const nothing of [null, '', []]) expect(perhaps(nothing)).toBe(missing)
  expect(perhaps(0)).toEqual(derived(0))
  expect(perhaps(['bsn'], 3)).toEqual({ value: ['bsn'], provenance: 'derived', version: 3 })
})

it('takes the first answer that there is', () => {
  expect(either(missing, recorded('b', 2), recorded('c', 3))).toEqual(recorded('b', 2))
  expect(either(missing)).toBe(missing)
})

it('tells a range from the parts of a name, a list and plain values', () => {
  expect(isRange({ min: 1, max: 2, estimate: false })).toBe(true)
  for (const other of [{ min: 'Anna' }, { first: 'Anna' }, ['min'], 'min', 3]) expect(isRange(other)).toBe(false)
})
