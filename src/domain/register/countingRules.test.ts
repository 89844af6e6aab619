import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../case/events.ts'
import { summarise } from '../case/summary.ts'
import { aware, dataIdentified, given, hoursLater, leakContained, opened } from '../case/testing.ts'
import { defaultPolicy } from '../people.ts'
import { registerRowOf } from './registerRow.ts'
import { statisticsOf } from './statistics.ts'

const filed = (hours: number, kind: 'initial' | 'supplement' | 'withdrawal' = 'initial'): CaseEvent => ({
  type: 'authorityNotified',
  kind,
  filedAt: hoursLater(hours),
  authorityNumber: null,
  delayReason: null,
  reason: null,
  readingId: null,
  deadline: hoursLater(72),
  late: kind === 'initial' && hours > 72,
})
const knownSince = (hours: number): CaseEvent => ({ ...aware, awareAt: hoursLater(hours), reason: 'Logboek' })
const doNotNotify: CaseEvent = {
  type: 'authorityDecided',
  decision: 'doNotNotify',
  reason: 'x',
  assessmentVersion: null,
  readingId: null,
  rulePack: '2026-01',
}
const onPeople = (decision: 'inform' | 'doNotInform'): CaseEvent => ({
  type: 'subjectsDecided',
  decision,
  ground: null,
  reason: 'x',
  groups: [],
  lookAgainAt: null,
  assessmentVersion: null,
  readingId: null,
  rulePack: '2026-01',
})
const told = (people: number, returned = 0): CaseEvent => ({
  type: 'subjectsInformed',
  informedAt: hoursLater(30),
  means: ['letter'],
  people,
  returned,
})
const about = (min: number, max: number): CaseEvent => ({
  ...dataIdentified,
  facts: { people: { min, max, estimate: min !== max } },
})
const processor: CaseEvent = {
  type: 'roleCorrected',
  was: 'controller',
  ourRole: 'processor',
  controller: 'Duinrand',
  reason: 'x',
}
const noBreach: CaseEvent = { type: 'caseIsNoBreach', reason: 'De stick was leeg' }
const closed = (reason: string | null = null): CaseEvent => ({ type: 'caseClosed', reason })

/** What a case adds to each number, counted by hand; what is not named is nought. */
type Adds = Partial<Record<(typeof numbers)[number], number>>
const numbers = [
  'breaches',
  'noBreach',
  'open',
  'late',
  'made',
  'withdrawn',
  'notified',
  'inTime',
  'toInform',
  'informed',
  'contained',
  'least',
  'most',
  'unknown',
] as const

const breach = { breaches: 1, open: 1, unknown: 1 }
const stories: readonly (readonly [string, readonly CaseEvent[], Adds])[] = [
  ['of which nothing is done is late once its hours are over', [], { ...breach, late: 1 }],
  ['of which awareness came later is in time for as long', [knownSince(40)], breach],
  ['filed within 72 hours is notified in time', [aware, filed(72)], { ...breach, made: 1, notified: 1, inTime: 1 }],
  ['filed after 72 hours is notified late', [aware, filed(73)], { ...breach, late: 1, made: 1, notified: 1 }],
  [
    'filed late stays late when awareness is put later',
    [aware, filed(73), knownSince(10)],
    { ...breach, late: 1, made: 1, notified: 1 },
  ],
  [
    'filed in time is late when awareness is put earlier',
    [aware, filed(70), knownSince(-5)],
    { ...breach, late: 1, made: 1, notified: 1 },
  ],
  [
    'supplemented is one notification',
    [aware, filed(20), filed(50, 'supplement')],
    { ...breach, made: 1, notified: 1, inTime: 1 },
  ],
  [
    'of which the notification was withdrawn is still a breach',
    [aware, filed(20), filed(50, 'withdrawal')],
    { ...breach, made: 1, notified: 1, inTime: 1, withdrawn: 1 },
  ],
  ['that proved to be none counts apart', [noBreach], { noBreach: 1 }],
  [
    'that proved to be none after filing leaves its notification',
    [aware, filed(20), filed(50, 'withdrawal'), noBreach],
    { noBreach: 1, made: 1, withdrawn: 1 },
  ],
  ['merged away counts nowhere', [aware, { type: 'caseMerged', into: 'case-2', reason: 'x' }], {}],
  ['opened by mistake counts nowhere', [{ type: 'openingUndone' }], {}],
  ['that need not be notified is never late', [aware, doNotNotify], breach],
  ['of a controller whose processor we are is never late', [processor], breach],
  [
    'of which people are still to be told is not yet informed',
    [aware, doNotNotify, onPeople('inform')],
    { ...breach, toInform: 1 },
  ],
  [
    'of which everybody was told is informed',
    [aware, doNotNotify, about(3, 5), onPeople('inform'), told(3)],
    { breaches: 1, open: 1, toInform: 1, informed: 1, least: 3, most: 5 },
  ],
  [
    'of which a letter came back is not informed',
    [aware, doNotNotify, about(3, 3), onPeople('inform'), told(3, 1)],
    { breaches: 1, open: 1, toInform: 1, least: 3, most: 3 },
  ],
  [
    'closed with the reason why one cannot be reached is informed',
    [aware, doNotNotify, about(3, 3), onPeople('inform'), told(3, 1), closed('Adres onbekend')],
    { breaches: 1, toInform: 1, informed: 1, least: 3, most: 3 },
  ],
  ['of which nobody is to be told counts in neither', [aware, doNotNotify, onPeople('doNotInform')], breach],
  [
    'that is contained and closed is open no more, and keeps its range of people',
    [aware, leakContained, about(100, 250), doNotNotify, closed()],
    { breaches: 1, contained: 1, least: 100, most: 250 },
  ],
]

const rowOf = (events: readonly CaseEvent[]) => registerRowOf(summarise(given(opened, ...events), defaultPolicy))

function countedIn(...cases: readonly (readonly CaseEvent[])[]): Required<Adds> {
  const { notifications, notified, within72Hours, informed, contained, people, ...rest } = statisticsOf(
    cases.map(rowOf),
    hoursLater(100),
  )
  expect([notified.of, contained.of, within72Hours.of]).toEqual([rest.breaches, rest.breaches, notified.count])
  return {
    breaches: rest.breaches,
    noBreach: rest.noBreach,
    open: rest.open,
    late: rest.late,
    made: notifications.made,
    withdrawn: notifications.withdrawn,
    notified: notified.count,
    inTime: within72Hours.count,
    toInform: informed.of,
    informed: informed.count,
    contained: contained.count,
    least: people.min,
    most: people.max,
    unknown: people.unknownIn,
  }
}

const whole = (adds: Adds): Required<Adds> =>
  Object.fromEntries(numbers.map((name) => [name, adds[name] ?? 0])) as Required<Adds>

describe('a breach', () => {
  it.each(stories)('%s', (_, events, adds) => {
    expect(countedIn(events)).toEqual(whole(adds))
  })

  it('counts the same among others as alone', () => {
    const sums = numbers.map((name) => [name, stories.reduce((sum, [, , adds]) => sum + (adds[name] ?? 0), 0)])
    expect(countedIn(...stories.map(([, events]) => events))).toEqual(Object.fromEntries(sums))
  })
})
