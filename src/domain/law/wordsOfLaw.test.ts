import { describe, expect, it } from 'vitest'
import type { Advice } from './advice.ts'
import { endOfDay, resolveLocal } from './amsterdam.ts'
import { odditiesIn } from './awarenessStart.ts'
import type { FactValue } from './conditions.ts'
import { deadlineOf } from './deadline.ts'
import { explainAdvice, explainDeadline, explainTimeliness, listed } from './explain.ts'
import { formulaOf } from './formula.ts'
import { holidays } from './holidays.ts'
import { type Outcome, outcomeOf, sameOutcome } from './outcome.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { reg1182Latest } from './reg1182.ts'
import { isKeptNoLonger } from './retention.ts'
import { severityOf } from './severity.ts'
import { nl } from './texts/nl.ts'

const outcome = { risk: 'risk', notifyAuthority: 'yes', informSubjects: 'no' } as const
const onCondition = (value: FactValue): Advice => ({
  ...outcome,
  reasons: [],
  conditions: [{ ...value, then: outcome, kind: 'open' }],
  rulePack: pack.id,
})

/** The clause of a condition: what somebody would have to find out. */
function clause(fact: FactValue['fact'], ifValue: unknown): string {
  const [condition] = explainAdvice(onCondition({ fact, ifValue }), 'nl').conditions
  return /^Als (?<clause>.*): er is een risico; /.exec(condition?.text ?? '')?.groups?.['clause'] ?? ''
}

it('says of a risk that still hangs on something that it is the worst there can be', () => {
  const then = { risk: 'highRisk', notifyAuthority: 'yes', informSubjects: 'depends' } as const
  const said = (language: 'nl' | 'en', becomes: Outcome) => {
    const advice = onCondition({ fact: 'backup', ifValue: 'no' })
    const conditions = advice.conditions.map((condition) => ({ ...condition, then: becomes }))
    return explainAdvice({ ...advice, conditions }, language).conditions[0]?.text
  }
  expect(said('nl', then)).toContain(nl.atWorst.highRisk)
  expect(said('en', then)).toContain('at worst there is a high risk')
  expect(said('nl', { ...then, informSubjects: 'yes' })).toContain(nl.verdicts.highRisk)
})

describe('what would have to be found out', () => {
  it.each([
    ['natures', ['integrity'], `${nl.natures.integrity} is geraakt`],
    ['specialCategories', [], 'er geen bijzondere gegevens bij zijn'],
    ['specialCategories', ['health'], `er bijzondere gegevens bij zijn, zoals ${nl.specialCategories.health}`],
    ['categories', ['name', 'bsn'], `het gaat om ${nl.categories.name} en ${nl.categories.bsn}`],
    ['people', { min: 1, max: 1200, estimate: true }, 'het om hoogstens 1.200 mensen gaat'],
    ['people', { min: 10_001, max: 10_001, estimate: true }, 'het om 10.001 mensen of meer gaat'],
    ['people', { min: 2, max: 5, estimate: true }, 'het om 2 mensen of meer gaat'],
    ['classes', [{ class: 'financial', adjustment: 0 }], `het gaat om ${nl.classes.financial}`],
    [
      'classes',
      [
        { class: 'simple', adjustment: 0 },
        { class: 'financial', adjustment: -2 },
      ],
      `uit ${nl.classes.financial} niets over iemand blijkt`,
    ],
    [
      // What was left out stands last: here it does tell something.
      'classes',
      [
        { class: 'financial', adjustment: -2 },
        { class: 'sensitive', adjustment: 0 },
      ],
      `het gaat om ${nl.classes.financial} en ${nl.classes.sensitive}`,
    ],
    ['protection.keySafe', 'yes', 'de sleutel veilig is'],
    ['recipients.public', true, 'de gegevens openbaar zijn geweest'],
    ['role', 'controller', 'u de verwerkingsverantwoordelijke bent'],
  ] as const)('%s', (fact, ifValue, expected) => {
    expect(clause(fact, ifValue)).toBe(expected)
  })

  it('joins what must hold together', () => {
    const { conditions } = onCondition({ fact: 'backup', ifValue: 'no' })
    const [first] = conditions
    if (!first) throw new Error('There is one condition')
    const joined = { ...first, and: [{ fact: 'restoredWithin', ifValue: 'days' }] } as const
    const [explained] = explainAdvice({ ...onCondition(first), conditions: [joined] }, 'nl').conditions
    expect(explained?.text).toContain('Als er geen back-up is en herstel dagen duurt: ')
  })

  it('lists words as a sentence does', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items, nl))).toEqual([
      '',
      'a',
      'a en b',
      'a, b en c',
    ])
  })
})

