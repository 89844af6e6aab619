import { describe, expect, it } from 'vitest'
import { type FactorCode, factorsOf } from './factors.ts'
import type { BreachFacts } from './facts.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

/** What the facts say on one factor: each finding with the direction in which it weighs. */
const findings = (factor: FactorCode, facts: BreachFacts): readonly string[] =>
  factorsOf(facts, pack)
    .find(({ code }) => code === factor)
    ?.findings.map(({ code, weight }) => `${code}: ${weight}`) ?? []
const paramsOf = (factor: FactorCode, facts: BreachFacts) =>
  factorsOf(facts, pack)
    .find(({ code }) => code === factor)
    ?.findings.map(({ params }) => params)

type Row = readonly [string, FactorCode, BreachFacts, readonly string[]]

const group = (facts: Omit<NonNullable<BreachFacts['subgroups']>[number], 'name'>) => [{ name: 'A', ...facts }]

const rows: readonly Row[] = [
  ['nobody said what happened', 'type', {}, ['naturesUnknown: unknown']],
  ['an empty list says no more', 'type', { natures: [] }, ['naturesUnknown: unknown']],
  ['what happened', 'type', { natures: ['integrity'] }, ['naturesHit: neutral']],
  [
    'gone for good',
    'type',
    { natures: ['availability'], availability: 'permanent' },
    ['naturesHit: neutral', 'goneForGood: raises'],
  ],
  ['gone for a while', 'type', { natures: ['availability'], availability: 'temporary' }, ['naturesHit: neutral']],
  [
    'changed for good',
    'type',
    { natures: ['integrity'], integrity: 'unrepairable' },
    ['naturesHit: neutral', 'changedForGood: raises'],
  ],
  ['changed and put right', 'type', { natures: ['integrity'], integrity: 'repairable' }, ['naturesHit: neutral']],

  ['no kinds of data', 'data', {}, ['kindsUnknown: unknown']],
  ['ordinary kinds, of which more is not said', 'data', { categories: ['name'] }, ['kindsOfData: neutral']],
  [
    'ordinary kinds and no special ones',
    'data',
    { categories: ['name'], specialCategories: [] },
    ['kindsOfData: neutral', 'onlyOrdinaryData: lowers'],
  ],
  ['kinds that enable fraud', 'data', { categories: ['bsn'], specialCategories: [] }, ['kindsOfData: raises']],
  ['kinds that damage', 'data', { categories: ['debts'], specialCategories: [] }, ['kindsOfData: raises']],
  [
    'a kind beside an unknown one',
    'data',
    { categories: ['name', 'unknown'], specialCategories: [] },
    ['kindsOfData: neutral', 'kindsUnknown: unknown'],
  ],
  [
    'special data',
    'data',
    { categories: ['name'], specialCategories: ['health'] },
    ['kindsOfData: neutral', 'specialData: raises'],
  ],
  ['special data alone leave no question', 'data', { specialCategories: ['health'] }, ['specialData: raises']],
  [
    'what lets somebody pose',
    'data',
    { categories: ['name', 'birth', 'email'], specialCategories: [] },
    ['kindsOfData: neutral', 'combinedData: raises'],
  ],
  [
    'more records than people',
    'data',
    { categories: ['name'], people: { min: 1, max: 2, estimate: false }, records: { min: 1, max: 3, estimate: false } },
    ['kindsOfData: neutral', 'recordsPerPerson: raises'],
  ],
  [
    'as many records as people',
    'data',
    { categories: ['name'], people: { min: 1, max: 3, estimate: false }, records: { min: 1, max: 3, estimate: false } },
    ['kindsOfData: neutral'],
  ],
  [
    'records of an unknown number of people',
    'data',
    { categories: ['name'], records: { min: 1, max: 3, estimate: false } },
    ['kindsOfData: neutral'],
  ],
  [
    'special data of a group',
    'data',
    { categories: ['name'], subgroups: group({ specialCategories: ['health'] }) },
    ['kindsOfData: neutral', 'specialData: raises'],
  ],
  [
    'grave data of a group',
    'data',
    { categories: ['name'], subgroups: group({ categories: ['bsn'] }) },
    ['kindsOfData: raises'],
  ],
  [
    'a group without data of its own',
    'data',
    { categories: ['name'], subgroups: group({ vulnerablePeople: 'yes' }) },
    ['kindsOfData: neutral'],
  ],

  ['nobody said how recognisable', 'identification', {}, ['recognisableUnknown: unknown']],
  ['recognisable is unknown', 'identification', { identifiability: 'unknown' }, ['recognisableUnknown: unknown']],
  ['recognisable at once', 'identification', { identifiability: 'maximum' }, ['recognisable: raises']],
  ['recognisable for who knows them', 'identification', { identifiability: 'significant' }, ['recognisable: neutral']],
  ['recognisable with effort', 'identification', { identifiability: 'limited' }, ['recognisable: lowers']],
  ['hardly recognisable', 'identification', { identifiability: 'negligible' }, ['recognisable: lowers']],
  [
    'unintelligible with a safe key',
    'identification',
    { identifiability: 'maximum', protection: { unintelligible: 'yes', keySafe: 'yes' } },
    ['recognisable: raises', 'unintelligible: lowers'],
  ],
  [
    'unintelligible, and nobody said where the key is',
    'identification',
    { identifiability: 'maximum', protection: { unintelligible: 'yes' } },
    ['recognisable: raises', 'keyUnknown: unknown'],
  ],
  [
    'intelligible',
    'identification',
    { identifiability: 'maximum', protection: { unintelligible: 'no', keySafe: 'yes' } },
    ['recognisable: raises'],
  ],

  ['nothing said of consequences', 'consequences', { natures: ['confidentiality'] }, ['consequencesUnknown: unknown']],
  [
    'a name, seen',
    'consequences',
    { natures: ['confidentiality'], categories: ['name'] },
    ['noConsequenceSeen: neutral'],
  ],
  ['nothing that was seen', 'consequences', { natures: ['availability'] }, ['noConsequenceSeen: neutral']],
  ['fraud and damage', 'consequences', { categories: ['bsn', 'debts'] }, ['fraud: raises', 'damage: raises']],
  ['ill will', 'consequences', { maliciousIntent: 'yes' }, ['knownIntent: raises']],
  ['a copy that was taken', 'consequences', { exfiltration: 'yes' }, ['knownIntent: raises']],
  [
    'a page for all',
    'consequences',
    { natures: ['confidentiality'], recipients: { public: true } },
    ['openToAll: raises'],
  ],
  [
    'a stranger',
    'consequences',
    { natures: ['confidentiality'], recipients: { kind: 'unknown' } },
    ['unknownHolder: raises'],
  ],
  [
    'a stranger, where nothing was seen',
    'consequences',
    { natures: ['availability'], recipients: { kind: 'unknown' } },
    ['noConsequenceSeen: neutral'],
  ],
  [
    'a trusted recipient who confirmed',
    'consequences',
    { natures: ['confidentiality'], recipients: { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes' } },
    ['recipientConfirmed: lowers'],
  ],
  [
    'a confirmation by somebody not trusted',
    'consequences',
    {
      natures: ['confidentiality'],
      categories: ['name'],
      recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'yes' },
    },
    ['noConsequenceSeen: neutral'],
  ],
  [
    'a recipient who is silent',
    'consequences',
    { natures: ['confidentiality'], recipients: { kind: 'known', destructionConfirmed: 'no' } },
    ['recipientSilent: raises'],
  ],
  [
    'silence of nobody',
    'consequences',
    { natures: ['confidentiality'], categories: ['name'], recipients: { kind: 'none', destructionConfirmed: 'no' } },
    ['noConsequenceSeen: neutral'],
  ],

  ['nobody said who they are', 'individual', {}, ['vulnerableUnknown: unknown', 'secretAddressUnknown: unknown']],
  ['ordinary people', 'individual', { vulnerablePeople: 'no', secretAddress: 'no' }, ['notVulnerable: neutral']],
  [
    'people to take care of',
    'individual',
    { vulnerablePeople: 'yes', secretAddress: 'yes' },
    ['vulnerable: raises', 'secretAddress: raises'],
  ],
  [
    'unknown as an answer',
    'individual',
    { vulnerablePeople: 'unknown', secretAddress: 'unknown' },
    ['vulnerableUnknown: unknown', 'secretAddressUnknown: unknown'],
  ],
  [
    'a group with a secret address among others',
    'individual',
    { vulnerablePeople: 'no', secretAddress: 'no', subgroups: [...group({ secretAddress: 'yes' }), { name: 'B' }] },
    ['notVulnerable: neutral', 'secretAddress: raises', 'apart: neutral'],
  ],
  [
    'a vulnerable group',
    'individual',
    { vulnerablePeople: 'no', secretAddress: 'no', subgroups: group({ vulnerablePeople: 'yes' }) },
    ['vulnerable: raises', 'apart: neutral'],
  ],
  [
    'an empty list of groups',
    'individual',
    { vulnerablePeople: 'no', secretAddress: 'no', subgroups: [] },
    ['notVulnerable: neutral'],
  ],

  [
    'a body like any other',
    'controller',
    { categories: ['name', 'bsn'], specialCategories: ['religion'] },
    ['weighController: neutral'],
  ],
  ['a body people depend on for money', 'controller', { categories: ['name', 'benefits'] }, ['dependentTask: raises']],
  ['a body people depend on for care', 'controller', { specialCategories: ['health'] }, ['dependentTask: raises']],

  ['nobody counted', 'number', {}, ['peopleUnknown: unknown']],
  ['a hundred', 'number', { people: { min: 1, max: 100, estimate: true } }, ['people: neutral']],
  ['more than a hundred', 'number', { people: { min: 1, max: 101, estimate: true } }, ['manyPeople: raises']],
  ['in doubt, notify', 'general', {}, ['inDoubt: neutral']],
]

describe('what the facts say on the factors of the EDPB', () => {
  it.each(rows.map(([name, factor, facts, expected]) => [factor, name, { facts, expected }] as const))(
    '%s: %s',
    (factor, _, { facts, expected }) => {
      expect(findings(factor, facts)).toEqual(expected)
    },
  )

  it('names what it speaks of: kinds of data, levels, groups and numbers, each as recorded', () => {
    const facts: BreachFacts = {
      natures: ['confidentiality'],
      categories: ['name', 'benefits', 'other'],
      specialCategories: ['religion', 'health'],
      identifiability: 'limited',
      people: { min: 3, max: 120, estimate: true },
      records: { min: 1, max: 300, estimate: true },
      vulnerablePeople: 'no',
      secretAddress: 'no',
      subgroups: [
        { name: 'secret addresses', categories: ['name', 'address'], specialCategories: ['health', 'union'] },
      ],
    }
    expect(paramsOf('type', facts)).toEqual([{ natures: ['confidentiality'] }])
    expect(paramsOf('data', facts)).toEqual([
      { categories: ['name', 'benefits', 'address'] },
      { specialCategories: ['religion', 'health', 'union'] },
      { records: 300, people: 120 },
    ])
    expect(paramsOf('identification', facts)).toEqual([{ level: 'limited' }])
    expect(paramsOf('individual', facts)).toEqual([undefined, { names: ['secret addresses'] }])
    expect(paramsOf('controller', facts)).toEqual([{ categories: ['benefits'], specialCategories: ['health'] }])
    expect(paramsOf('number', facts)).toEqual([{ min: 3, max: 120, more: 100 }])
    expect(paramsOf('number', { people: { min: 1, max: 2, estimate: false } })).toEqual([{ min: 1, max: 2 }])
  })

  it('rests every factor on the guidelines', () => {
    expect(new Set(factorsOf({}, pack).map(({ source }) => source))).toEqual(new Set(['edpb9-2022']))
  })
})
