import { describe, expect, it } from 'vitest'
import type { BreachFacts, FactPath } from './facts.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { completed, type Lean, questions } from './unknownFacts.ts'

const filled = (facts: BreachFacts, lean: Lean): BreachFacts => completed(facts, pack, () => lean)
const alternatives = (path: FactPath, facts: BreachFacts = {}): readonly unknown[] =>
  questions
    .filter((question) => question.path === path)
    .flatMap((question) => question.alternatives(facts, pack).map(({ value }) => value))
const letter = { natures: ['confidentiality'], recipients: { kind: 'known' } } as const

describe('what nobody said is taken to be', () => {
  it('at its worst: an attacker nobody knows, with data that let somebody pose as many vulnerable people', () => {
    expect(filled({}, 'worst')).toEqual({
      natures: ['confidentiality'],
      specialCategories: ['health'],
      categories: ['name', 'identityDocumentCopy'],
      classes: [
        { class: 'simple', adjustment: 0 },
        { class: 'financial', adjustment: 1 },
        { class: 'sensitive', adjustment: 0 },
      ],
      identifiability: 'maximum',
      people: { min: 101, max: 101, estimate: true },
      vulnerablePeople: 'yes',
      secretAddress: 'no',
      exfiltration: 'possible',
      maliciousIntent: 'yes',
      recipients: { kind: 'unknown', public: false, trusted: 'no', destructionConfirmed: 'no' },
      protection: { unintelligible: 'no', keySafe: 'no' },
      availability: 'none',
      backup: 'no',
      restoredWithin: 'notApplicable',
      integrity: 'none',
    })
  })
  it('at its mildest: a name that nobody is known to have seen', () => {
    expect(filled({}, 'mild')).toEqual({
      natures: ['confidentiality'],
      specialCategories: [],
      categories: ['name'],
      classes: [{ class: 'simple', adjustment: 0 }],
      identifiability: 'maximum',
      people: { min: 1, max: 1, estimate: true },
      vulnerablePeople: 'no',
      secretAddress: 'no',
      exfiltration: 'no',
      maliciousIntent: 'no',
      recipients: { kind: 'none', public: false, trusted: 'no', destructionConfirmed: 'no' },
      protection: { unintelligible: 'no', keySafe: 'yes' },
      availability: 'none',
      backup: 'yes',
      restoredWithin: 'notApplicable',
      integrity: 'none',
    })
  })
  it('nothing that was recorded, unless it was recorded as unknown', () => {
    expect(filled({ vulnerablePeople: 'no', exfiltration: 'no', backup: 'yes' }, 'worst')).toMatchObject({
      vulnerablePeople: 'no',
      exfiltration: 'no',
      backup: 'yes',
    })
    expect(filled({ vulnerablePeople: 'unknown', categories: ['bsn', 'unknown'] }, 'worst')).toMatchObject({
      vulnerablePeople: 'yes',
      categories: ['bsn', 'unknown'],
    })
  })
})

