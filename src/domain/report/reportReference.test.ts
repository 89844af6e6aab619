import { expect, it } from 'vitest'
import { reportReference } from './reportReference.ts'

it('can be read out: two groups of four, in capitals, the same every time', () => {
  expect(reportReference('01900000-0000-7000-8000-0000abcdef12')).toBe('M-ABCD-EF12')
})
