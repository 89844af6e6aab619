import { describe, expect, it } from 'vitest'
import { judged, received, weighing } from './official/judged.testdata.ts'

describe('data that were changed', () => {
  const changed = {
    natures: ['integrity'],
    integrity: 'repairable',
    backup: 'no',
    recipients: received({ kind: 'none' }),
  } as const
  it.each([
    [
      'and restored from a copy at once',
      { backup: 'yes', restoredWithin: 'hours', classes: weighing('financial') },
      'unlikely',
      'integrityRestored: edpb1-2021',
    ],
    ['and can be put right', {}, 'unlikely', 'integrityRepairable: edpb9-2022'],
    [
      'and put right at once without a copy',
      { restoredWithin: 'hours', classes: weighing('financial') },
      'risk',
      'integrityRepairable: edpb9-2022',
    ],
    [
      'and a copy that nobody says was put back',
      { backup: 'yes', classes: weighing('financial') },
      'risk',
      'integrityRepairable: edpb9-2022',
    ],
    ['for days', { backup: 'yes', restoredWithin: 'days' }, 'unlikely', 'integrityDelayed: edpb9-2022'],
    [
      'for days, of money',
      { backup: 'yes', restoredWithin: 'days', classes: weighing('financial') },
      'risk',
      'integrityDelayed: edpb9-2022',
    ],
    [
      'for days, of the money of vulnerable people',
      { restoredWithin: 'days', vulnerablePeople: 'yes', classes: weighing('financial') },
      'highRisk',
      'integrityDelayed: edpb9-2022',
    ],
    [
      'for days, of vulnerable people',
      { restoredWithin: 'days', vulnerablePeople: 'yes' },
      'risk',
      'integrityDelayed: edpb9-2022',
    ],
    [
      'for days, of the gravest kind',
      { restoredWithin: 'days', classes: weighing('sensitive') },
      'highRisk',
      'integrityDelayed: edpb9-2022',
    ],
    [
      'for longer, of behaviour',
      { restoredWithin: 'longer', classes: weighing('behavioural') },
      'risk',
      'integrityDelayed: edpb9-2022',
    ],
    [
      'for longer, of money',
      { backup: 'yes', restoredWithin: 'longer', classes: weighing('financial') },
      'highRisk',
      'integrityDelayed: edpb9-2022',
    ],
    [
      'and still wrong, of vulnerable people',
      { restoredWithin: 'notRestored', vulnerablePeople: 'yes' },
      'highRisk',
      'integrityDelayed: edpb9-2022',
    ],
    ['and tell of behaviour', { classes: weighing('behavioural') }, 'risk', 'integrityRepairable: edpb9-2022'],
    ['and are of vulnerable people', { vulnerablePeople: 'yes' }, 'risk', 'integrityRepairable: edpb9-2022'],
    ['on purpose', { maliciousIntent: 'yes' }, 'risk', 'integrityRepairable: edpb9-2022'],
    ['and are the gravest', { classes: weighing('sensitive') }, 'highRisk', 'integrityRepairable: edpb9-2022'],
    ['for good', { integrity: 'unrepairable' }, 'risk', 'integrityLost: edpb9-2022'],
    [
      'for good, of money',
      { integrity: 'unrepairable', classes: weighing('financial') },
      'highRisk',
      'integrityLost: edpb9-2022',
    ],
    [
      'for good, of vulnerable people',
      { integrity: 'unrepairable', vulnerablePeople: 'yes' },
      'highRisk',
      'integrityLost: edpb9-2022',
    ],
  ] as const)('%s', (_, facts, verdict, reason) => {
    expect(judged({ ...changed, ...facts })).toEqual([verdict, [reason]])
  })
})
