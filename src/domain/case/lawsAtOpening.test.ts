import { expect, it } from 'vitest'
import { defaultPolicy, type Regime } from '../people.ts'
import { lawsAtOpening } from './lawsAtOpening.ts'
import { openCase } from './openCase.ts'
import { hoursLater, officer, reportedAt } from './testing.ts'

const openedUnder = (switchedOn: readonly Regime[], chosen: readonly Regime[] = []) =>
  openCase(
    {
      reference: 'DL-2026-0001',
      title: 'Brief naar verkeerde ontvanger',
      reports: ['r1'],
      firstReportAt: reportedAt,
      ourRole: 'controller',
      controller: null,
      regimes: chosen,
    },
    { by: officer, now: hoursLater(1), policy: { ...defaultPolicy, regimes: switchedOn }, newId: () => 'c1' },
  )

it('puts a new case under the GDPR alone, whatever other laws are switched on', () => {
  expect(openedUnder(['avg', 'wpg', 'cbw'])).toHaveProperty('events.0.regimes', ['avg'])
})

it('puts it under the others that somebody chose for it', () => {
  expect(openedUnder(['avg', 'wpg'], ['wpg'])).toHaveProperty('events.0.regimes', ['wpg'])
})

it('leaves no case without a law where the organisation does not work under the GDPR', () => {
  expect(lawsAtOpening({ regimes: ['wpg', 'wjsg'] })).toEqual(['wpg', 'wjsg'])
})
