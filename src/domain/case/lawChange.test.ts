import { describe, expect, it } from 'vitest'
import { futurePack, packsWithChange } from '../law/futurePack.testdata.ts'
import { defaultPolicy } from '../people.ts'
import type { Instant } from '../time.ts'
import { clockOf } from './clock.ts'
import type { Context } from './context.ts'
import { notifyAuthority } from './decideOnAuthority.ts'
import { dutiesOf } from './duties.ts'
import { establishAwareness } from './establishAwareness.ts'
import { nextStepOf } from './nextStep.ts'
import { summarise } from './summary.ts'
import { after, by, given, hoursLater, noMoments, officer, opened } from './testing.ts'

/** A case whose first report and awareness were at that moment, handled by the packs there would be. */
function caseOf(awareAt: Instant) {
  const began = given(opened.type === 'caseOpened' ? { ...opened, firstReportAt: awareAt } : opened)
  const context: Context = { ...by(officer, hoursLater(1, awareAt)), packs: packsWithChange }
  const known = after(began, establishAwareness({ awareAt, reason: null, moments: noMoments }, began, context), context)
  return { known, summary: summarise(known, defaultPolicy, packsWithChange) }
}

const lastOld = '2027-12-31T22:59:59.999Z'
const firstNew = '2027-12-31T23:00:00.000Z'

describe('a pack with 96 hours from a future date', () => {
  it('leaves a case alone that began a moment before, and counts for one that began then', () => {
    expect(caseOf(lastOld).summary).toMatchObject({
      dueAt: hoursLater(72, lastOld),
      clock: { deadline: hoursLater(72, lastOld), rulePack: '2026-01' },
    })
    expect(caseOf(firstNew).summary).toMatchObject({
      dueAt: hoursLater(96, firstNew),
      clock: { deadline: hoursLater(96, firstNew), rulePack: futurePack.id },
    })
  })

  it('makes the same hour late in the old case and in time in the new one', () => {
    for (const [awareAt, late] of [
      [lastOld, true],
      [firstNew, false],
    ] as const) {
      const { known } = caseOf(awareAt)
      const context: Context = { ...by(officer, hoursLater(80, awareAt)), packs: packsWithChange }
      const filing = {
        kind: 'initial',
        filedAt: hoursLater(80, awareAt),
        authorityNumber: null,
        delayReason: null,
        reason: null,
      } as const
      const filed = after(known, notifyAuthority(filing, known, context), context)
      expect(clockOf(filed, packsWithChange)).toMatchObject({ filedLate: late, atFiling: { late } })
      expect(dutiesOf(filed, defaultPolicy, packsWithChange)[0]).toMatchObject({ state: 'met', metLate: late })
    }
  })

  it('moves when the duty to the AP goes before an open leak', () => {
    const stepAt = (awareAt: Instant, hours: number) => {
      const { summary } = caseOf(awareAt)
      return nextStepOf(summary.progress, summary.clock, hoursLater(hours, awareAt)).code
    }
    expect(stepAt(lastOld, 50)).toBe('identifyData')
    expect(stepAt(firstNew, 50)).toBe('contain')
    expect(stepAt(firstNew, 74)).toBe('identifyData')
  })

  it('leaves police data their 72 hours, which then lead', () => {
    const wpg = { ...defaultPolicy, regimes: ['avg', 'wpg'] as const }
    const { known } = caseOf(firstNew)
    const both = { ...known, regimes: wpg.regimes }
    const { progress, clock } = summarise(both, wpg, packsWithChange)
    expect(nextStepOf(progress, clock, hoursLater(50, firstNew)).code).toBe('identifyData')
  })

  it('keeps judging an old case by old law once the new one holds', () => {
    const { known } = caseOf(lastOld)
    expect(clockOf(known, packsWithChange)).toEqual(clockOf(known))
  })
})
