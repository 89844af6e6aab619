import { describe, expect, it } from 'vitest'
import type { BreachFacts } from './facts.ts'
import { confirmed, judged, letter, people, received, stranger, weighing } from './official/judged.testdata.ts'
import { judge } from './judgement.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import type { Verdict } from './verdict.ts'

type Row = readonly [string, BreachFacts, Verdict, readonly string[]]

const exposure: readonly Row[] = [
  ['a name to a known recipient', {}, 'unlikely', []],
  ['telling behaviour', { classes: weighing('behavioural') }, 'risk', []],
  ['a BSN', { categories: ['name', 'bsn'] }, 'highRisk', ['identityFraud: practice']],
  ['debts', { categories: ['name', 'debts'] }, 'highRisk', ['damagingData: practice']],
  ['what lets somebody pose', { categories: ['name', 'birth', 'address'] }, 'risk', ['combination: edpb9-2022']],
  ['a secret address', { secretAddress: 'yes' }, 'highRisk', ['secretAddress: datatilsynet']],
  ['a hundred people', { people: people(100) }, 'unlikely', []],
  ['more than a hundred', { people: people(101) }, 'risk', ['manyPeople: edpb9-2022-b']],
  ['a mass of names alone', { people: people(10_001) }, 'risk', ['manyPeople: edpb9-2022-b']],
  [
    'a mass with something told of them',
    { people: people(10_001), classes: weighing('behavioural') },
    'highRisk',
    ['manyPeople: edpb9-2022-b', 'massOfPeople: edpb1-2021'],
  ],
  [
    'a mass with what lets somebody pose',
    { people: people(10_001), categories: ['name', 'birth', 'email'] },
    'highRisk',
    ['combination: edpb9-2022', 'manyPeople: edpb9-2022-b', 'massOfPeople: edpb1-2021'],
  ],
  [
    'one less than a mass',
    { people: people(10_000), classes: weighing('behavioural') },
    'risk',
    ['manyPeople: edpb9-2022-b'],
  ],
  ['a page for all to see', { recipients: received({ public: true }) }, 'risk', ['madePublic: edpb9-2022']],
  [
    'near a limit',
    { classes: weighing('behavioural'), identifiability: 'significant' },
    'unlikely',
    ['nearLimit: enisa'],
  ],
  ['a vulnerable person', { vulnerablePeople: 'yes' }, 'risk', ['vulnerablePeople: edpb9-2022']],
  [
    'the behaviour of vulnerable people',
    { vulnerablePeople: 'yes', classes: weighing('behavioural') },
    'highRisk',
    ['vulnerablePeople: edpb9-2022'],
  ],
  [
    'the gravest data of vulnerable people, which cannot be graver',
    { vulnerablePeople: 'yes', classes: weighing('sensitive') },
    'highRisk',
    ['vulnerablePeople: edpb9-2022'],
  ],
  [
    'what can hardly be matched to anybody, whatever else it is',
    { identifiability: 'negligible', categories: ['debts'], vulnerablePeople: 'yes', people: people(20_000) },
    'unlikely',
    [],
  ],
]

const protection: readonly Row[] = [
  [
    'data made unintelligible, with a safe key',
    { protection: { unintelligible: 'yes', keySafe: 'yes' }, categories: ['bsn'] },
    'unlikely',
    ['dataUnintelligible: edpb1-2021'],
  ],
  [
    'data made unintelligible, with a key that leaked as well',
    { protection: { unintelligible: 'yes', keySafe: 'no' }, categories: ['bsn'] },
    'highRisk',
    ['identityFraud: practice'],
  ],
  [
    'data of which no protection is known',
    { protection: undefined, categories: ['bsn'] },
    'highRisk',
    ['identityFraud: practice'],
  ],
]

