import { expect, it } from 'vitest'
import { rememberOwnWrite, seenSince } from './ownWrites.ts'

it('counts what this window recorded as seen, and stops at what a colleague recorded', () => {
  rememberOwnWrite('case-1', 4, 5)
  rememberOwnWrite('case-1', 5, 7)
  // Version 8 is a colleague's.
  rememberOwnWrite('case-1', 8, 9)
  expect(seenSince('case-1', 4)).toBe(7)
  expect(seenSince('case-1', 8)).toBe(9)
})

it('keeps cases apart, and takes a write that recorded nothing for none', () => {
  rememberOwnWrite('case-2', 3, 3)
  expect(seenSince('case-2', 3)).toBe(3)
  expect(seenSince('case-3', 4)).toBe(4)
})
