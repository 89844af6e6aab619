import { describe, expect, it } from 'vitest'
import { assessRisk } from './assessRisk.ts'
import { subjectsStateOf } from './states.ts'
import { decideOnSubjects, type DecideOnSubjects, informSubjects } from './decideOnSubjects.ts'
import { informingGrounds } from './codes.ts'
import { missingFor } from './missing.ts'
import {
  after,
  aware,
  by,
  dataIdentified,
  given,
  hoursLater,
  leakContained,
  officer,
  opened,
  refusalIn,
  withSecondReader,
} from './testing.ts'

const context = by(officer, hoursLater(20))
const known = given(opened, aware, dataIdentified)
const highRisk = after(known, assessRisk({ verdict: 'highRisk', reason: 'Schulden' }, known, context), context)
const silence: DecideOnSubjects = {
  decision: 'doNotInform',
  ground: null,
  reason: 'Geen gevolgen',
  groups: [],
  lookAgainAt: null,
}

describe('not telling people', () => {
  it('with a high risk needs a ground', () => {
    expect(refusalIn(decideOnSubjects(silence, highRisk, context))).toEqual({
      code: 'groundRequired',
      grounds: informingGrounds,
    })
  })

  it('without a high risk needs a reason only', () => {
    const low = after(known, assessRisk({ verdict: 'unlikely', reason: 'Ambtgenoot' }, known, context), context)
    expect(refusalIn(decideOnSubjects(silence, low, context))).toBeNull()
    expect(refusalIn(decideOnSubjects({ ...silence, reason: '' }, low, context))).toEqual({
      code: 'reasonRequired',
      for: 'doNotInform',
    })
  })

  it('because the data were unintelligible needs data that were', () => {
    expect(refusalIn(decideOnSubjects({ ...silence, ground: '34-3-a' }, highRisk, context))).toMatchObject({
      condition: 'dataUnintelligible',
    })
  })

  it('because of later measures needs a measure on record', () => {
    const later = { ...silence, ground: '34-3-b' } as const
    expect(refusalIn(decideOnSubjects(later, highRisk, context))).toMatchObject({ condition: 'laterMeasureRecorded' })
    const contained = given(opened, aware, dataIdentified, leakContained)
    const assessed = after(contained, assessRisk({ verdict: 'highRisk', reason: 'x' }, contained, context), context)
    expect(refusalIn(decideOnSubjects(later, assessed, context))).toBeNull()
  })

  it('because of the effort is a public communication, never silence', () => {
    const effort = { ...silence, ground: '34-3-c' } as const
    expect(refusalIn(decideOnSubjects(effort, highRisk, context))).toMatchObject({ condition: 'publicCommunication' })
    expect(refusalIn(decideOnSubjects({ ...effort, decision: 'publicCommunication' }, highRisk, context))).toBeNull()
  })

  it('but in public is for people at high risk a matter of too much effort, said in writing', () => {
    const inPublic = { ...silence, decision: 'publicCommunication' } as const
    expect(refusalIn(decideOnSubjects(inPublic, highRisk, context))).toEqual({
      code: 'groundRequired',
      grounds: ['34-3-c'],
    })
    expect(refusalIn(decideOnSubjects({ ...inPublic, ground: '34-3-c', reason: ' ' }, highRisk, context))).toEqual({
      code: 'reasonRequired',
      for: 'publicCommunication',
    })
    const low = after(known, assessRisk({ verdict: 'risk', reason: 'Klein' }, known, context), context)
    expect(refusalIn(decideOnSubjects({ ...inPublic, reason: null }, low, context))).toBeNull()
  })

  it('but in public asks the second reader at high risk, as silence does', () => {
    const inPublic = { ...silence, decision: 'publicCommunication', ground: '34-3-c' } as const
    const reading = by(officer, hoursLater(20), withSecondReader)
    expect(refusalIn(decideOnSubjects(inPublic, highRisk, reading))).toEqual({
      code: 'secondReadingNeeded',
      of: 'doNotInform',
    })
  })

  it('but in public without that ground is decided again before closing, once the risk proves high', () => {
    const low = after(known, assessRisk({ verdict: 'risk', reason: 'Klein' }, known, context), context)
    const inPublic = { ...silence, decision: 'publicCommunication' } as const
    const decided = after(low, decideOnSubjects(inPublic, low, context), context)
    const graver = after(decided, assessRisk({ verdict: 'highRisk', reason: 'Toch' }, decided, context), context)
    expect(missingFor('close', graver, context.policy).map(({ fact }) => fact)).toContain('subjectsDecision')
  })

  it('at the request of the police has a moment to look again', () => {
    const police = { ...silence, ground: 'police' } as const
    expect(refusalIn(decideOnSubjects(police, highRisk, context))).toMatchObject({ condition: 'lookAgainAt' })
    expect(refusalIn(decideOnSubjects({ ...police, lookAgainAt: hoursLater(90) }, highRisk, context))).toBeNull()
  })
})

describe('telling people', () => {
  it('may be decided before anything is assessed, for that is the safe side', () => {
    expect(
      refusalIn(decideOnSubjects({ ...silence, decision: 'inform', reason: null }, given(opened), context)),
    ).toBeNull()
  })

  it('makes the duty done', () => {
    const decided = after(highRisk, decideOnSubjects({ ...silence, decision: 'inform' }, highRisk, context), context)
    expect(subjectsStateOf(decided)).toBe('toBeInformed')
    const letter = {
      informedAt: hoursLater(19),
      means: ['letter'],
      people: 1,
      text: 'Geachte …',
      proof: null,
      returned: 0,
    } as const
    expect(subjectsStateOf(after(decided, informSubjects(letter, decided, context), context))).toBe('informed')
  })
})
