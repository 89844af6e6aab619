import { describe, expect, it } from 'vitest'
import { authorityStateOf, subjectsStateOf } from './states.ts'
import { clockOf } from './clock.ts'
import { correctRole } from './correctRole.ts'
import { dutiesOf } from './duties.ts'
import { askSecondReading, giveSecondReading } from './secondReading.ts'
import {
  after,
  aware,
  by,
  colleague,
  given,
  hoursLater,
  officer,
  opened,
  refusalIn,
  withSecondReader,
} from './testing.ts'

const context = by(officer, hoursLater(80))
const toProcessor = { ourRole: 'processor', controller: 'Gemeente Waterveen', reason: 'In opdracht' } as const
const toController = {
  ourRole: 'controller',
  controller: 'Gemeente Waterveen',
  reason: 'Wij bepalen het doel',
} as const
const asController = given(opened, aware)
const asProcessor = given({ ...opened, ourRole: 'processor', controller: 'Gemeente Waterveen' }, aware)
const duties = (breach: typeof asController) => dutiesOf(breach, context.policy).map(({ code, state }) => [code, state])

describe('a role that was chosen wrongly', () => {
  it('leaves a processor nothing to decide, and its controllers to tell', () => {
    const corrected = after(asController, correctRole(toProcessor, asController, context), context)
    expect(corrected).toMatchObject({ ourRole: 'processor', controller: 'Gemeente Waterveen' })
    expect([authorityStateOf(corrected), subjectsStateOf(corrected)]).toEqual(['notRequired', 'notRequired'])
    expect(clockOf(corrected).state).toBe('notNeeded')
    expect(duties(corrected)).toEqual([['informControllers', 'running']])
  })

  it('makes the clock of a controller count from the start that stood, also where it is late by then', () => {
    const corrected = after(asProcessor, correctRole(toController, asProcessor, context), context)
    expect(corrected).toMatchObject({ ourRole: 'controller', controller: null })
    expect(clockOf(corrected)).toMatchObject({ state: 'running', startsAt: aware.awareAt, deadline: hoursLater(72) })
    expect(duties(corrected)).toEqual([['notifyAuthority', 'running']])
  })

  it('is put right with what it was, and why', () => {
    const decision = correctRole(toProcessor, asController, context)
    expect(decision).toEqual({
      events: [{ type: 'roleCorrected', was: 'controller', ...toProcessor, readingId: null }],
    })
  })

  it('needs the second reader where the duties of a controller would end by it, once for each time', () => {
    const mine = by(officer, hoursLater(2), withSecondReader)
    const theirs = by(colleague, hoursLater(3), withSecondReader)
    const needed = { code: 'secondReadingNeeded', of: 'becomeProcessor' }
    expect(refusalIn(correctRole(toProcessor, asController, mine))).toEqual(needed)
    expect(refusalIn(correctRole(toController, asProcessor, mine))).toBeNull()

    const asked = after(
      asController,
      askSecondReading({ of: 'becomeProcessor', reason: 'In opdracht' }, asController, mine),
      mine,
    )
    const answer = { readingId: 'id-1', outcome: 'approved', text: '' } as const
    const read = after(asked, giveSecondReading(answer, asked, theirs), theirs)
    const corrected = after(read, correctRole(toProcessor, read, mine), mine)
    expect(corrected.ourRole).toBe('processor')
    const back = after(corrected, correctRole(toController, corrected, mine), mine)
    expect(refusalIn(correctRole(toProcessor, back, mine))).toEqual(needed)
  })

  it('stays as it is in a closed case', () => {
    const closed = given(opened, { type: 'caseClosed', reason: null })
    expect(refusalIn(correctRole(toProcessor, closed, context))).toMatchObject({ code: 'caseClosed' })
  })
})
