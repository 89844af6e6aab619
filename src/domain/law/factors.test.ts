import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainFactors } from './explainFactors.ts'
import { factorCodes, factorsOf } from './factors.ts'
import type { BreachFacts } from './facts.ts'
import { anyFacts } from './facts.testdata.ts'
import { debts, letter } from './official/letters.testdata.ts'
import { about, exactly } from './official/officialCase.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

const codesOf = (facts: BreachFacts, factor: string) =>
  factorsOf(facts, pack)
    .find(({ code }) => code === factor)
    ?.findings.map(({ code, weight }) => [code, weight])
const told = (facts: BreachFacts) =>
  explainFactors(factorsOf(facts, pack), 'nl', pack.id).flatMap(({ findings }) => findings.map(({ text }) => text))

describe('the factors of the EDPB', () => {
  it('stand in its order, each with something to say and its source', () => {
    const factors = explainFactors(factorsOf({}, pack), 'en', pack.id)
    expect(factors.map(({ code }) => code)).toEqual(factorCodes)
    for (const { findings, source } of factors) {
      expect(findings.length).toBeGreaterThan(0)
      expect(source).toBe('EDPB, Guidelines 9/2022, IV.B')
    }
  })
  it('say what is not recorded, and count nothing in its place', () => {
    expect(codesOf({}, 'type')).toEqual([['naturesUnknown', 'unknown']])
    expect(codesOf({}, 'data')).toEqual([['kindsUnknown', 'unknown']])
    expect(codesOf({}, 'identification')).toEqual([['recognisableUnknown', 'unknown']])
    expect(codesOf({}, 'number')).toEqual([['peopleUnknown', 'unknown']])
  })
  it('read a letter about debts as one person whom it can harm', () => {
    expect(codesOf(debts, 'consequences')).toEqual([
      ['damage', 'raises'],
      ['recipientSilent', 'raises'],
    ])
    expect(codesOf(debts, 'controller')).toEqual([['dependentTask', 'raises']])
    expect(told(debts)).toEqual(
      expect.arrayContaining([
        'Het gaat om: naam, adres en problematische schulden.',
        'De gegevens horen bij een taak waarbij mensen van u afhankelijk zijn: problematische schulden.',
        'Het gaat om één persoon. Ook één persoon kan ernstig worden geraakt.',
      ]),
    )
  })
  it('let own encryption with a safe key lower, and say when the key is not known to be safe', () => {
    const readable = codesOf(letter, 'identification')
    expect(readable).toEqual([['recognisable', 'raises']])
    const safe = codesOf({ ...letter, protection: { unintelligible: 'yes', keySafe: 'yes' } }, 'identification')
    expect(safe).toContainEqual(['unintelligible', 'lowers'])
    const unsure = codesOf({ ...letter, protection: { unintelligible: 'yes' } }, 'identification')
    expect(unsure).toContainEqual(['keyUnknown', 'unknown'])
  })
  it('let a confirmation lower only where the recipient can be trusted', () => {
    const confirmed = { ...letter, recipients: { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes' } } as const
    expect(codesOf(confirmed, 'consequences')).toEqual([['recipientConfirmed', 'lowers']])
    const stranger = { ...letter, recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'yes' } } as const
    expect(codesOf(stranger, 'consequences')).toEqual([['noConsequenceSeen', 'neutral']])
  })
  it('see the people of a subgroup, and name those who are assessed apart', () => {
    const apart: BreachFacts = { ...letter, subgroups: [{ name: 'blijf-van-mijn-lijf', secretAddress: 'yes' }] }
    expect(codesOf(apart, 'individual')).toEqual([
      ['notVulnerable', 'neutral'],
      ['secretAddress', 'raises'],
      ['apart', 'neutral'],
    ])
    expect(told(apart)).toContain('Apart beoordeeld: blijf-van-mijn-lijf.')
  })
  it('give numbers of people as they were recorded', () => {
    expect(told({ people: about(80, 120) })).toContain('Het gaat om 80 tot 120 mensen, dus meer dan 100.')
    expect(told({ people: exactly(1200) })).toContain('Het gaat om 1.200 mensen, dus meer dan 100.')
    expect(told({ people: exactly(2), records: exactly(7) })).toContain('Meer stukken dan mensen: 7 over 2.')
  })
  it.each(['nl', 'en'] as const)('have a whole sentence in %s for any facts', (language) => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { findings } of explainFactors(factorsOf(facts, pack), language, pack.id))
          for (const { text } of findings) {
            expect(text).toMatch(/^[A-Z].*[.]$/)
            expect(text).not.toMatch(/undefined|NaN|object|null/)
          }
      }),
    )
  })
})
