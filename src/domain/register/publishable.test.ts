import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidentKinds } from '../law/facts.ts'
import { beginsQuarter, fewestTogether, publishable, type PublishedLine, wholeQuarters } from './publishable.ts'
import type { RegisterRow } from './registerRow.ts'

const row = (over: Partial<RegisterRow> = {}): RegisterRow => ({
  outcome: 'breach',
  open: false,
  imported: false,
  openedAt: '2026-11-17T14:00:00.000Z',
  openedMonth: '2026-11',
  handler: 'anna',
  controller: 'College van Waterveen',
  department: 'Burgerzaken',
  cause: 'internal-accidental',
  incidentKind: 'postWrong',
  categories: ['name', 'health'],
  authorityState: 'notified',
  subjectsState: 'informed',
  notified: true,
  filedLate: false,
  clockEnds: null,
  contained: true,
  people: { min: 1, max: 1 },
  hoursToAwareness: 1,
  hoursToContainment: 2,
  hoursToDecision: 3,
  retentionUntil: null,
  onLegalHold: false,
  destroyedAt: null,
  ...over,
})
const many = (number: number, over: Partial<RegisterRow> = {}) => Array.from({ length: number }, () => row(over))
const groupsOf = (lines: readonly PublishedLine[]) =>
  Object.fromEntries(
    [...Map.groupBy(lines, ({ period, kind }) => `${period} ${kind}`)].map(([key, own]) => [key, own.length]),
  )

describe('the publishable register', () => {
  it('says of a breach when and what roughly, in classes, and in no words of anybody', () => {
    expect(publishable(many(5)).lines[0]).toEqual({
      period: '2026-Q4',
      kind: 'postWrong',
      people: 'upTo9',
      bsn: false,
      specialData: true,
      notified: true,
      inTime: true,
      informed: true,
    })
  })

  it('makes rare breaches coarser: first their period, then their kind', () => {
    const rows = [
      ...many(6),
      ...many(3, { incidentKind: 'cyber' }),
      ...many(2, { incidentKind: 'cyber', openedMonth: '2026-02' }),
      ...many(4, { incidentKind: 'device' }),
      ...many(1, { incidentKind: 'share' }),
    ]
    const { lines, coarsened } = publishable(rows)
    expect(groupsOf(lines)).toEqual({ '2026-Q4 postWrong': 6, '2026 cyber': 5, '2026 null': 5 })
    expect(coarsened).toEqual({ breaches: 16, published: 16, toYear: 5, withoutKind: 5, withoutPeriod: 0 })
  })

  it('hides a second group with one that is too small, so that no difference tells it', () => {
    const { lines } = publishable([
      ...many(9),
      ...many(6, { incidentKind: 'cyber' }),
      ...many(1, { openedMonth: '2025-03' }),
    ])
    expect(groupsOf(lines)).toEqual({ '2026-Q4 postWrong': 9, 'null null': 7 })
    const sameYear = publishable([
      ...many(9),
      ...many(6, { incidentKind: 'cyber' }),
      ...many(1, { incidentKind: 'auth' }),
    ])
    expect(groupsOf(sameYear.lines)).toEqual({ '2026-Q4 postWrong': 9, '2026 null': 7 })
  })

  it('publishes nothing where there is too little in all, and no case that was no breach', () => {
    expect(publishable(many(4)).lines).toEqual([])
    expect(publishable([...many(4), ...many(5, { outcome: 'noBreach' })]).lines).toEqual([])
  })

  it('shows every breach with at least four others, and all of them or none, whatever the register', () => {
    const rows = fc.array(
      fc.record({
        incidentKind: fc.constantFrom(...incidentKinds, null),
        openedMonth: fc.constantFrom('2024-12', '2025-01', '2025-03', '2025-04', '2026-11'),
        people: fc.constantFrom(null, { min: 1, max: 3 }, { min: 10, max: 2000 }),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(rows, (made) => {
        const { lines } = publishable(made.map(row))
        expect(lines.length).toBe(made.length < fewestTogether ? 0 : made.length)
        expect(Object.values(groupsOf(lines)).every((size) => size >= fewestTogether)).toBe(true)
      }),
    )
  })
})

describe('the period of the publishable register', () => {
  it.each([
    [
      { openedFrom: '2026-02-03', openedBefore: '2026-02-04' },
      { openedFrom: '2026-01-01', openedBefore: '2026-04-01' },
    ],
    [
      { openedFrom: '2026-10-01', openedBefore: '2026-10-02' },
      { openedFrom: '2026-10-01', openedBefore: '2027-01-01' },
    ],
    [
      { openedFrom: '2026-01-01', openedBefore: '2027-01-01' },
      { openedFrom: '2026-01-01', openedBefore: '2027-01-01' },
    ],
    [{ openedFrom: '2026-09-30' }, { openedFrom: '2026-07-01' }],
    [{}, {}],
  ])('of %j is %j', (asked, whole) => {
    expect(wholeQuarters(asked)).toEqual(whole)
    expect(Object.values(whole).every(beginsQuarter)).toBe(true)
  })
})
