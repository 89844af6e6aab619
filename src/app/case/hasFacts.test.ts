import { expect, it } from 'vitest'
import { hasFacts } from './hasFacts.ts'

it('finds nothing in a case where everything is unknown', () => {
  expect(hasFacts({})).toBe(false)
  expect(hasFacts({ vulnerablePeople: 'unknown', protection: { unintelligible: 'unknown' } })).toBe(false)
})

it('counts an answer, also that there is none of something', () => {
  expect(hasFacts({ specialCategories: [] })).toBe(true)
  expect(hasFacts({ protection: { unintelligible: 'no' } })).toBe(true)
})
