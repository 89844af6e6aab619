import { expect, it } from 'vitest'
import type { BreachFacts } from '../law/facts.ts'
import { type Claim, claimState, type ClaimGround, type ClaimState } from './claims.ts'

const on = (over: Partial<ClaimGround> = {}): ClaimGround => ({
  facts: {},
  verdict: null,
  hasLaterMeasure: false,
  ...over,
})

it.each<[Claim, BreachFacts, ClaimState]>([
  ['trustedAndDestroyed', {}, 'unrecorded'],
  [
    'trustedAndDestroyed',
    { recipients: { kind: 'known', trusted: 'yes', destructionConfirmed: 'unknown' } },
    'unrecorded',
  ],
  ['trustedAndDestroyed', { recipients: { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes' } }, 'holds'],
  ['trustedAndDestroyed', { recipients: { trusted: 'no', destructionConfirmed: 'yes' } }, 'contradicted'],
  [
    'trustedAndDestroyed',
    { recipients: { kind: 'unknown', trusted: 'yes', destructionConfirmed: 'yes' } },
    'contradicted',
  ],
  ['destroyed', { recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'yes' } }, 'holds'],
  ['destroyed', { recipients: { kind: 'known', destructionConfirmed: 'no' } }, 'contradicted'],
  ['boundToSecrecy', { recipients: { kind: 'known', trusted: 'no' } }, 'contradicted'],
  ['unintelligible', { protection: { unintelligible: 'yes', keySafe: 'yes' } }, 'holds'],
  ['unintelligible', { protection: { unintelligible: 'yes' } }, 'unrecorded'],
  ['unintelligible', { protection: { unintelligible: 'yes', keySafe: 'no' } }, 'contradicted'],
  ['brieflyAway', { availability: 'temporary', restoredWithin: 'hours' }, 'holds'],
  ['brieflyAway', { availability: 'temporary', restoredWithin: 'days' }, 'contradicted'],
  ['brieflyAway', { availability: 'permanent' }, 'contradicted'],
  ['publicBefore', { categories: ['name', 'address'] }, 'holds'],
  ['publicBefore', { categories: ['name', 'bsn'] }, 'contradicted'],
  ['publicBefore', { specialCategories: ['health'] }, 'contradicted'],
  ['secretAddress', {}, 'holds'],
  ['secretAddress', { secretAddress: 'no' }, 'contradicted'],
  ['secretAddress', { secretAddress: 'no', subgroups: [{ name: 'opvang', secretAddress: 'yes' }] }, 'holds'],
  ['knowsThePerson', { recipients: { kind: 'none' } }, 'contradicted'],
  ['tooMany', { people: { min: 1, max: 1, estimate: false } }, 'contradicted'],
  ['tooMany', { people: { min: 50, max: 5000, estimate: true } }, 'holds'],
])('holds "%s" against the facts %j: %s', (claim, facts, state) => {
  expect(claimState(claim, on({ facts }))).toBe(state)
})

it('holds what is said of the risk against the verdict', () => {
  const states = (verdict: ClaimGround['verdict']) =>
    (['riskPossible', 'highRisk', 'noHighRisk'] as const).map((claim) => claimState(claim, on({ verdict })))
  expect(states(null)).toEqual(['holds', 'unrecorded', 'unrecorded'])
  expect(states('unlikely')).toEqual(['contradicted', 'contradicted', 'holds'])
  expect(states('risk')).toEqual(['holds', 'contradicted', 'holds'])
  expect(states('highRisk')).toEqual(['holds', 'holds', 'contradicted'])
})

it('holds that a measure took the risk away only where one is recorded', () => {
  expect(claimState('laterMeasure', on())).toBe('unrecorded')
  expect(claimState('laterMeasure', on({ hasLaterMeasure: true }))).toBe('holds')
})
