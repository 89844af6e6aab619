import { expect, it } from 'vitest'
import { adviceOn } from './advice.ts'
import { decisionsAndGuidance } from './decisionsAndGuidance.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

it.each(decisionsAndGuidance)('advises as $about: $title', ({ facts, expected }) => {
  expect(adviceOn(facts, pack)).toMatchObject(expected)
})

it('has more than a dozen of them, each once', () => {
  expect(new Set(decisionsAndGuidance.map(({ id }) => id)).size).toBe(decisionsAndGuidance.length)
  expect(decisionsAndGuidance.length).toBeGreaterThan(12)
})
