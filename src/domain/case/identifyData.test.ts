import { expect, it } from 'vitest'
import type { BreachFacts } from '../law/facts.ts'
import { identifyData } from './identifyData.ts'
import { by, given, officer, opened, refusalIn } from './testing.ts'

const nothingElse = { incidentKind: null, subjectGroups: [], consequences: '' } as const
const exactly = (count: number) => ({ min: count, max: count, estimate: false })
const refusalTo = (before: BreachFacts, facts: BreachFacts, numbersNote: string | null = null) => {
  const known = given(opened, { type: 'breachedDataIdentified', ...nothingElse, facts: before, numbersNote: null })
  return refusalIn(identifyData({ ...nothingElse, facts, numbersNote }, known, by(officer)))
}

it.each<[string, BreachFacts, BreachFacts, number, number]>([
  ['the largest number of people', { people: exactly(100) }, { people: exactly(99) }, 100, 99],
  ['the smallest number of people', { people: exactly(100) }, { people: { min: 1, max: 200, estimate: true } }, 100, 1],
  ['people that are left out', { people: exactly(100) }, {}, 100, 0],
  ['the number of records', { records: exactly(100) }, { records: exactly(5) }, 100, 5],
  ['records that are left out', { people: exactly(1), records: exactly(7) }, { people: exactly(1) }, 7, 0],
])('lets no number go down in silence: %s', (_, before, facts, from, to) => {
  expect(refusalTo(before, facts)).toEqual({ code: 'numbersWentDown', from, to })
  expect(refusalTo(before, facts, 'Geteld in het systeem')).toBeNull()
})

it('lets numbers rise, and ranges be narrowed from below', () => {
  expect(refusalTo({ people: { min: 1, max: 50, estimate: true } }, { people: exactly(50) })).toBeNull()
  expect(refusalTo({ people: exactly(1) }, { people: exactly(2), records: exactly(9) })).toBeNull()
})
