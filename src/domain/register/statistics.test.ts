import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../case/events.ts'
import { caseFrom } from '../case/evolve.ts'
import { summarise } from '../case/summary.ts'
import {
  aware,
  dataIdentified,
  given,
  hoursLater,
  leakContained,
  officer,
  opened,
  recorded,
  reportedAt,
} from '../case/testing.ts'
import { defaultPolicy } from '../people.ts'
import { type RegisterRow, registerRowOf } from './registerRow.ts'
import { statisticsOf } from './statistics.ts'

const assigned: CaseEvent = { type: 'handlerAssigned', handler: officer.id }
const filing = (late: boolean, kind: 'initial' | 'withdrawal' = 'initial'): CaseEvent => ({
  type: 'authorityNotified',
  kind,
  filedAt: hoursLater(late ? 80 : 20),
  authorityNumber: null,
  delayReason: null,
  reason: null,
  readingId: null,
  deadline: hoursLater(72),
  late,
})
const toInform: CaseEvent = {
  type: 'subjectsDecided',
  decision: 'inform',
  ground: null,
  reason: null,
  groups: [],
  lookAgainAt: null,
  assessmentVersion: null,
  readingId: null,
  rulePack: '2026-01',
}
const informed: CaseEvent = {
  type: 'subjectsInformed',
  informedAt: hoursLater(30),
  means: ['letter'],
  people: 1,
  text: 'Geachte bewoner',
  proof: null,
  returned: 0,
}
const people = (min: number, max: number): CaseEvent => ({
  ...dataIdentified,
  facts: {
    categories: ['name', 'debts'],
    specialCategories: ['health'],
    people: { min, max, estimate: min !== max },
  },
})
const noBreach: CaseEvent = { type: 'caseIsNoBreach', reason: 'De stick was leeg' }

const row = (...events: readonly CaseEvent[]): RegisterRow =>
  registerRowOf(summarise(given(opened, ...events), defaultPolicy))
const counted = (...cases: readonly RegisterRow[]) => statisticsOf(cases, hoursLater(100))

describe('the numbers of the register', () => {
  it('are all zero without a case', () => {
    const none = { of: 0, min: null, median: null, p90: null, max: null }
    expect(counted()).toEqual({
      breaches: 0,
      noBreach: 0,
      open: 0,
      imported: 0,
      late: 0,
      notifications: { made: 0, withdrawn: 0 },
      notified: { count: 0, of: 0 },
      within72Hours: { count: 0, of: 0 },
      informed: { count: 0, of: 0 },
      contained: { count: 0, of: 0 },
      people: { min: 0, max: 0, unknownIn: 0 },
      hours: { toAwareness: none, toContainment: none, toDecision: none },
      perMonth: [],
      perKind: [],
      perCategory: [],
      perCause: [],
      perDepartment: [],
      perController: [],
      perHandler: [],
      repeats: [],
    })
  })
  it('count breaches and notifications apart', () => {
    const withdrawn = row(aware, filing(false), filing(false, 'withdrawal'), noBreach)
    const { breaches, noBreach: none, notified, notifications } = counted(row(), row(aware, filing(false)), withdrawn)
    expect([breaches, none]).toEqual([2, 1])
    expect(notified).toEqual({ count: 1, of: 2 })
    expect(notifications).toEqual({ made: 2, withdrawn: 1 })
  })
  it('leave out cases that were merged or whose opening was undone', () => {
    const merged = row({ type: 'caseMerged', into: 'case-2', reason: 'Zelfde lek' })
    expect(counted(row(), merged, row({ type: 'openingUndone' })).breaches).toBe(1)
  })
  it('say of small numbers "so many of so many"', () => {
    const all = [row(aware, filing(false)), row(filing(true)), row(filing(false)), row(filing(false))]
    expect(counted(...all).within72Hours).toEqual({ count: 3, of: 4 })
  })
  it('count as informed only where people were to be told', () => {
    expect(counted(row(), row(toInform), row(toInform, informed)).informed).toEqual({ count: 1, of: 2 })
  })
  it('say how many are open and how many contained', () => {
    const { open, contained } = counted(row(leakContained), row({ type: 'caseClosed', reason: null }))
    expect(open).toBe(1)
    expect(contained).toEqual({ count: 1, of: 2 })
  })
  it('keep a range of people a range, and say of how many nothing is known', () => {
    expect(counted(row(people(3, 3)), row(people(100, 250)), row()).people).toEqual({
      min: 103,
      max: 253,
      unknownIn: 1,
    })
  })
  it('count a breach once in every kind of data', () => {
    const { perCategory, perKind } = counted(row(people(1, 1)), row(dataIdentified), row())
    expect(perCategory).toEqual([
      { category: 'debts', breaches: 2 },
      { category: 'name', breaches: 2 },
      { category: 'address', breaches: 1 },
      { category: 'health', breaches: 1 },
    ])
    expect(perKind).toEqual([
      { kind: 'postWrong', breaches: 2, notified: 0 },
      { kind: null, breaches: 1, notified: 0 },
    ])
  })
  it('are per month of opening in the Netherlands', () => {
    const openedAt = (instant: string): RegisterRow =>
      registerRowOf(summarise(caseFrom('case-1', [recorded(opened, 1, instant)]), defaultPolicy))
    const months = counted(
      openedAt('2026-11-30T22:59:59.000Z'),
      openedAt('2026-11-30T23:00:00.000Z'),
      row(filing(true)),
    )
    expect(months.perMonth).toEqual([
      { month: '2026-11', breaches: 2, notified: 1, late: 2 },
      { month: '2026-12', breaches: 1, notified: 0, late: 1 },
    ])
  })
  it('say who has how much open work, and how much of it is late', () => {
    const early = statisticsOf([row(assigned), row(assigned), row(), row(assigned, noBreach)], reportedAt)
    expect(early.perHandler).toEqual([
      { handler: 'officer', open: 2, late: 0 },
      { handler: null, open: 1, late: 0 },
    ])
    expect(counted(row(assigned)).perHandler).toEqual([{ handler: 'officer', open: 1, late: 1 }])
  })
})