describe('numbers and moments in a sentence', () => {
  it('are written as Dutch writes them', () => {
    const reasons: Advice['reasons'] = [
      { code: 'manyPeople', params: { more: 10_000 }, source: 'edpb9-2022-b', assumed: false },
      { code: 'severityScore', params: { se: 2, band: 'medium' }, source: 'enisa', assumed: false },
    ]
    const { reasons: explained } = explainAdvice({ ...outcome, reasons, conditions: [], rulePack: pack.id }, 'nl')
    expect(explained.map(({ text }) => text)).toEqual([
      'Het gaat om meer dan 10.000 mensen.',
      'De ernstscore is 2,00 (midden).',
    ])
  })

  it('say when a late case may still have been in time, with the source of that argument', () => {
    const { text, source, certainty } = explainTimeliness(reg1182Latest('2026-11-06T15:40:00Z', 72), pack, 'nl')
    expect([source, certainty]).toEqual(['Verordening 1182/71 art. 3 lid 5', 'M'])
    expect(text).toContain('2026')
    expect(text).not.toMatch(/undefined|Z\b/)
  })
  it('use another sentence where only the hour of the event helps', () => {
    const inTheWeek = explainTimeliness(reg1182Latest('2026-11-16T09:10:00Z', 72), pack, 'nl').text
    expect(inTheWeek).toContain('donderdag 19 november 2026 om 11:00')
    expect(inTheWeek).not.toBe(explainTimeliness(reg1182Latest('2026-11-06T15:40:00Z', 72), pack, 'nl').text)
  })
})

describe('why the deadline is what it is', () => {
  const steps = (awareAt: string) => deadlineOf(awareAt, pack).explanation
  it('carries what each sentence needs', () => {
    expect(steps('2026-10-24T10:00:00Z')).toEqual([
      { code: 'startsAtAwareness', params: { awareAt: '2026-10-24T10:00:00.000Z' }, source: 'avg33-1' },
      { code: 'hoursElapsed', params: { hours: 72, deadline: '2026-10-27T10:00:00.000Z' }, source: 'avg33-1' },
      { code: 'daysOffCount', source: 'reg1182-3' },
      { code: 'clockGoesBack', params: { hours: 72, deadline: '2026-10-27T10:00:00.000Z' }, source: 'avg33-1' },
      { code: 'outerLimit', params: { hours: 72 }, source: 'avg33-1' },
    ])
    expect(steps('2026-03-27T10:00:00Z').map(({ code }) => code)).toContain('clockGoesForward')
  })
  it('leaves no gap in a sentence', () => {
    for (const awareAt of ['2026-10-23T10:00:00Z', '2026-03-27T10:00:00Z', '2026-12-24T10:00:00Z']) {
      const { explanation } = explainDeadline(deadlineOf(awareAt, pack), 'nl')
      expect(explanation.map(({ text }) => text).join(' ')).not.toContain('undefined')
    }
  })
  it('speaks of days off only where one lies before the deadline', () => {
    expect(steps('2026-11-16T10:00:00Z').map(({ code }) => code)).not.toContain('daysOffCount')
    expect(steps('2026-11-20T10:00:00Z').map(({ code }) => code)).toContain('daysOffCount')
  })
})

