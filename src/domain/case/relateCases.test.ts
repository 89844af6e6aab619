import { describe, expect, it } from 'vitest'
import { clockOf } from './clock.ts'
import { establishAwareness } from './establishAwareness.ts'
import { absorbCase, linkCase, mergeInto } from './relateCases.ts'
import { after, aware, by, given, hoursLater, noMoments, officer, opened, refusalIn } from './testing.ts'

const context = by(officer, hoursLater(10))
const later = { awareAt: hoursLater(6), reason: 'Onderzoek duurde tot 20:10', moments: noMoments }
const awareLater = after(given(opened), establishAwareness(later, given(opened), context), context)
const other = (breach: typeof awareLater) => ({ ...breach, id: 'case-2' })

describe('the case that takes another one over', () => {
  it('takes over the earlier awareness, so the clock never runs later in silence', () => {
    const merged = after(
      awareLater,
      absorbCase(other(given(opened, aware)), 'Zelfde brief', awareLater, context),
      context,
    )
    expect(clockOf(merged).deadline).toBe(hoursLater(72))
    expect(merged.earlierAwareness.map(({ awareAt }) => awareAt)).toEqual([hoursLater(6)])
  })

  it('keeps its own awareness when that is the earlier one', () => {
    const own = given(opened, aware)
    const merged = after(own, absorbCase(other(awareLater), 'Zelfde brief', own, context), context)
    expect(clockOf(merged).deadline).toBe(hoursLater(72))
    expect(merged.earlierAwareness).toEqual([])
  })
})

it('takes over the open tasks with owner and day, and leaves those that were done', () => {
  const call = {
    type: 'taskAdded',
    taskId: 'a',
    text: 'Ontvanger nabellen',
    owner: 'officer',
    dueOn: '2026-11-19',
  } as const
  const ask = { ...call, taskId: 'b', text: 'Envelop opvragen' }
  const absorbed = other(given(opened, call, ask, { type: 'taskDone', taskId: 'b' }))
  const merged = after(given(opened), absorbCase(absorbed, 'Zelfde brief', given(opened), context), context)
  expect(merged.tasks.map(({ text, owner, dueOn, state }) => [text, owner, dueOn, state])).toEqual([
    ['Ontvanger nabellen', 'officer', '2026-11-19', 'open'],
  ])
})

it('is never linked to or merged into itself', () => {
  const itself = { other: 'case-1', reason: 'x' }
  expect(refusalIn(linkCase(itself, given(opened), context))).toEqual({ code: 'sameCase' })
  expect(refusalIn(mergeInto(itself, given(opened), context))).toEqual({ code: 'sameCase' })
})
