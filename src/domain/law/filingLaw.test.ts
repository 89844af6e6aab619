import { describe, expect, it } from 'vitest'
import { filingLawOf, filingTermOf, sourceUnder } from './filingLaw.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

describe('the law that gives a case its clock', () => {
  it.each([
    [['avg'], 'avg'],
    [['wpg', 'avg'], 'avg'],
    [['wpg'], 'wpg'],
    [['wjsg'], 'wjsg'],
    [['cbw', 'wjsg'], 'wjsg'],
    [['cbw'], 'avg'],
    [[], 'avg'],
  ] as const)('is, of %j, the %s', (regimes, law) => {
    expect(filingLawOf(regimes)).toBe(law)
  })

  it('gives the term of the GDPR from its own article, and another from where it stands', () => {
    expect(filingTermOf('avg', pack)).toEqual({ hours: pack.hours, source: 'avg33-1' })
    const other = { ...pack, otherTerms: { ...pack.otherTerms, wpg: { ...pack.otherTerms.wpg, hours: 48 } } }
    expect(filingTermOf('wpg', other).hours).toBe(48)
  })
})

describe('where a duty stands', () => {
  it.each([
    ['avg', 'avg33-1', 'avg33-1'],
    ['avg', 'reg1182-3', 'reg1182-3'],
    ['wpg', 'avg33-1', 'wpg'],
    ['wpg', 'avg33-2', 'wpg'],
    ['wjsg', 'avg33-4', 'wjsg'],
    ['wjsg', 'avg34-1', 'wjsg'],
    ['wpg', 'reg1182-3', 'atw4'],
    ['wpg', 'edpb9-2022', 'edpb9-2022'],
  ] as const)('under %s of %s: %s', (law, source, wanted) => {
    expect(sourceUnder(law, source)).toBe(wanted)
  })
})