const trust: readonly Row[] = [
  [
    'a trusted recipient who said nothing',
    { recipients: received({ trusted: 'yes' }) },
    'unlikely',
    ['trustUnconfirmed: edpb9-2022'],
  ],
  [
    'a confirmation by somebody not to be trusted',
    { recipients: received({ destructionConfirmed: 'yes' }) },
    'unlikely',
    [],
  ],
  ['a trusted recipient nobody knows', { recipients: received({ kind: 'unknown', trusted: 'yes' }) }, 'unlikely', []],
  [
    'money and a trusted confirmation',
    { classes: weighing('financial'), recipients: confirmed },
    'unlikely',
    ['trustedRecipient: edpb9-2022'],
  ],
  [
    'the gravest data',
    { classes: weighing('sensitive'), recipients: confirmed },
    'unlikely',
    ['trustedRecipient: edpb9-2022'],
  ],
  [
    'the gravest data of vulnerable people',
    { classes: weighing('sensitive'), vulnerablePeople: 'yes', recipients: confirmed },
    'risk',
    ['vulnerablePeople: edpb9-2022', 'trustedRecipient: edpb9-2022'],
  ],
  [
    'the behaviour of vulnerable people',
    { classes: weighing('behavioural'), vulnerablePeople: 'yes', recipients: confirmed },
    'unlikely',
    ['vulnerablePeople: edpb9-2022', 'trustedRecipient: edpb9-2022'],
  ],
  [
    'a secret address',
    { secretAddress: 'yes', recipients: confirmed },
    'risk',
    ['secretAddress: datatilsynet', 'trustedRecipient: edpb9-2022'],
  ],
  [
    'a BSN',
    { categories: ['bsn'], recipients: confirmed },
    'unlikely',
    ['identityFraud: practice', 'trustedRecipient: edpb9-2022'],
  ],
  [
    'debts',
    { categories: ['debts'], recipients: confirmed },
    'unlikely',
    ['damagingData: practice', 'trustedRecipient: edpb9-2022'],
  ],
  [
    'behaviour, taken on purpose',
    { classes: weighing('behavioural'), maliciousIntent: 'yes', recipients: confirmed },
    'risk',
    ['nearLimit: enisa', 'maliciousHolder: edpb9-2022'],
  ],
  [
    'behaviour, perhaps copied',
    { classes: weighing('behavioural'), exfiltration: 'possible', recipients: confirmed },
    'risk',
    [],
  ],
  [
    'behaviour that was on a page for all',
    { classes: weighing('behavioural'), recipients: { ...confirmed, public: true } },
    'risk',
    ['madePublic: edpb9-2022'],
  ],
]

const attacked = { maliciousIntent: 'yes', recipients: stranger } as const
const attackers: readonly Row[] = [
  ['a name taken by somebody known', { exfiltration: 'yes' }, 'unlikely', []],
  ['a name taken by a stranger', { exfiltration: 'yes', recipients: stranger }, 'risk', ['cyberAttack: ap']],
  ['a name perhaps taken', { exfiltration: 'possible', recipients: stranger }, 'risk', ['cyberAttack: ap']],
  [
    'a name in hands of ill will that we know',
    { maliciousIntent: 'yes' },
    'risk',
    ['nearLimit: enisa', 'maliciousHolder: edpb9-2022'],
  ],
  [
    'a harmless datum of one person',
    attacked,
    'risk',
    ['nearLimit: enisa', 'maliciousHolder: edpb9-2022', 'cyberAttack: ap'],
  ],
  [
    'behaviour',
    { ...attacked, classes: weighing('behavioural') },
    'highRisk',
    ['nearLimit: enisa', 'maliciousHolder: edpb9-2022', 'cyberAttack: ap'],
  ],
  [
    'harmless data of many',
    { ...attacked, people: people(101) },
    'highRisk',
    ['nearLimit: enisa', 'manyPeople: edpb9-2022-b', 'maliciousHolder: edpb9-2022', 'cyberAttack: ap'],
  ],
  [
    'harmless data that were changed',
    { ...attacked, natures: ['confidentiality', 'integrity'], integrity: 'repairable' },
    'highRisk',
    ['maliciousHolder: edpb9-2022', 'cyberAttack: ap', 'integrityRepairable: edpb9-2022'],
  ],
  [
    'harmless data that the attacker locked',
    { ...attacked, natures: ['confidentiality', 'availability'], availability: 'temporary', restoredWithin: 'hours' },
    'risk',
    [
      'maliciousHolder: edpb9-2022',
      'cyberAttack: ap',
      'attackerEncryption: avg34-3a',
      'availabilityRestored: edpb9-2022-b',
    ],
  ],
]

const told = ([name, facts, verdict, reasons]: Row) => [name, verdict, { facts, verdict, reasons }] as const

