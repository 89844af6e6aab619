import { describe, expect, it } from 'vitest'
import { setRetention } from '../case/closeCase.ts'
import { by, given, hoursLater, officer, opened, refusalIn } from '../case/testing.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { retentionOf } from './retention.ts'

const closed = { type: 'caseClosed', reason: null } as const
const chosen = {
  type: 'retentionSet',
  basis: 'selectionList',
  until: '2040-01-01',
  reason: 'Selectielijst',
} as const

describe('how long a case is kept', () => {
  it('is nothing to say of an open case', () => {
    expect(retentionOf(given(opened), pack)).toBeNull()
  })
  it('is five years from the closing where nobody chose, and three at least', () => {
    expect(retentionOf(given(opened, closed), pack)).toEqual({
      basis: 'policyDefault',
      until: '2031-11-17',
      reason: null,
      minimum: '2029-11-17',
      setByHand: false,
    })
  })
  it('is what somebody chose', () => {
    expect(retentionOf(given(opened, chosen), pack)).toMatchObject({
      until: '2040-01-01',
      minimum: null,
      setByHand: true,
    })
    expect(retentionOf(given(opened, closed, chosen), pack)).toMatchObject({
      basis: 'selectionList',
      until: '2040-01-01',
      minimum: '2029-11-17',
    })
  })
  it('changes by data alone', () => {
    const longer = { ...pack, retention: { ...pack.retention, minimumYears: 4, defaultYears: 10 } }
    expect(retentionOf(given(opened, closed), longer)).toMatchObject({
      until: '2036-11-17',
      minimum: '2030-11-17',
    })
  })
})

describe('choosing it', () => {
  const context = by(officer, hoursLater(1))
  const choose = (
    until: string,
    basis: 'policyDefault' | 'legalProceedings',
    reason: string | null,
    breach = given(opened, closed),
  ) => refusalIn(setRetention({ until, basis, reason }, breach, context))

  it('is refused before the minimum, and says which day that is', () => {
    expect(choose('2029-11-16', 'policyDefault', 'Opruimen')).toEqual({
      code: 'retentionTooShort',
      minimum: '2029-11-17',
    })
    expect(choose('2029-11-17', 'policyDefault', null)).toBeNull()
  })
  it('is allowed before the minimum on a legal basis with its reason', () => {
    expect(choose('2027-01-01', 'legalProceedings', 'Uitspraak van de rechter')).toBeNull()
    expect(choose('2027-01-01', 'legalProceedings', ' ')).toMatchObject({ code: 'retentionTooShort' })
  })
  it('counts from now while the case is open', () => {
    expect(choose('2029-11-16', 'policyDefault', null, given(opened))).toMatchObject({
      minimum: '2029-11-17',
    })
  })
})