describe('the calendar', () => {
  it('has the holidays of the Algemene termijnenwet, each with its basis', () => {
    expect(holidays(2026).map(({ day, name, basis }) => `${day} ${name} ${basis}`)).toEqual([
      '2026-01-01 newYear atw3-1',
      '2026-01-02 decreeDay decree',
      '2026-04-03 goodFriday atw3-2',
      '2026-04-06 easterMonday atw3-1',
      '2026-04-27 kingsDay atw3-1',
      '2026-05-05 liberationDay atw3-1',
      '2026-05-14 ascension atw3-1',
      '2026-05-15 decreeDay decree',
      '2026-05-25 whitMonday atw3-1',
      '2026-12-25 christmasDay atw3-1',
      '2026-12-26 boxingDay atw3-1',
    ])
  })
  it.each([
    [2008, '2008-03-24'],
    [2011, '2011-04-25'],
    [2019, '2019-04-22'],
    [2024, '2024-04-01'],
    [2038, '2038-04-26'],
    [2049, '2049-04-19'],
    [2076, '2076-04-20'],
  ])('puts Easter Monday of %i where the Church does', (year, day) => {
    expect(holidays(year).find(({ name }) => name === 'easterMonday')?.day).toBe(day)
  })
  it.each([
    [2013, '2013-04-30'],
    [2006, '2006-04-29'],
    [2014, '2014-04-26'],
    [2015, '2015-04-27'],
  ])('keeps the birthday of the monarch of %i on its day, and not on a Sunday', (year, day) => {
    expect(holidays(year).find(({ name }) => name === 'kingsDay')?.day).toBe(day)
  })
  it('knows the days off by decree, year by year', () => {
    const decreed = [2023, 2024, 2025, 2026, 2027, 2028, 2029].flatMap((year) =>
      holidays(year).flatMap(({ basis, day }) => (basis === 'decree' ? [day] : [])),
    )
    expect(decreed.join(' ')).toBe(
      '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26',
    )
  })
  it('refuses a local time with an offset of any spelling, and a day alone', () => {
    for (const text of ['2026-10-25T02:30+01', '2026-10-25T02:30+0100', '2026-10-25T02:30[Europe/Amsterdam]']) {
      expect(() => resolveLocal(text)).toThrow(/local time/)
    }
    expect(() => resolveLocal('2026-10-25')).toThrow(/without a time/)
  })
  it('ends a day where the next one starts, 25 hours later when the clock goes back', () => {
    expect(endOfDay('2026-10-25T10:00:00Z')).toBe('2026-10-25T23:00:00.000Z')
  })
})

describe('small rules', () => {
  it('finds nothing odd in moments of which one is unknown', () => {
    const [early, late] = ['2026-11-17T08:00:00.000Z', '2026-11-17T10:00:00.000Z']
    expect(odditiesIn(early, { firstSignalAt: null, processorAwareAt: late, processorInformedUsAt: null })).toEqual([])
    expect(odditiesIn(late, { firstSignalAt: null, processorAwareAt: null, processorInformedUsAt: early })).toEqual([])
  })
  it('keeps a case up to and including its last day', () => {
    expect(isKeptNoLonger({ until: '2031-05-01' }, '2031-05-01')).toBe(false)
    expect(isKeptNoLonger({ until: '2031-05-01' }, '2031-05-02')).toBe(true)
    expect(isKeptNoLonger(null, '2031-05-02')).toBe(false)
  })
  it('multiplies before it adds, in the formula too', () => {
    const halfway = { identifiability: 'limited', classes: [{ class: 'financial', adjustment: 0 }] } as const
    expect(formulaOf(severityOf({ natures: ['confidentiality'], ...halfway }, pack))).toMatchObject({
      dpc: 3,
      ei: 0.5,
      product: 1.5,
    })
  })
  it('calls outcomes the same only where all three answers are', () => {
    expect(sameOutcome(outcome, { ...outcome })).toBe(true)
    expect(sameOutcome(outcome, { ...outcome, risk: 'highRisk' })).toBe(false)
    expect(sameOutcome(outcome, { ...outcome, notifyAuthority: 'no' })).toBe(false)
    expect(sameOutcome(outcome, { ...outcome, informSubjects: 'depends' })).toBe(false)
  })
  it('lets the group that asks most decide, wherever it stands', () => {
    const mild = {
      natures: ['confidentiality'],
      classes: [{ class: 'simple', adjustment: 0 }],
    } as const
    const grave = [{ class: 'sensitive', adjustment: 0 }] as const
    const outcomes = [
      outcomeOf({ ...mild, subgroups: [{ name: 'A', classes: grave }] }, pack),
      outcomeOf({ ...mild, classes: grave, subgroups: [{ name: 'A', classes: mild.classes }] }, pack),
    ]
    expect(outcomes.map(({ risk }) => risk)).toEqual(['highRisk', 'highRisk'])
    expect(outcomes[0]?.informSubjects).toBe(outcomes[1]?.informSubjects)
  })
})
