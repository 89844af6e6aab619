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

it('puts a new case under the GDPR, not under the laws that take its place for other data', () => {
  expect(openedUnder(['avg', 'wpg', 'wjsg'])).toHaveProperty('events.0.regimes', ['avg'])
})

it('keeps the short term of the law that holds beside the GDPR', () => {
  expect(openedUnder(['avg', 'cbw'])).toHaveProperty('events.0.regimes', ['avg', 'cbw'])
})

it('puts it under the others that somebody chose for it', () => {
  expect(openedUnder(['avg', 'wpg'], ['wpg'])).toHaveProperty('events.0.regimes', ['wpg'])
})

it('leaves no case without a law where the organisation does not work under the GDPR', () => {
  expect(lawsAtOpening({ regimes: ['wpg', 'wjsg'] })).toEqual(['wpg', 'wjsg'])
})