describe('one guess follows another', () => {
  const guessed = (facts: BreachFacts, lean: Lean = 'worst') => {
    const { exfiltration, maliciousIntent, recipients } = filled(facts, lean)
    return [exfiltration, maliciousIntent, recipients?.kind]
  }
  it('about who has the data', () => {
    expect(guessed(letter)).toEqual(['notApplicable', 'no', 'known'])
    expect(guessed({ ...letter, recipients: { trusted: 'yes' } })).toEqual(['notApplicable', 'no', 'known'])
    expect(guessed({ ...letter, recipients: { destructionConfirmed: 'yes' } })).toEqual([
      'notApplicable',
      'no',
      'known',
    ])
    expect(guessed({ ...letter, recipients: { kind: 'unknown' } })).toEqual(['possible', 'yes', 'unknown'])
    expect(guessed({ ...letter, recipients: {} })).toEqual(['possible', 'yes', 'unknown'])
    expect(guessed({ ...letter, recipients: {} }, 'mild')).toEqual(['no', 'no', 'none'])
  })
  it('about an attack', () => {
    const page = { natures: ['confidentiality'] } as const
    expect(guessed({ ...page, maliciousIntent: 'no' })).toEqual(['notApplicable', 'no', 'unknown'])
    expect(guessed({ ...page, exfiltration: 'possible' }, 'mild')).toEqual(['possible', 'yes', 'unknown'])
    expect(guessed({ ...page, exfiltration: 'yes' }, 'mild')).toEqual(['yes', 'yes', 'unknown'])
    expect(guessed({ ...page, recipients: { public: true } }, 'mild')).toEqual(['no', 'no', 'unknown'])
  })
  it('about what nobody is thought to have seen', () => {
    const outage = { natures: ['availability'] } as const
    expect(guessed(outage)).toEqual(['no', 'yes', 'none'])
    expect(guessed({ ...outage, maliciousIntent: 'yes' })).toEqual(['possible', 'yes', 'unknown'])
    expect(guessed({ ...outage, maliciousIntent: 'yes' }, 'mild')).toEqual(['no', 'yes', 'none'])
  })
  it('about trust: only somebody can be trusted and confirm', () => {
    const trust = (recipients: BreachFacts['recipients']) => {
      const known = filled({ ...letter, recipients }, 'mild').recipients
      return [known?.trusted, known?.destructionConfirmed]
    }
    expect(trust({ kind: 'known' })).toEqual(['yes', 'yes'])
    expect(trust({ kind: 'unknown' })).toEqual(['no', 'no'])
    expect(trust({ kind: 'none', trusted: 'yes' })).toEqual(['yes', 'yes'])
    expect(trust({ kind: 'none', destructionConfirmed: 'yes' })).toEqual(['yes', 'yes'])
  })
  it('about natures that other facts show already', () => {
    expect(filled({ integrity: 'repairable', availability: 'temporary' }, 'mild').natures).toEqual([
      'confidentiality',
      'integrity',
      'availability',
    ])
    expect(filled({ integrity: 'none', availability: 'none' }, 'worst').natures).toEqual(['confidentiality'])
  })
  it.each<readonly [BreachFacts, Lean, readonly unknown[]]>([
    [{ natures: ['availability'] }, 'worst', ['permanent', 'notRestored']],
    [{ natures: ['availability'] }, 'mild', ['temporary', 'hours']],
    [{ natures: ['availability'], backup: 'yes' }, 'worst', ['temporary', 'hours']],
    [{ natures: ['availability'], availability: 'temporary' }, 'worst', ['temporary', 'longer']],
    [{ natures: ['availability'], availability: 'permanent' }, 'mild', ['permanent', 'hours']],
    [{ natures: ['availability'], availability: 'permanent', backup: 'no' }, 'mild', ['permanent', 'notRestored']],
    [{ natures: ['confidentiality'], backup: 'no' }, 'worst', ['permanent', 'notRestored']],
    [{ natures: ['confidentiality'], backup: 'no' }, 'mild', ['none', 'notApplicable']],
    [{ natures: ['integrity'], backup: 'no' }, 'mild', ['none', 'hours']],
    [{ natures: ['integrity'], backup: 'yes' }, 'worst', ['none', 'longer']],
    [{ natures: ['integrity'], integrity: 'none' }, 'worst', ['none', 'notApplicable']],
  ])('about an outage: %j at its %s', (facts, lean, expected) => {
    const { availability, restoredWithin } = filled(facts, lean)
    expect([availability, restoredWithin]).toEqual(expected)
  })
  it.each<readonly [BreachFacts, Lean, string]>([
    [{ natures: ['confidentiality'] }, 'worst', 'none'],
    [{ natures: ['integrity'] }, 'worst', 'unrepairable'],
    [{ natures: ['integrity'] }, 'mild', 'repairable'],
    [{ natures: ['integrity'], backup: 'yes' }, 'worst', 'repairable'],
  ])('about what was changed: %j at its %s', (facts, lean, expected) => {
    expect(filled(facts, lean).integrity).toBe(expected)
  })
  it('about kinds of data that classes were scored for', () => {
    const scored = { classes: [{ class: 'simple', adjustment: 0 }] } as const
    expect(filled(scored, 'worst')).toMatchObject({ specialCategories: [], categories: ['name'], ...scored })
    expect(filled({ ...scored, categories: ['debts'] }, 'worst').classes).toEqual([
      ...scored.classes,
      { class: 'financial', adjustment: 0 },
    ])
    expect(filled({ ...scored, categories: ['debts'] }, 'mild').classes).toEqual([
      ...scored.classes,
      { class: 'financial', adjustment: -2 },
    ])
  })
})

