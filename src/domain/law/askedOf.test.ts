import { expect, it } from 'vitest'
import { askedOf } from './askedOf.ts'
import type { BreachFacts, Subgroup } from './facts.ts'
import { letter } from './official/letters.testdata.ts'
import { exactly } from './official/officialCase.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { questions } from './unknownFacts.ts'

const children: Subgroup = { name: 'kinderen', people: exactly(3), secretAddress: 'unknown' }
const others: Subgroup = { name: 'ouders', secretAddress: 'no' }
const mailing: BreachFacts = { ...letter, secretAddress: 'no', subgroups: [children, others] }
const asked = (name: string, path: string) =>
  askedOf(mailing).find((question) => question.group === name && question.path === path) ??
  expect.fail(`${path} is not asked of ${name}`)

it('asks each subgroup for what it states itself, and everybody for everything', () => {
  const about = (group: string | null) => askedOf(mailing).filter((question) => question.group === group)
  expect(about('kinderen').map(({ path }) => path)).toEqual(['people', 'secretAddress'])
  expect(about('ouders').map(({ path }) => path)).toEqual(['secretAddress'])
  expect(about(null)).toHaveLength(questions.length)
  expect(askedOf(letter)).toHaveLength(questions.length)
})

it('knows what a subgroup said, whatever was said of everybody', () => {
  expect(asked('kinderen', 'secretAddress').isRecorded(mailing, pack)).toBe(false)
  expect(asked('ouders', 'secretAddress').isRecorded(mailing, pack)).toBe(true)
})

it('tries what could be of one subgroup, and leaves the others as they are', () => {
  const tried = asked('kinderen', 'secretAddress').alternatives(mailing, pack)
  expect(tried).toEqual([
    { value: 'yes', facts: { ...mailing, subgroups: [{ ...children, secretAddress: 'yes' }, others] } },
  ])
  expect(asked('ouders', 'secretAddress').alternatives(mailing, pack)).toEqual([])
})

it('fills in of one subgroup what nobody knows, and nothing that it said', () => {
  const filled = (name: string) => {
    const { fill } = asked(name, 'secretAddress')
    return fill(mailing, 'worst', pack)
  }
  expect(filled('kinderen')).toEqual({ ...mailing, subgroups: [{ ...children, secretAddress: 'no' }, others] })
  expect(filled('ouders')).toEqual(mailing)
})
