import { expect, it } from 'vitest'
import { adviceOn } from '../advice.ts'
import { decisionsAbroad } from './decisionsAbroad.testdata.ts'
import { decisionsAndGuidance } from './decisionsAndGuidance.testdata.ts'
import { dutchPractice } from './dutchPractice.testdata.ts'
import { opinion032014 } from './opinion032014.testdata.ts'
import { pack202601 as pack } from '../packs/2026-01.ts'

const supervised = [...decisionsAndGuidance, ...opinion032014, ...decisionsAbroad, ...dutchPractice]

it.each(supervised)('advises as $about: $title', ({ facts, expected }) => {
  expect(adviceOn(facts, pack)).toMatchObject(expected)
})

it('has more than fifty of them, each once', () => {
  expect(new Set(supervised.map(({ id }) => id)).size).toBe(supervised.length)
  expect(supervised.length).toBeGreaterThan(50)
})
