import { describe, expect, it } from 'vitest'
import { type BreachFacts, dataClasses } from './facts.ts'
import { formulaOf } from './formula.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { bandOf, severityOf } from './severity.ts'

const debtLetter: BreachFacts = {
  natures: ['confidentiality'],
  classes: [
    { class: 'simple', adjustment: 0 },
    { class: 'financial', adjustment: 0 },
  ],
  identifiability: 'maximum',
  people: { min: 1, max: 1, estimate: false },
  protection: { unintelligible: 'no' },
  maliciousIntent: 'no',
  recipients: { kind: 'known' },
}

describe('the severity', () => {
  it('is DPC × EI + CB, with nothing left to guess', () => {
    expect(severityOf(debtLetter, pack)).toEqual({
      dpc: 3,
      ei: 1,
      cb: 0.25,
      se: 3.25,
      band: 'high',
      nearLimit: false,
      flags: [],
      unknowns: [],
      classes: [
        { class: 'simple', adjustment: 0, base: 1, score: 1 },
        { class: 'financial', adjustment: 0, base: 3, score: 3 },
      ],
      identifiability: 'maximum',
      circumstances: { confidentiality: 0.25, integrity: 0, availability: 0, maliciousIntent: 0 },
      rulePack: '2026-01',
    })
  })
  it('is written out with this case’s numbers', () => {
    expect(formulaOf(severityOf(debtLetter, pack))).toEqual({
      leading: { class: 'financial', base: 3, adjustment: 0 },
      dpc: 3,
      ei: 1,
      product: 3,
      circumstances: [
        { element: 'confidentiality', points: 0.25 },
        { element: 'integrity', points: 0 },
        { element: 'availability', points: 0 },
        { element: 'maliciousIntent', points: 0 },
      ],
      cb: 0.25,
      se: 3.25,
    })
  })
  it.each(dataClasses)('follows ENISA’s table for %s data: each level scores 1, 2, 3, 4', (dataClass) => {
    const scores = pack.severity.adjustments[dataClass].map(
      (adjustment) => severityOf({ ...debtLetter, classes: [{ class: dataClass, adjustment }] }, pack).dpc,
    )
    expect(scores).toEqual([1, 2, 3, 4])
  })
  it('keeps a class within 1 and 4, whatever adjustment is sent', () => {
    const dpc = (adjustment: number) =>
      severityOf({ ...debtLetter, classes: [{ class: 'financial', adjustment }] }, pack).dpc
    expect([dpc(9), dpc(-9)]).toEqual([4, 1])
  })
  it('adds the points of all four circumstances', () => {
    const all: BreachFacts = {
      ...debtLetter,
      natures: ['confidentiality', 'integrity', 'availability'],
      integrity: 'repairable',
      availability: 'temporary',
      maliciousIntent: 'yes',
      recipients: { kind: 'unknown' },
    }
    expect(severityOf(all, pack)).toMatchObject({ cb: 1.5, se: 4.5, band: 'veryHigh' })
  })
  it('takes what is public for in the hands of unknown people', () => {
    expect(severityOf({ ...debtLetter, recipients: { kind: 'known', public: true } }, pack).cb).toBe(0.5)
  })
  it('gives no points for readers where nothing was exposed', () => {
    const down: BreachFacts = {
      ...debtLetter,
      natures: ['availability'],
      availability: 'temporary',
      exfiltration: 'no',
    }
    expect(severityOf(down, pack).circumstances).toMatchObject({ confidentiality: 0, availability: 0.25 })
  })
  it.each([
    [1.75, 'low'],
    [2, 'medium'],
    [2.75, 'medium'],
    [3, 'high'],
    [3.75, 'high'],
    [4, 'veryHigh'],
    [6, 'veryHigh'],
  ])('of %d is %s', (se, band) => {
    expect(bandOf(se, pack.severity)).toBe(band)
  })
  it.each([
    // EI of a class 1, and CB 0.25: 1.25, 1 ... : a quarter point more or less must cross the limit.
    ['financial', -1, 'known', false],
    ['financial', -1, 'none', true],
    ['financial', 0, 'none', true],
    ['financial', 0, 'known', false],
    ['financial', 0, 'unknown', false],
  ] as const)('of %s%i data with %s readers is near a limit: %s', (dataClass, adjustment, kind, near) => {
    const facts: BreachFacts = {
      ...debtLetter,
      classes: [{ class: dataClass, adjustment }],
      recipients: { kind },
    }
    expect(severityOf(facts, pack).nearLimit).toBe(near)
  })
  it('flags more than a hundred people by the upper end of an estimate', () => {
    const flags = (max: number) => severityOf({ ...debtLetter, people: { min: 1, max, estimate: true } }, pack).flags
    expect([flags(100), flags(101)]).toEqual([[], ['over100']])
  })
  it.each([
    ['yes', 'yes', ['unintelligible']],
    ['yes', 'unknown', ['unintelligible']],
    ['yes', 'no', []],
    ['no', 'yes', []],
    ['unknown', 'yes', []],
  ] as const)('flags data unintelligible (%s) with a safe key (%s) as %o', (unintelligible, keySafe, flags) => {
    const facts: BreachFacts = { ...debtLetter, protection: { unintelligible, keySafe } }
    expect(severityOf(facts, pack)).toMatchObject({ flags, se: 3.25 })
  })
  it('counts what is unknown at its worst and names it', () => {
    expect(severityOf({}, pack)).toMatchObject({
      dpc: 4,
      ei: 1,
      cb: 1,
      unknowns: [
        'natures',
        'specialCategories',
        'categories',
        'classes',
        'identifiability',
        'people',
        'maliciousIntent',
        'recipients.kind',
        'protection.unintelligible',
        'availability',
        'integrity',
      ],
    })
  })
  it('derives the classes from the categories until the officer scores them', () => {
    const derived = severityOf(
      { ...debtLetter, classes: [], categories: ['name', 'debts'], specialCategories: [] },
      pack,
    )
    expect(derived).toMatchObject({ dpc: 3, unknowns: ['classes'] })
    expect(
      severityOf({ ...debtLetter, classes: [], categories: ['name'], specialCategories: ['health'] }, pack).dpc,
    ).toBe(4)
  })
})