describe.each([
  ['readable data that were exposed', exposure],
  ['protection of our own', protection],
  ['what a confirmation of a trusted recipient leaves of the risk', trust],
  ['an attacker', attackers],
] as const)('%s', (_, rows) => {
  it.each(rows.map(told))('%s: %s', (_name, _verdict, { facts, verdict, reasons }) => {
    expect(judged(facts)).toEqual([verdict, reasons])
  })
})

it('names the score with its band, and how many are many', () => {
  const { reasons } = judge({ ...letter, people: people(10_001), classes: weighing('behavioural') }, pack)
  expect(reasons.map(({ code, params }) => [code, params])).toEqual([
    ['severityScore', { se: 2.25, band: 'medium' }],
    ['manyPeople', { more: 100 }],
    ['massOfPeople', { more: 10_000 }],
  ])
})

it('says so where nothing was hit', () => {
  expect(judged({ natures: [] })).toEqual(['unlikely', ['nothingHit: avg33-1']])
})

const outage = { natures: ['availability'], availability: 'temporary', recipients: received({ kind: 'none' }) } as const

describe('data that were gone', () => {
  it.each([
    ['notApplicable', ['unlikely', 'unlikely', 'unlikely', 'unlikely', 'unlikely']],
    ['hours', ['unlikely', 'unlikely', 'unlikely', 'unlikely', 'risk']],
    ['days', ['risk', 'risk', 'risk', 'highRisk', 'highRisk']],
    ['longer', ['risk', 'highRisk', 'highRisk', 'highRisk', 'highRisk']],
    ['notRestored', ['risk', 'highRisk', 'highRisk', 'highRisk', 'highRisk']],
  ] as const)('%s: the more people depend on them, the graver', (restoredWithin, verdicts) => {
    const dependent: readonly BreachFacts[] = [
      {},
      { vulnerablePeople: 'yes' },
      { classes: weighing('financial') },
      { classes: weighing('sensitive') },
      { classes: weighing('sensitive'), vulnerablePeople: 'yes' },
    ]
    expect(dependent.map((facts) => judged({ ...outage, restoredWithin, ...facts })[0])).toEqual(verdicts)
  })
  it('for days are graver where they are the money of vulnerable people', () => {
    const money = { ...outage, restoredWithin: 'days', classes: weighing('financial') } as const
    expect([judged(money)[0], judged({ ...money, vulnerablePeople: 'yes' })[0]]).toEqual(['risk', 'highRisk'])
  })
  it.each([
    ['notApplicable', 'availabilityRestored: edpb9-2022-b'],
    ['hours', 'availabilityRestored: edpb9-2022-b'],
    ['days', 'availabilityDelayed: edpb1-2021'],
    ['longer', 'availabilityDelayed: edpb1-2021'],
    ['notRestored', 'availabilityLost: edpb9-2022-b'],
  ] as const)('%s: the reason says how long', (restoredWithin, reason) => {
    expect(judged({ ...outage, restoredWithin })[1]).toEqual([reason])
  })
  it('are said to be no protection where an attacker encrypted them, as far as somebody waited', () => {
    const locked = { ...outage, maliciousIntent: 'yes' } as const
    const reasons = (facts: BreachFacts) => judged({ ...locked, ...facts })[1]
    expect(reasons({ restoredWithin: 'days' })).toEqual([
      'attackerEncryption: avg34-3a',
      'availabilityDelayed: edpb1-2021',
    ])
    expect(reasons({ restoredWithin: 'hours' })).toEqual(['availabilityRestored: edpb9-2022-b'])
    expect(reasons({ restoredWithin: 'hours', classes: weighing('sensitive'), vulnerablePeople: 'yes' })).toEqual([
      'attackerEncryption: avg34-3a',
      'availabilityCritical: edpb9-2022-b',
    ])
  })
  it('for good and without a copy are never restored, whatever was hoped', () => {
    const lost = { ...outage, availability: 'permanent', restoredWithin: 'hours' } as const
    expect(judged({ ...lost, backup: 'no' })).toEqual(['risk', ['availabilityLost: edpb9-2022-b']])
    expect(judged({ ...lost, backup: 'yes' })).toEqual(['unlikely', ['availabilityRestored: edpb9-2022-b']])
    expect(judged({ ...outage, restoredWithin: 'hours', backup: 'no' })[0]).toBe('unlikely')
  })
})
