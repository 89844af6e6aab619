import { expect, it } from 'vitest'
import type { CaseEvent } from './events.ts'
import { missingFor } from './missing.ts'
import { shortfallOf } from './shortfall.ts'
import { by, dataIdentified, given, hoursLater, officer, opened } from './testing.ts'

const three: CaseEvent = {
  ...dataIdentified,
  facts: { ...dataIdentified.facts, people: { min: 3, max: 5, estimate: true } },
}
const decided: Extract<CaseEvent, { type: 'subjectsDecided' }> = {
  type: 'subjectsDecided',
  decision: 'inform',
  ground: null,
  reason: null,
  groups: [],
  lookAgainAt: null,
  assessmentVersion: null,
  readingId: null,
  rulePack: '2026-01',
}
const told = (people: number, returned = 0): Extract<CaseEvent, { type: 'subjectsInformed' }> => ({
  type: 'subjectsInformed',
  informedAt: hoursLater(2),
  means: ['letter'],
  people,
  text: 'Er is iets misgegaan',
  proof: null,
  returned,
})
const short = (...messages: readonly CaseEvent[]) => shortfallOf(given(opened, three, decided, ...messages))

it('counts who got no message, or one that came back, against the fewest people there can be', () => {
  expect(short()).toBeNull()
  expect(short(told(2))).toEqual({ expected: 3, reached: 2, returned: 0 })
  expect(short(told(3, 1))).toEqual({ expected: 3, reached: 2, returned: 1 })
  expect(short(told(3, 1), told(1))).toBeNull()
})

it('counts nothing of a message to the public, of parts of the people, or where the number is not known', () => {
  expect(short({ ...told(1), means: ['website'] })).toBeNull()
  const ofSome = { ...decided, groups: ['minors' as const] }
  expect(shortfallOf(given(opened, three, ofSome, told(1)))).toBeNull()
  expect(shortfallOf(given(opened, decided, told(1)))).toBeNull()
})

it('is told before closing, and keeps no case open: people may be unreachable', () => {
  const missing = missingFor('close', given(opened, three, decided, told(2)), by(officer).policy)
  expect(missing.find(({ fact }) => fact === 'everybodyReached')).toEqual({
    fact: 'everybodyReached',
    section: 'subjects',
    blocks: false,
  })
})
