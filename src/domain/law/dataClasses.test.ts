import { describe, expect, it } from 'vitest'
import { type Advice, adviceOn } from './advice.ts'
import type { BreachFacts, ClassScore, DataClass } from './facts.ts'
import { withFact } from './facts.testdata.ts'
import { debts, letter } from './official/letters.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { severityOf } from './severity.ts'

const scores = (dataClass: DataClass, adjustment: number): readonly ClassScore[] => [{ class: dataClass, adjustment }]

const answersTo = ({ risk, notifyAuthority, informSubjects }: Advice) => [risk, notifyAuthority, informSubjects]
const advised = (facts: BreachFacts) => answersTo(adviceOn(facts, pack))
const codes = (facts: BreachFacts) => adviceOn(facts, pack).reasons.map(({ code }) => code)

describe('what was ticked and not scored', () => {
  const health: BreachFacts = { ...letter, specialCategories: ['health'] }

  it('stays open: health data count as sensitive until somebody says what they reveal', () => {
    const advice = adviceOn(health, pack)
    expect(answersTo(advice)).toEqual(['highRisk', 'depends', 'depends'])
    const onClasses = advice.conditions.filter(({ fact }) => fact === 'classes')
    expect(onClasses.map(({ ifValue, then, kind }) => [ifValue, then.notifyAuthority, kind])).toEqual([
      [[...scores('simple', 0), ...scores('sensitive', -3)], 'no', 'open'],
      [[...scores('simple', 0), ...scores('sensitive', 0)], 'yes', 'open'],
    ])
  })
  it('leaves the score to the classes that were scored, and says what the rest could make of it', () => {
    const scoredOnDebts: BreachFacts = { ...debts, specialCategories: ['health'] }
    expect(severityOf(scoredOnDebts, pack)).toMatchObject({
      dpc: 3,
      se: 3.25,
      band: 'high',
      unknowns: ['classes'],
      atWorst: { se: 4.25, band: 'veryHigh' },
    })
    const { reasons } = adviceOn(scoredOnDebts, pack)
    expect(reasons.find(({ code }) => code === 'severityScore')?.params).toEqual({ se: 3.25, band: 'high' })
    expect(reasons.find(({ code }) => code === 'classUnscored')).toMatchObject({
      params: { se: 4.25, band: 'veryHigh' },
      assumed: true,
    })
    expect(severityOf(debts, pack).atWorst).toBeUndefined()
  })
  it('is settled by scoring the class, also as a mere preference', () => {
    const preference = { ...health, classes: [...scores('simple', 0), ...scores('sensitive', -3)] }
    expect(advised(preference)).toEqual(['unlikely', 'no', 'no'])
    expect(severityOf(preference, pack)).toMatchObject({ dpc: 1, unknowns: [] })
  })
  it('counts a ticked kind of money as financial data', () => {
    const iban = { ...letter, categories: ['name', 'iban'] } as const
    expect(severityOf(iban, pack)).toMatchObject({ dpc: 1, unknowns: ['classes'], atWorst: { se: 2.25 } })
    expect(advised(iban)).toEqual(['risk', 'depends', 'no'])
    expect(severityOf({ ...iban, classes: scores('financial', -2) }, pack)).toMatchObject({
      dpc: 1,
      unknowns: [],
    })
  })
  it('adds nothing where a graver class was scored', () => {
    expect(severityOf({ ...debts, classes: scores('sensitive', 0) }, pack)).toMatchObject({
      dpc: 4,
      unknowns: [],
    })
  })
  it.each([
    ['debts', 3],
    ['card', 3],
    ['criminal', 4],
    ['location', 2],
    ['identityDocumentCopy', 3],
  ] as const)('takes %s beside scored simple data for %i at worst', (category, dpc) => {
    const { atWorst } = severityOf({ ...letter, categories: ['name', category] }, pack)
    expect(atWorst?.se).toBe(dpc + 0.25)
  })
  it.each(['bsn', 'access', 'card', 'identityDocumentCopy', 'debts', 'benefits', 'criminal'] as const)(
    'asks for everything when somebody only ticks %s',
    (category) => {
      const ticked: BreachFacts = {
        natures: ['confidentiality'],
        categories: ['name', category],
        recipients: { kind: 'known', trusted: 'no' },
      }
      expect(advised(ticked)).toEqual(['highRisk', 'yes', 'yes'])
    },
  )
  it('asks for everything when somebody only ticks health', () => {
    expect(
      advised({
        natures: ['confidentiality'],
        specialCategories: ['health'],
        recipients: { kind: 'known', trusted: 'no' },
      }),
    ).toEqual(['highRisk', 'yes', 'yes'])
  })
  it('says that a special category would change the advice on scored data', () => {
    const { conditions } = adviceOn(withFact(letter, 'specialCategories', undefined), pack)
    expect(conditions).toContainEqual(
      expect.objectContaining({ fact: 'specialCategories', ifValue: ['health'], kind: 'wouldChange' }),
    )
  })
})

describe('sensitive data of vulnerable people that were gone for hours', () => {
  const ward: BreachFacts = {
    ...letter,
    natures: ['availability'],
    availability: 'temporary',
    restoredWithin: 'hours',
    specialCategories: ['health'],
    classes: scores('sensitive', 0),
    vulnerablePeople: 'yes',
    backup: 'no',
  }
  it('are a risk: care may have had to wait', () => {
    expect(advised(ward)).toEqual(['risk', 'yes', 'no'])
    expect(codes(ward)).toEqual(['availabilityCritical'])
    expect(advised({ ...ward, backup: 'yes' })).toEqual(['risk', 'yes', 'no'])
  })
  it('are none where the people are not vulnerable or the data not sensitive', () => {
    expect(advised({ ...ward, vulnerablePeople: 'no' })).toEqual(['unlikely', 'no', 'no'])
    expect(advised({ ...ward, specialCategories: [], classes: scores('financial', 0) })).toEqual([
      'unlikely',
      'no',
      'no',
    ])
  })
  it('are none when what was lost is an encrypted copy of something that is still there', () => {
    const stick: BreachFacts = {
      ...ward,
      natures: ['confidentiality', 'availability'],
      backup: 'yes',
      protection: { unintelligible: 'yes', keySafe: 'yes' },
    }
    expect(advised(stick)).toEqual(['unlikely', 'no', 'no'])
    expect(adviceOn({ ...stick, backup: 'no' }, pack).risk).toBe('risk')
    expect(adviceOn({ ...stick, restoredWithin: 'notApplicable', backup: 'no' }, pack).risk).toBe('unlikely')
  })
  it('are a high risk once it takes days', () => {
    expect(advised({ ...ward, restoredWithin: 'days' })).toEqual(['highRisk', 'yes', 'yes'])
  })
  it('are not said to become harmless by encryption, where nobody could see them', () => {
    const { conditions } = adviceOn({ ...ward, protection: undefined }, pack)
    expect(conditions.flatMap(({ fact, and = [] }) => [fact, ...and.map((one) => one.fact)])).not.toContain(
      'protection.unintelligible',
    )
  })
})