describe('what a fact could still prove to be', () => {
  it.each<readonly [FactPath, readonly unknown[]]>([
    ['natures', [['availability'], ['confidentiality', 'integrity', 'availability']]],
    ['specialCategories', [[], ['health']]],
    ['categories', [['name'], ['name', 'identityDocumentCopy']]],
    ['classes', [[{ class: 'simple', adjustment: 0 }], [{ class: 'sensitive', adjustment: 0 }]]],
    ['identifiability', ['negligible', 'maximum']],
    [
      'people',
      [
        { min: 1, max: 1, estimate: true },
        { min: 101, max: 101, estimate: true },
        { min: 10_001, max: 10_001, estimate: true },
      ],
    ],
    ['vulnerablePeople', ['no', 'yes']],
    ['secretAddress', ['yes']],
    ['exfiltration', ['no', 'yes']],
    ['maliciousIntent', ['no', 'yes']],
    ['recipients.kind', ['none', 'known', 'unknown']],
    ['recipients.public', [true]],
    ['protection.unintelligible', ['yes']],
    ['protection.keySafe', ['yes', 'no']],
    ['recipients.trusted', ['yes', 'no']],
    ['recipients.destructionConfirmed', ['yes', 'no']],
    ['availability', ['none', 'permanent']],
    ['backup', ['yes', 'no']],
    ['restoredWithin', ['hours', 'days', 'notRestored']],
    ['integrity', ['none', 'unrepairable']],
  ])('%s', (path, values) => {
    expect(alternatives(path)).toEqual(values)
  })
  it('is nothing where it was recorded', () => {
    expect(alternatives('people', { people: { min: 2, max: 3, estimate: true } })).toEqual([])
    expect(alternatives('exfiltration', { exfiltration: 'no' })).toEqual([])
    expect(alternatives('categories', { categories: ['name'] })).toEqual([])
    expect(alternatives('natures', { natures: [] })).toHaveLength(2)
  })
  it('adds to kinds of data that were named beside an unknown one', () => {
    expect(alternatives('categories', { categories: ['bsn', 'other'] })).toEqual([
      ['bsn'],
      ['bsn', 'name', 'identityDocumentCopy'],
    ])
  })
  it('is no protection from being read, where nobody read anything', () => {
    const protection = (facts: BreachFacts) => alternatives('protection.unintelligible', facts)
    expect(protection({ natures: ['availability'], exfiltration: 'no' })).toEqual([])
    expect(protection({ natures: ['availability'], exfiltration: 'possible' })).toEqual(['yes'])
    expect(protection({ natures: ['availability'] })).toEqual(['yes'])
    expect(protection({ natures: ['confidentiality'], exfiltration: 'no' })).toEqual(['yes'])
    expect(protection({ natures: [], exfiltration: 'no' })).toEqual(['yes'])
  })
  it('changes that fact alone', () => {
    const [trusted] = questions
      .filter(({ path }) => path === 'recipients.trusted')
      .flatMap((question) => question.alternatives({ recipients: { kind: 'known' }, backup: 'no' }, pack))
    expect(trusted?.facts).toEqual({ recipients: { kind: 'known', trusted: 'yes' }, backup: 'no' })
  })
})
