import { describe, expect, it } from 'vitest'
import { adviceOn } from './advice.ts'
import type { BreachFacts } from './facts.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import type { RulePack } from './rulePack.ts'
import { rulePackAt, rulePackById } from './rulePacks.ts'

const later: RulePack = {
  ...pack,
  id: 'later',
  validFrom: '2028-01-01T00:00:00Z',
  authorityThreshold: 'highRisk',
}

describe('rule packs', () => {
  it('are found by the moment of awareness, whatever their order', () => {
    expect(rulePackAt('2027-12-31T23:59:59Z', [later, pack]).id).toBe('2026-01')
    expect(rulePackAt('2028-01-01T00:00:00Z', [later, pack]).id).toBe('later')
    expect(rulePackAt('2028-01-01T01:00:00+02:00', [pack, later]).id).toBe('2026-01')
  })
  it('leave awareness before the GDPR to the first of them', () => {
    expect(rulePackAt('2001-01-01T00:00:00Z').id).toBe('2026-01')
  })
  it('are found by their name, and nobody invents one', () => {
    expect(rulePackById('later', [pack, later])).toBe(later)
    expect(() => rulePackById('1999-01')).toThrow('1999-01')
    expect(() => rulePackAt('2026-01-01T00:00:00Z', [])).toThrow(RangeError)
  })
  it('move the threshold for the AP by data alone', () => {
    const cc: BreachFacts = {
      natures: ['confidentiality'],
      categories: ['email'],
      classes: [{ class: 'simple', adjustment: 0 }],
      people: { min: 800, max: 800, estimate: false },
      vulnerablePeople: 'no',
      maliciousIntent: 'no',
      recipients: { kind: 'known', trusted: 'no' },
    }
    expect(adviceOn(cc, pack)).toMatchObject({ risk: 'risk', notifyAuthority: 'yes', rulePack: '2026-01' })
    expect(adviceOn(cc, later)).toMatchObject({ risk: 'risk', notifyAuthority: 'no', rulePack: 'later' })
  })
})
